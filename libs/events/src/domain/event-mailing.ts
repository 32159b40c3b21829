import { HeldSending, SENDING_EVENTS, SENDING_STATES, startOfSending, type SendingEvent, type SendingState } from '@cordee/platform/kernel';
import { MailingSettled } from './mailing-errors';

export const MAILING_KINDS = ['INVITATION', 'MESSAGE'] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

export { HOLD_MINUTES as MAILING_HOLD_MINUTES, sendingAfter as mailingAfter } from '@cordee/platform/kernel';
export const MAILING_STATES = SENDING_STATES;
export type MailingState = SendingState;
export const MAILING_EVENTS = SENDING_EVENTS;
export type MailingEvent = SendingEvent;

type Facts = Pick<EventMailing, 'associationId' | 'id' | 'eventId' | 'kind' | 'subject' | 'body' | 'recipients' | 'heldAt' | 'heldBy'>;

/** Invitations to an event, or one message to those who answered it, on their way out together. */
export class EventMailing extends HeldSending<MailingSettled> {
  eventId: string;
  kind: MailingKind;
  /** Of a message; an invitation is written from its event. */
  subject: string | null;
  body: string | null;

  /** To several people it is held; to one it leaves at once. */
  static of(facts: Facts): EventMailing {
    return Object.assign(new EventMailing(), facts, { version: 1, ...startOfSending(facts.recipients, facts.heldAt, facts.heldBy) });
  }

  protected refusal(endedAt: Date): MailingSettled {
    return new MailingSettled(this.state, endedAt);
  }
}
