import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { SampleSentType } from '@cordee/people';
import { AskDueSample } from '../app/ask-due-sample';
import { DueRuns } from '../app/due-runs';
import { SettleDueRun } from '../app/settle-due-run';
import { PlanArchivedError } from './membership.errors';
import { DueRunType } from './membership.types';
import { DueRunInput, SendDueRunSampleInput } from './sending.inputs';
import { DueSampleNotSentError, DuesSendingSettledError } from './sending.types';
import { runView } from './views';

const CancelDueRunPayload = payloadOf('CancelDueRun', () => DueRunType, [NotFoundError, DuesSendingSettledError]);
const ReleaseDueRunPayload = payloadOf('ReleaseDueRun', () => DueRunType, [NotFoundError, PlanArchivedError, DuesSendingSettledError]);
const SendDueRunSamplePayload = payloadOf('SendDueRunSample', () => SampleSentType, [NotFoundError, DueSampleNotSentError]);

/** Taking back a campaign that waits, letting it go, and seeing its mail in one's own mailbox. */
@Resolver()
export class DueRunSendingResolver {
  constructor(
    private readonly settling: SettleDueRun,
    private readonly runs: DueRuns,
    private readonly samples: AskDueSample,
  ) {}

  @Permit('dues.manage')
  @Example((w) => ({ input: { runId: w.id('run') } }))
  @Mutation(() => CancelDueRunPayload, { description: 'Nothing is made, nobody is written to, and the same plan and period can be called again.' })
  async cancelDueRun(@Args('input') { runId }: DueRunInput): Promise<Payload<DueRunType>> {
    const outcome = await this.settling.cancel(decode('run', runId));
    const run = isDomainError(outcome) ? null : await this.run(outcome.id);
    return CancelDueRunPayload.from(outcome, () => run!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { runId: w.id('run') } }))
  @Mutation(() => ReleaseDueRunPayload, { description: 'It leaves now.' })
  async releaseDueRun(@Args('input') { runId }: DueRunInput): Promise<Payload<DueRunType>> {
    const outcome = await this.settling.release(decode('run', runId));
    const run = isDomainError(outcome) ? null : await this.run(outcome.id);
    return ReleaseDueRunPayload.from(outcome, () => run!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { planId: w.id('plan') } }))
  @Mutation(() => SendDueRunSamplePayload, { description: 'Mails the call to you alone. 10 an hour.' })
  async sendDueRunSample(@Args('input') { planId, periodStartsOn, dueOn }: SendDueRunSampleInput): Promise<Payload<SampleSentType>> {
    return SendDueRunSamplePayload.from(await this.samples.ofRun(decode('plan', planId), { periodStartsOn: periodStartsOn ?? null, dueOn: dueOn ?? null }), (sent) => sent);
  }

  private async run(id: string): Promise<DueRunType> {
    return runView((await this.runs.find(id))!);
  }
}
