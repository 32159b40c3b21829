import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { InterruptionKind } from '../domain/interruption';

/** Long enough for a job that was tried again for three days, and for whoever asks what they were written about. */
const KEPT_DAYS = 90;

/** The mails that members had beside the digest, each a row: the row is the token. */
@Injectable()
export class InterruptionRepository {
  constructor(private readonly db: Db) {}

  /** Until the commit nobody else takes a token of this member. By a lock of its own: who never chose has no row to lock. */
  async lock(personId: string): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('interruption ' || $1 || $2, 0))`, [requireAssociation(), personId]);
  }

  async has(personId: string, key: string): Promise<boolean> {
    const rows = await this.db.query('select from interruption where association_id = $1 and key = $2 and person_id = $3', [requireAssociation(), key, personId]);
    return rows.length > 0;
  }

  async takenSince(personId: string, since: Date): Promise<Date[]> {
    const rows = await this.db.query<{ at: Date }>('select at from interruption where association_id = $1 and person_id = $2 and at > $3', [requireAssociation(), personId, since]);
    return rows.map(({ at }) => at);
  }

  /** @throws when the key is somebody else's: a key names one mail to one person */
  async take(token: { id: string; personId: string; key: string; kind: InterruptionKind; at: Date }): Promise<void> {
    const { id, personId, key, kind, at } = token;
    await this.db.query('insert into interruption (association_id, id, person_id, key, kind, at) values ($1, $2, $3, $4, $5, $6)', [requireAssociation(), id, personId, key, kind, at]);
    await this.db.query(`delete from interruption where association_id = $1 and person_id = $2 and at < $3::timestamptz - make_interval(days => ${KEPT_DAYS})`, [requireAssociation(), personId, at]);
  }
}
