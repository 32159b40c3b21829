import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isDomainError, NotFound, Timers, UnitOfWork, type SendingEvent } from '@cordee/platform';
import { DueRunsRepository, type DueRun } from '../data/due-runs.repository';
import { PlansRepository } from '../data/plans.repository';
import { settleRun } from '../domain/due-run';
import { PlanArchived, type DuesSendingSettled } from '../domain/errors';
import { RUN_STARTED, RUN_TIMER } from './due-run-sendings';

type Settled = DueRun | NotFound | DuesSendingSettled;

/** Ends the time in which a campaign can be taken back. Of two who decide at once one wins, and the other hears how it ended. */
@Injectable()
export class SettleDueRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: DueRunsRepository,
    private readonly plans: PlansRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** "Annuler l'envoi": nothing is made, nobody is written to, and the same plan and period can be called again. */
  cancel(runId: string): Promise<Settled> {
    return this.settle(runId, 'cancel');
  }

  /** "Envoyer maintenant": whoever has looked twice need not wait. */
  release(runId: string): Promise<Settled | PlanArchived> {
    return this.settle(runId, 'release');
  }

  /** The time is over. Does nothing where somebody was faster; of a plan that was archived meanwhile nothing is called. */
  async fallDue(runId: string): Promise<void> {
    await this.settle(runId, 'fallDue');
  }

  private settle(runId: string, event: 'cancel'): Promise<Settled>;
  private settle(runId: string, event: SendingEvent): Promise<Settled | PlanArchived>;
  private settle(runId: string, event: SendingEvent): Promise<Settled | PlanArchived> {
    return this.work.run(async () => {
      const run = await this.runs.lock(runId);
      if (!run) return new NotFound(['runId']);
      const archived = event !== 'cancel' && Boolean((await this.plans.find(run.planId))?.archivedAt);
      if (archived && event === 'release') return new PlanArchived();
      const settled = settleRun(run, archived ? 'cancel' : event, this.clock.now(), currentScope().actor?.personId ?? null);
      if (isDomainError(settled)) return settled;
      await this.carryOut(settled);
      return settled;
    });
  }

  private async carryOut(run: DueRun): Promise<void> {
    await this.runs.saveSettled(run);
    await this.timers.cancel(RUN_TIMER, run.id);
    await this.activity.record(run.state === 'CANCELLED' ? 'dueRun.cancelled' : RUN_STARTED, { subject: run.id, audience: 'office', after: { recipients: run.recipients } });
  }
}
