import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Suppression, SuppressionScope } from '../domain/suppression';

const LIVE = hotRead(
  'messaging.suppressionsOfAddress',
  'select scope, topic from suppression where association_id = $1 and address_hash = $2 and lifted_at is null',
  (scope) => [scope.associationId, 'hash'],
);

const LIVE_AMONG = hotRead(
  'messaging.suppressionsAmong',
  'select address_hash as "addressHash", scope, topic from suppression where association_id = $1 and address_hash = any($2::text[]) and lifted_at is null',
  (scope) => [scope.associationId, ['hash']],
);

const OF_THE_DEAD = hotRead('messaging.ofTheDead', 'select from person where association_id = $1 and id = $2 and deceased_noted_at is not null', (scope) => [scope.associationId, scope.associationId]);

@Injectable()
export class SuppressionRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  live(addressHash: string): Promise<Pick<Suppression, 'scope' | 'topic'>[]> {
    return this.reads.query(LIVE, [requireAssociation(), addressHash]);
  }

  /** Of many addresses in one statement. */
  liveAmong(addressHashes: readonly string[]): Promise<Pick<Suppression, 'addressHash' | 'scope' | 'topic'>[]> {
    return this.reads.query(LIVE_AMONG, [requireAssociation(), addressHashes]);
  }

  async hasDied(personId: string): Promise<boolean> {
    return (await this.reads.query(OF_THE_DEAD, [requireAssociation(), personId])).length > 0;
  }

  /** Adding what is there already changes nothing. */
  async add(row: Omit<Suppression, 'associationId' | 'liftedAt'>): Promise<void> {
    await this.db.query(
      `insert into suppression (association_id, id, address_hash, scope, topic, reason, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [requireAssociation(), row.id, row.addressHash, row.scope, row.topic, row.reason, row.createdAt],
    );
  }

  /** The explicit act of subscribing again. A dead address stays dead. */
  async lift(addressHash: string, scope: SuppressionScope, topic: string | null, at: Date): Promise<void> {
    await this.db.query(
      `update suppression set lifted_at = $5
      where association_id = $1 and address_hash = $2 and scope = $3 and topic is not distinct from $4 and lifted_at is null`,
      [requireAssociation(), addressHash, scope, topic, at],
    );
  }
}
