import { Injectable } from '@nestjs/common';
import { Idempotency, InvalidInput, NotFound, Temporal, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { DueRunsRepository } from '../data/due-runs.repository';
import { PlansRepository } from '../data/plans.repository';
import { campaignStart } from '../domain/campaign';
import { PlanArchived, RunAlreadyStarted } from '../domain/errors';
import { periodFrom } from '../domain/period';
import { MembershipCalendar } from './calendar';
import { DueRunSendings } from './due-run-sendings';
import { checkKey } from './idempotency-key';

export interface RunWish {
  planId: string;
  periodStartsOn: Temporal.PlainDate | null;
  dueOn: Temporal.PlainDate;
}

export type Started = { runId: string } | NotFound | InvalidInput | PlanArchived | RunAlreadyStarted | IdempotencyMismatch;

/** Calls the dues of a plan's members for one period, once. The worker makes them, after the time in which it can be taken back. */
@Injectable()
export class StartDueRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly plans: PlansRepository,
    private readonly runs: DueRunsRepository,
    private readonly calendar: MembershipCalendar,
    private readonly sendings: DueRunSendings,
  ) {}

  async start(wish: RunWish, key: string): Promise<Started> {
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    const input = { planId: wish.planId, periodStartsOn: wish.periodStartsOn?.toString() ?? null, dueOn: wish.dueOn.toString() };
    return this.work.run(() => this.idempotency.once('startDueRun', key, input, () => this.once(wish)));
  }

  private async once({ planId, periodStartsOn, dueOn }: RunWish): Promise<{ runId: string } | NotFound | InvalidInput | PlanArchived | RunAlreadyStarted> {
    const today = await this.calendar.today();
    const plan = await this.plans.find(planId);
    if (!plan) return new NotFound(['planId']);
    if (plan.archivedAt) return new PlanArchived();
    const startsOn = periodStartsOn ?? campaignStart(plan, today);
    const fault = checkDays(startsOn, dueOn, today);
    if (fault) return fault;
    const runId = await this.sendings.begin(plan, periodFrom(plan, startsOn), dueOn);
    return runId ? { runId } : new RunAlreadyStarted((await this.runs.standing(planId, startsOn))!);
  }
}

/** A period within a year and a half around today, a date that is still to come, within the period. */
function checkDays(startsOn: Temporal.PlainDate, dueOn: Temporal.PlainDate, today: Temporal.PlainDate): InvalidInput | null {
  const far = Math.abs(today.until(startsOn, { largestUnit: 'days' }).days) > 550;
  if (far) return new InvalidInput(['periodStartsOn'], 'dateInvalid');
  const late = Temporal.PlainDate.compare(dueOn, today) < 0 || Temporal.PlainDate.compare(dueOn, startsOn.add({ years: 1 })) > 0;
  return late ? new InvalidInput(['dueOn'], 'dateInvalid') : null;
}
