import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { audienceFrom, SampleSentType } from '@cordee/people';
import { AskEventSample } from '../app/ask-event-sample';
import { EventMailings } from '../app/event-mailings';
import { InviteToEvent } from '../app/invite-to-event';
import { MessageAttendees } from '../app/message-attendees';
import { EVERYBODY } from './mailing-previews.resolver';
import { InviteToEventInput, MessageAttendeesInput, SendEventSampleInput } from './mailing.inputs';
import { EventSampleNotSentError, InvitedToEventType, InvitingRefusedError, MessagedAttendeesType, type EventMailingType } from './mailing.types';
import { mailingView } from './mailing-views';

const InviteToEventPayload = payloadOf('InviteToEvent', () => InvitedToEventType, [NotFoundError, InvalidInputError, InvitingRefusedError, IdempotencyMismatchError]);
const MessageAttendeesPayload = payloadOf('MessageAttendees', () => MessagedAttendeesType, [NotFoundError, InvalidInputError, IdempotencyMismatchError]);
const SendEventSamplePayload = payloadOf('SendEventSample', () => SampleSentType, [NotFoundError, InvalidInputError, EventSampleNotSentError]);

/** Writing to many about an event. To several it leaves after 10 minutes, and can be cancelled before. */
@Resolver()
export class MailingMutationsResolver {
  constructor(
    private readonly inviting: InviteToEvent,
    private readonly messages: MessageAttendees,
    private readonly samples: AskEventSample,
    private readonly mailings: EventMailings,
  ) {}

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), all: true, idempotencyKey: w.unique() } }))
  @Mutation(() => InviteToEventPayload, { description: 'Nobody is invited to the same event twice.' })
  async inviteToEvent(@Args('input') { eventId, idempotencyKey, ...whom }: InviteToEventInput): Promise<Payload<InvitedToEventType>> {
    const audience = audienceFrom(whom, EVERYBODY);
    if (isDomainError(audience)) return InviteToEventPayload.failed(audience);
    const outcome = await this.inviting.invite(decode('event', eventId), audience, idempotencyKey);
    const mailing = isDomainError(outcome) ? null : await this.mailing(outcome.mailingId);
    return InviteToEventPayload.from(outcome, ({ recipients, ...counts }) => ({ ...counts, invited: recipients, mailing }));
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), to: 'EVERYBODY', subject: 'Rendez-vous à 19 h', body: 'Bonsoir.', idempotencyKey: w.unique() } }))
  @Mutation(() => MessageAttendeesPayload)
  async messageAttendees(@Args('input') { eventId, to, subject, body, idempotencyKey }: MessageAttendeesInput): Promise<Payload<MessagedAttendeesType>> {
    const outcome = await this.messages.message(decode('event', eventId), to, { subject, body }, idempotencyKey);
    const mailing = isDomainError(outcome) ? null : await this.mailing(outcome.mailingId);
    return MessageAttendeesPayload.from(outcome, ({ recipients }) => ({ recipients, mailing }));
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event') } }))
  @Mutation(() => SendEventSamplePayload, { description: 'Mails the invitation, or the message, to you alone. 10 an hour.' })
  async sendEventSample(@Args('input') { eventId, subject, body }: SendEventSampleInput): Promise<Payload<SampleSentType>> {
    const text = subject != null || body != null ? { subject: subject ?? '', body: body ?? '' } : null;
    return SendEventSamplePayload.from(await this.samples.of(decode('event', eventId), text), (sent) => sent);
  }

  private async mailing(id: string | null): Promise<EventMailingType | null> {
    const row = id && (await this.mailings.find(id));
    return row ? mailingView(row) : null;
  }
}
