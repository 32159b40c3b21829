import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { GlobalDb } from '../database/global-db';
import { currentScope, runInScope, systemScope } from '../scope/scope';
import { ActivitySeals } from './activity-seals';
import type { RecurringHandler } from './recurring';

const DAY_MS = 86_400_000;

/** Seals what has settled, one association after the other. */
@Injectable()
export class SealActivityJob implements RecurringHandler {
  constructor(
    private readonly db: GlobalDb,
    private readonly seals: ActivitySeals,
  ) {}

  async run(): Promise<void> {
    const { requestId } = currentScope();
    // The outbox keeps a month: whoever did something since then is in it.
    const active = await this.db.query<{ association_id: string }>('select distinct association_id from outbox');
    for (const { association_id } of active) {
      await runInScope(systemScope(association_id, { requestId }), async () => {
        while (await this.seals.sealNext());
      });
    }
  }
}

/** Rows of mechanisms that have served, and next month's partitions. Nothing that a person made is touched. */
@Injectable()
export class HousekeepingJob implements RecurringHandler {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const monthAgo = new Date(now.getTime() - 30 * DAY_MS);
    await this.db.query('delete from outbox where done_at < $1', [monthAgo]);
    await this.db.query('delete from timer where fired_at < $1', [monthAgo]);
    await this.db.query('delete from rate_limit where window_start < $1', [new Date(now.getTime() - 2 * DAY_MS)]);
    for (const months of [1, 2, 3]) {
      const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
      await this.db.query('select ensure_activity_partition($1::date)', [first.toISOString().slice(0, 10)]);
    }
  }
}
