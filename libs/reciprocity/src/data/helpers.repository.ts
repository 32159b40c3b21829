import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import { DEFAULT_CHOICES, type Helper } from '../domain/helper';
import { HELPER, helperOf, type HelperRow } from './helper-rows';

const MAKE = `insert into helper (association_id, person_id, version, accepts, accepts_direct, asks_per_month, introductions_per_month, created_at, changed_at)
  select $1, p.id, 0, $3, $4, $5, $6, $7, $7 from unnest($2::uuid[]) as p(id) order by p.id on conflict do nothing`;

/** Helpers, one row each; the row is the lock of their load. */
@Injectable()
export class HelpersRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * The helpers, held until the unit of work ends, always in the order of their ids; a row is made for whoever has none. Whoever asks
   * for somebody's time takes it before looking at their load: what is read after it is as the one before has left it.
   */
  async lock(personIds: readonly string[]): Promise<Map<string, Helper>> {
    const ids = [...new Set(personIds)].sort();
    if (ids.length === 0) return new Map();
    const { accepts, acceptsDirect, asksPerMonth, introductionsPerMonth } = DEFAULT_CHOICES;
    await this.db.query(MAKE, [requireAssociation(), ids, accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, this.clock.now()]);
    const rows = await this.db.query<HelperRow>(
      `select h.person_id as "personId", ${HELPER} from helper h where h.association_id = $1 and h.person_id = any($2::uuid[]) order by h.person_id ${this.alone}`,
      [requireAssociation(), ids],
    );
    return new Map(rows.map((row) => [row.personId, helperOf(row, this.clock.now())]));
  }

  async lockOne(personId: string): Promise<Helper> {
    return (await this.lock([personId])).get(personId)!;
  }

  async save(helper: Helper): Promise<void> {
    await this.db.query(
      `update helper set version = $3, accepts = $4, accepts_direct = $5, asks_per_month = $6, introductions_per_month = $7, resting_until = $8,
        expiries = $9, halved_until = $10, silent_at = $11, changed_at = $12
      where association_id = $1 and person_id = $2`,
      [
        requireAssociation(), helper.personId, helper.version, helper.accepts, helper.acceptsDirect, helper.asksPerMonth, helper.introductionsPerMonth, helper.restingUntil?.toString() ?? null,
        helper.expiries, helper.halvedUntil, helper.silentAt, helper.changedAt,
      ],
    );
  }

  /** They answered something: no row of asks that ran out. */
  async forgive(personId: string): Promise<void> {
    await this.db.query('update helper set expiries = 0 where association_id = $1 and person_id = $2 and expiries > 0', [requireAssociation(), personId]);
  }
}
