import { Injectable } from '@nestjs/common';
import { Clock, Job, Jobs, runInScope, systemScope, type JobContext, type JobHandler, type RecurringHandler } from '@cordee/platform';
import { Directory } from '@cordee/identity';
import { Reconcile } from '../app/reconcile';

const RECONCILE_JOB = 'ledger.reconcile';

/** Each night: see apps/worker/src/recurring.ts. One job for each association, so that one provider that is away keeps nobody else waiting. */
@Injectable()
export class ReconcileAll implements RecurringHandler {
  constructor(
    private readonly directory: Directory,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const dedupe = this.clock.now().toISOString().slice(0, 10);
    for (const { id } of await this.directory.all()) await runInScope(systemScope(id), () => this.jobs.enqueue(RECONCILE_JOB, {}, { dedupe }));
  }
}

@Injectable()
@Job({ name: RECONCILE_JOB, lane: 'bulk' })
export class ReconcileJob implements JobHandler<object> {
  constructor(private readonly reconciling: Reconcile) {}

  run(_payload: object, context: JobContext): Promise<void> {
    return this.reconciling.night({ breathe: () => context.breathe() });
  }
}
