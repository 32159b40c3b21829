import { MailingSettled } from './mailing-errors';

export const MAILING_KINDS = ['INVITATION', 'MESSAGE'] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

export const MAILING_STATES = ['HELD', 'RELEASED', 'CANCELLED'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** `cancel` and `release` are pressed by somebody; `fallDue` is the clock. */
export const MAILING_EVENTS = ['cancel', 'release', 'fallDue'] as const;
export type MailingEvent = (typeof MAILING_EVENTS)[number];

/** The only ways from one state to another; anything else is a refusal. */
const WAYS: Readonly<Record<MailingState, Readonly<Partial<Record<MailingEvent, MailingState>>>>> = {
  HELD: { cancel: 'CANCELLED', release: 'RELEASED', fallDue: 'RELEASED' },
  RELEASED: {},
  CANCELLED: {},
};
export const mailingAfter = (state: MailingState, event: MailingEvent): MailingState | null => WAYS[state][event] ?? null;

/** How long what goes to several people can be taken back (experience.md 1.3). */
export const MAILING_HOLD_MINUTES = 10;

type Facts = Pick<EventMailing, 'associationId' | 'id' | 'eventId' | 'kind' | 'subject' | 'body' | 'recipients' | 'heldAt' | 'heldBy'>;

/** Invitations to an event, or one message to those who answered it, on their way out together. */
export class EventMailing {
  associationId: string;
  id: string;
  /** Counts up with each change. */
  version: number;
  eventId: string;
  kind: MailingKind;
  state: MailingState;
  /** Of a message; an invitation is written from its event. */
  subject: string | null;
  body: string | null;
  recipients: number;
  heldAt: Date;
  heldBy: string;
  releasesAt: Date;
  endedAt: Date | null;
  /** Null when it was the clock, and while it is held. */
  endedBy: string | null;

  /** To several people it is held; to one it leaves at once. */
  static of(facts: Facts): EventMailing {
    const common = Object.assign(new EventMailing(), facts, { version: 1 });
    if (facts.recipients === 1) return Object.assign(common, { state: 'RELEASED', releasesAt: facts.heldAt, endedAt: facts.heldAt, endedBy: facts.heldBy });
    return Object.assign(common, { state: 'HELD', releasesAt: new Date(facts.heldAt.getTime() + MAILING_HOLD_MINUTES * 60_000), endedAt: null, endedBy: null });
  }

  /** @param by null for the clock */
  settle(event: MailingEvent, at: Date, by: string | null): void | MailingSettled {
    const next = mailingAfter(this.state, event);
    if (!next) return new MailingSettled(this.state, this.endedAt ?? at);
    this.state = next;
    this.endedAt = at;
    this.endedBy = by;
    this.version += 1;
  }
}
