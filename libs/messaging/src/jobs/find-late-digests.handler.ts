import { Injectable } from '@nestjs/common';
import { Clock, GlobalDb, Jobs, type RecurringHandler, runInScope, systemScope } from '@cordee/platform';
import { DIGEST_DUE, RESCUE_MS } from '../app/digest-calendar';
import { CLOSE_JOB } from './close-due-digests.job';

/**
 * Every 15 minutes, in no association. The timers are prompt by themselves; this finds the associations whose timer
 * fired and whose job was given up, so that one bad night does not silence them for ever.
 */
@Injectable()
export class FindLateDigests implements RecurringHandler {
  constructor(
    private readonly global: GlobalDb,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const late = new Date(this.clock.now().getTime() - RESCUE_MS);
    const rows = await this.global.query<{ id: string }>('select association_id as id from timer where kind = $1 and due_at <= $2 and fired_at is not null order by due_at limit 1000', [DIGEST_DUE, late]);
    for (const { id } of rows) await runInScope(systemScope(id), () => this.jobs.enqueue(CLOSE_JOB, {}, { dedupe: 'late' }));
  }
}
