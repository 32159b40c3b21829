import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { badRequest, decode, encode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { SampleSentType } from '@cordee/people';
import { AskDueSample } from '../app/ask-due-sample';
import { HeldReminders } from '../app/held-reminders';
import { RemindDues } from '../app/remind-dues';
import { PreviewReminders } from '../app/reminder-preview';
import { SettleReminders } from '../app/settle-reminders';
import { DueInput } from './membership.inputs';
import { DueReminderInput, DueReminderPreviewArgs, RemindDuesInput, whichFrom } from './sending.inputs';
import { DueReminderPreviewType, DueReminderSendingType, DueSampleNotSentError, DuesSendingSettledError, RemindedDuesType } from './sending.types';
import { remindedView, reminderSendingView } from './views';

const RemindDuesPayload = payloadOf('RemindDues', () => RemindedDuesType, [InvalidInputError, IdempotencyMismatchError]);
const CancelDueRemindersPayload = payloadOf('CancelDueReminders', () => DueReminderSendingType, [NotFoundError, DuesSendingSettledError]);
const ReleaseDueRemindersPayload = payloadOf('ReleaseDueReminders', () => DueReminderSendingType, [NotFoundError, DuesSendingSettledError]);
const SendDueReminderSamplePayload = payloadOf('SendDueReminderSample', () => SampleSentType, [NotFoundError, DueSampleNotSentError]);

/** What the office sees of reminders before they leave. */
@Resolver(() => OfficeType)
export class DueReminderPreviewsResolver {
  constructor(
    private readonly previews: PreviewReminders,
    private readonly sendings: HeldReminders,
  ) {}

  @Permit('dues.read')
  @Example((w) => ({ dueIds: [w.id('due')] }))
  @ResolveField(() => DueReminderPreviewType)
  async dueReminderPreview(@Args() which: DueReminderPreviewArgs): Promise<DueReminderPreviewType> {
    const meant = whichFrom(which);
    if (isDomainError(meant)) throw badRequest('Expected up to 1,000 dueIds, or a filter.');
    const { counts, sampleDueId, sample } = await this.previews.of(meant);
    return { ...counts, sampleDueId: sampleDueId && encode('due', sampleDueId), sample };
  }

  @Permit('dues.read')
  @ResolveField(() => [DueReminderSendingType], { description: 'Reminders that can still be cancelled, the next to leave first.' })
  async heldDueReminders(): Promise<DueReminderSendingType[]> {
    return (await this.sendings.all()).map(reminderSendingView);
  }
}

/** Reminding by hand. To several it leaves after 10 minutes, and can be cancelled before. */
@Resolver()
export class DueRemindersResolver {
  constructor(
    private readonly reminding: RemindDues,
    private readonly settling: SettleReminders,
    private readonly sendings: HeldReminders,
    private readonly samples: AskDueSample,
  ) {}

  @Permit('dues.manage')
  @Example((w) => ({ input: { dueIds: [w.id('due')], idempotencyKey: w.unique() } }))
  @Mutation(() => RemindDuesPayload, { description: 'By hand; each due at most every three days.' })
  async remindDues(@Args('input') { idempotencyKey, ...which }: RemindDuesInput): Promise<Payload<RemindedDuesType>> {
    const meant = whichFrom(which);
    if (isDomainError(meant)) return RemindDuesPayload.failed(meant);
    const outcome = await this.reminding.of(meant, idempotencyKey);
    const sending = isDomainError(outcome) ? null : await this.sending(outcome.sendingId);
    return RemindDuesPayload.from(outcome, ({ counts }) => remindedView(counts, sending));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { sendingId: w.id('reminder') } }))
  @Mutation(() => CancelDueRemindersPayload, { description: 'Nobody receives anything, and the dues can be reminded of as before.' })
  async cancelDueReminders(@Args('input') { sendingId }: DueReminderInput): Promise<Payload<DueReminderSendingType>> {
    const outcome = await this.settling.cancel(decode('reminder', sendingId));
    const sending = isDomainError(outcome) ? null : await this.sending(outcome.id);
    return CancelDueRemindersPayload.from(outcome, () => sending!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { sendingId: w.id('reminder') } }))
  @Mutation(() => ReleaseDueRemindersPayload, { description: 'They leave now.' })
  async releaseDueReminders(@Args('input') { sendingId }: DueReminderInput): Promise<Payload<DueReminderSendingType>> {
    const outcome = await this.settling.release(decode('reminder', sendingId));
    const sending = isDomainError(outcome) ? null : await this.sending(outcome.id);
    return ReleaseDueRemindersPayload.from(outcome, () => sending!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { dueId: w.id('due') } }))
  @Mutation(() => SendDueReminderSamplePayload, { description: 'Mails the reminder of this due to you alone. 10 an hour.' })
  async sendDueReminderSample(@Args('input') { dueId }: DueInput): Promise<Payload<SampleSentType>> {
    return SendDueReminderSamplePayload.from(await this.samples.ofReminder(decode('due', dueId)), (sent) => sent);
  }

  private async sending(id: string | null): Promise<DueReminderSendingType | null> {
    const row = id && (await this.sendings.find(id));
    return row ? reminderSendingView(row) : null;
  }
}
