import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation, type Temporal } from '@cordee/platform';
import type { Difference } from '../domain/reconciliation';

export interface Run {
  id: string;
  /** From when on the provider is asked. */
  since: Date;
}

const DAY_MS = 86_400_000;
/** How far the first night looks back, and how far each night looks behind the one before: clocks differ, and what was under way then has ended since. */
const FIRST_DAYS = 90;
const OVERLAP_MS = DAY_MS;

/** Nightly comparisons and what they found. */
@Injectable()
export class ReconciliationsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** One for each day. Null where it is over; one that broke off is taken up again. */
  async begin(provider: string, on: Temporal.PlainDate): Promise<Run | null> {
    const now = this.clock.now();
    const [last] = await this.db.query<{ at: Date | null }>('select max(started_at) as at from reconciliation where association_id = $1 and provider = $2 and finished_at is not null', [requireAssociation(), provider]);
    const since = new Date(last?.at ? last.at.getTime() - OVERLAP_MS : now.getTime() - FIRST_DAYS * DAY_MS);
    const [run] = await this.db.query<Run>(
      `insert into reconciliation as r (association_id, id, provider, on_day, since, started_at, checked, caught_up, differences) values ($1, $2, $3, $4, $5, $6, 0, 0, 0)
      on conflict (association_id, provider, on_day) do update set started_at = excluded.started_at where r.finished_at is null returning id, since`,
      [requireAssociation(), this.clock.newId(), provider, on.toString(), since, now],
    );
    return run ?? null;
  }

  async finish(id: string, checked: number, caughtUp: number, differences: number): Promise<void> {
    await this.db.query('update reconciliation set finished_at = $3, checked = $4, caught_up = $5, differences = $6 where association_id = $1 and id = $2 and finished_at is null', [
      requireAssociation(), id, this.clock.now(), checked, caughtUp, differences,
    ]);
  }

  /** What must be compared although the provider's statement may not name it: what has settled here since, and what did not agree before. */
  async toCompare(provider: string, since: Date): Promise<string[]> {
    const rows = await this.db.query<{ reference: string }>(
      `select provider_reference as reference from payment where association_id = $1 and provider = $2 and settled_at >= $3 and provider_reference is not null
      union select reference from reconciliation_finding where association_id = $1 and provider = $2 and gone_at is null order by 1`,
      [requireAssociation(), provider, since],
    );
    return rows.map(({ reference }) => reference);
  }

  /** What is found of one checkout: the same as before is kept once, what agrees again is gone. */
  async keep(provider: string, reference: string, paymentId: string | null, found: readonly Difference[]): Promise<void> {
    const now = this.clock.now();
    await this.db.query('update reconciliation_finding set gone_at = $4 where association_id = $1 and provider = $2 and reference = $3 and gone_at is null and not kind = any($5::text[])', [requireAssociation(), provider, reference, now, found.map(({ kind }) => kind)]);
    for (const { kind, ours, theirs } of found) {
      await this.db.query(
        `insert into reconciliation_finding (association_id, id, provider, reference, payment_id, kind, ours, theirs, found_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (association_id, provider, reference, kind) where gone_at is null do update set ours = excluded.ours, theirs = excluded.theirs`,
        [requireAssociation(), this.clock.newId(), provider, reference, paymentId, kind, ours, theirs, now],
      );
    }
  }
}
