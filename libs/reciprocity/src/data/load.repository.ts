import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import type { Module } from '../domain/ask-type';
import type { LoadEntry, LoadKind } from '../domain/helper-load';

const OF_ASK = `association_id = $1 and module = $2 and source_id = $3 and kind = 'ASK'`;

/** What was asked of people's time. Nothing is taken away: an ask that is over stays in the month in which it came. */
@Injectable()
export class LoadRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async add(personId: string, { kind, module, sourceId, at, openUntil }: LoadEntry): Promise<void> {
    await this.db.query(
      `insert into load_entry (association_id, id, person_id, kind, module, source_id, at, open_until) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [requireAssociation(), this.clock.newId(), personId, kind, module, sourceId, at, openUntil],
    );
  }

  /** One more of the same source; the helper is locked. */
  async addNext(personId: string, kind: LoadKind, module: Module, sourceId: string): Promise<void> {
    await this.db.query(
      `insert into load_entry (association_id, id, person_id, kind, module, source_id, nth, at)
      select $1, $2, $3, $4, $5, $6, coalesce(max(nth), 0) + 1, $7 from load_entry where association_id = $1 and module = $5 and source_id = $6 and person_id = $3 and kind = $4`,
      [requireAssociation(), this.clock.newId(), personId, kind, module, sourceId, this.clock.now()],
    );
  }

  /** @param personId null for everybody who was asked */
  async close(module: Module, sourceId: string, personId: string | null): Promise<void> {
    await this.db.query(`update load_entry set open_until = $4 where ${OF_ASK} and ($5::uuid is null or person_id = $5) and open_until > $4`, [
      requireAssociation(), module, sourceId, this.clock.now(), personId,
    ]);
  }

  async extend(module: Module, sourceId: string, personId: string, openUntil: Date): Promise<void> {
    await this.db.query(`update load_entry set open_until = $5 where ${OF_ASK} and person_id = $4`, [requireAssociation(), module, sourceId, personId, openUntil]);
  }

  /** @returns whether it was open to run out: once only */
  async expire(module: Module, sourceId: string, personId: string): Promise<boolean> {
    const expired = await this.db.query(`update load_entry set expired_at = $5 where ${OF_ASK} and person_id = $4 and expired_at is null returning id`, [
      requireAssociation(), module, sourceId, personId, this.clock.now(),
    ]);
    return expired.length > 0;
  }
}
