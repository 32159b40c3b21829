import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, Temporal, type DomainError, type Payload } from '@cordee/platform';
import { CallDue } from '../app/call-due';
import { CloseDue } from '../app/close-due';
import { DueRuns } from '../app/due-runs';
import { DuesList } from '../app/dues-list';
import { StartDueRun } from '../app/start-due-run';
import { DueAlreadyCalledError, DueNotOpenError, PersonHasDiedError, PlanArchivedError, RunAlreadyStartedError } from './membership.errors';
import { CallDueInput, CloseDueInput, DueInput, StartDueRunInput } from './membership.inputs';
import { DueRunType, DueType } from './membership.types';
import { dueView, runView } from './views';

const StartDueRunPayload = payloadOf('StartDueRun', () => DueRunType, [NotFoundError, InvalidInputError, PlanArchivedError, RunAlreadyStartedError, IdempotencyMismatchError]);
const CallDuePayload = payloadOf('CallDue', () => DueType, [NotFoundError, InvalidInputError, PlanArchivedError, PersonHasDiedError, DueAlreadyCalledError, IdempotencyMismatchError]);
const CancelDuePayload = payloadOf('CancelDue', () => DueType, [NotFoundError, InvalidInputError, DueNotOpenError]);
const WriteOffDuePayload = payloadOf('WriteOffDue', () => DueType, [NotFoundError, InvalidInputError, DueNotOpenError]);
const ReinstateDuePayload = payloadOf('ReinstateDue', () => DueType, [NotFoundError, DueNotOpenError, DueAlreadyCalledError]);

const NEXT_SUMMER = Temporal.PlainDate.from('2027-06-30').toString();

/** What the office does with dues. */
@Resolver()
export class DuesMutationsResolver {
  constructor(
    private readonly starting: StartDueRun,
    private readonly calling: CallDue,
    private readonly closing: CloseDue,
    private readonly runs: DueRuns,
    private readonly list: DuesList,
  ) {}

  @Permit('dues.manage')
  @Example((w) => ({ input: { planId: w.id('plan'), periodStartsOn: '2027-01-01', dueOn: NEXT_SUMMER, idempotencyKey: w.unique() } }))
  @Mutation(() => StartDueRunPayload, { description: 'The dues of a plan and period, once. For several members it is held for 10 minutes; then the worker makes the dues and writes to each member.' })
  async startDueRun(@Args('input') { planId, periodStartsOn, dueOn, idempotencyKey }: StartDueRunInput): Promise<Payload<DueRunType>> {
    const outcome = await this.starting.start({ planId: decode('plan', planId), periodStartsOn: periodStartsOn ?? null, dueOn }, idempotencyKey);
    const run = isDomainError(outcome) ? null : await this.runs.find(outcome.runId);
    return StartDueRunPayload.from(outcome, () => runView(run!));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { personId: w.id('person'), planId: w.id('plan'), idempotencyKey: w.unique() } }))
  @Mutation(() => CallDuePayload, { description: 'The due of one person, who becomes a member of the plan where they were none.' })
  async callDue(@Args('input') { personId, planId, idempotencyKey }: CallDueInput): Promise<Payload<DueType>> {
    const outcome = await this.calling.call({ personId: decode('person', personId), planId: decode('plan', planId) }, idempotencyKey);
    const due = await this.shown(outcome);
    return CallDuePayload.from(outcome, () => due!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { dueId: w.id('due'), reason: 'Appelée par erreur' } }))
  @Mutation(() => CancelDuePayload, { description: 'It should never have been asked for. Only while nothing is paid.' })
  async cancelDue(@Args('input') { dueId, reason }: CloseDueInput): Promise<Payload<DueType>> {
    const outcome = await this.closing.cancel(decode('due', dueId), reason);
    const due = await this.shown(outcome);
    return CancelDuePayload.from(outcome, () => due!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { dueId: w.id('due'), reason: 'Ne sera pas réglée' } }))
  @Mutation(() => WriteOffDuePayload, { description: 'It will not be paid.' })
  async writeOffDue(@Args('input') { dueId, reason }: CloseDueInput): Promise<Payload<DueType>> {
    const outcome = await this.closing.writeOff(decode('due', dueId), reason);
    const due = await this.shown(outcome);
    return WriteOffDuePayload.from(outcome, () => due!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { dueId: w.id('due') } }))
  @Mutation(() => ReinstateDuePayload, { description: 'Undoes that it was cancelled or written off.' })
  async reinstateDue(@Args('input') { dueId }: DueInput): Promise<Payload<DueType>> {
    const outcome = await this.closing.reinstate(decode('due', dueId));
    const due = await this.shown(outcome);
    return ReinstateDuePayload.from(outcome, () => due!);
  }

  private async shown(outcome: { dueId: string } | DomainError): Promise<DueType | null> {
    if (isDomainError(outcome)) return null;
    const [due] = await this.list.byIds([outcome.dueId]);
    return dueView(due!, await this.list.today());
  }
}
