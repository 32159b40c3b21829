import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor, startOfSending, Timers, type Temporal } from '@cordee/platform';
import { DueRunsRepository } from '../data/due-runs.repository';
import type { PlanRow } from '../data/plans.repository';
import { runAtStart } from '../domain/due-run';
import type { Period } from '../domain/period';
import { CampaignLook } from './campaign-look';

/** The timer after which a campaign leaves by itself; its key is the run. */
export const RUN_TIMER = 'membership.releaseRun';
/** What the worker waits for. */
export const RUN_STARTED = 'dueRun.started';

/** Puts a campaign on its way: to several members after a time in which it can be taken back. Until then nothing is made. */
@Injectable()
export class DueRunSendings {
  constructor(
    private readonly runs: DueRunsRepository,
    private readonly look: CampaignLook,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. Null where the plan and period are called already. */
  async begin(plan: PlanRow, period: Period, dueOn: Temporal.PlainDate): Promise<string | null> {
    const [id, startedAt, startedBy] = [this.clock.newId(), this.clock.now(), requireActor().personId];
    const recipients = (await this.look.at(plan, period)).personIds.length;
    const { state, releasesAt, endedAt, endedBy } = startOfSending(recipients, startedAt, startedBy);
    const began = { id, planId: plan.id, state: runAtStart(state), periodStartsOn: period.startsOn, periodEndsOn: period.endsOn, dueOn, after: null, made: 0, skipped: 0, startedAt, startedBy, endedAt: null };
    if (!(await this.runs.add({ ...began, recipients, releasesAt, settledAt: endedAt, settledBy: endedBy }))) return null;
    if (state === 'HELD') await this.timers.set(RUN_TIMER, id, releasesAt);
    await this.activity.record(state === 'HELD' ? 'dueRun.held' : RUN_STARTED, { subject: id, audience: 'office', after: { plan: plan.name, startsOn: period.startsOn.toString(), recipients } });
    return id;
  }
}
