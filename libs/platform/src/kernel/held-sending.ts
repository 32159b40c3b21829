import type { DomainError } from './errors';

export const SENDING_STATES = ['HELD', 'RELEASED', 'CANCELLED'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** `cancel` and `release` are pressed by somebody; `fallDue` is the clock. */
export const SENDING_EVENTS = ['cancel', 'release', 'fallDue'] as const;
export type SendingEvent = (typeof SENDING_EVENTS)[number];

/** The only ways from one state to another; anything else is a refusal. */
const WAYS: Readonly<Record<SendingState, Readonly<Partial<Record<SendingEvent, SendingState>>>>> = {
  HELD: { cancel: 'CANCELLED', release: 'RELEASED', fallDue: 'RELEASED' },
  RELEASED: {},
  CANCELLED: {},
};
export const sendingAfter = (state: SendingState, event: SendingEvent): SendingState | null => WAYS[state][event] ?? null;

/** How long what goes to several people can be taken back (experience.md 1.3). */
export const HOLD_MINUTES = 10;

export interface SendingStart {
  state: SendingState;
  releasesAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
}

/** To several people it is held; to one it leaves at once. */
export function startOfSending(recipients: number, at: Date, by: string): SendingStart {
  if (recipients <= 1) return { state: 'RELEASED', releasesAt: at, endedAt: at, endedBy: by };
  return { state: 'HELD', releasesAt: new Date(at.getTime() + HOLD_MINUTES * 60_000), endedAt: null, endedBy: null };
}

/** What goes to several people together and can be taken back until it leaves. */
export abstract class HeldSending<Refusal extends DomainError> {
  associationId: string;
  id: string;
  /** Counts up with each change. */
  version: number;
  state: SendingState;
  recipients: number;
  heldAt: Date;
  heldBy: string;
  releasesAt: Date;
  endedAt: Date | null;
  /** Null when it was the clock, and while it is held. */
  endedBy: string | null;

  /** @param by null for the clock */
  settle(event: SendingEvent, at: Date, by: string | null): void | Refusal {
    const next = sendingAfter(this.state, event);
    if (!next) return this.refusal(this.endedAt ?? at);
    this.state = next;
    this.endedAt = at;
    this.endedBy = by;
    this.version += 1;
  }

  /** Somebody, or the clock, was faster: how it ended, and when. */
  protected abstract refusal(endedAt: Date): Refusal;
}
