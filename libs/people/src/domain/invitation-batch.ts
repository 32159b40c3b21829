import { InvitationsSettled } from './errors';

export const BATCH_STATES = ['HELD', 'RELEASED', 'CANCELLED'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** `cancel` and `release` are pressed by somebody; `fallDue` is the clock. */
export const BATCH_EVENTS = ['cancel', 'release', 'fallDue'] as const;
export type BatchEvent = (typeof BATCH_EVENTS)[number];

/** The only ways from one state to another; anything else is a refusal. */
const WAYS: Readonly<Record<BatchState, Readonly<Partial<Record<BatchEvent, BatchState>>>>> = {
  HELD: { cancel: 'CANCELLED', release: 'RELEASED', fallDue: 'RELEASED' },
  RELEASED: {},
  CANCELLED: {},
};
export const stateAfter = (state: BatchState, event: BatchEvent): BatchState | null => WAYS[state][event] ?? null;

/** How long a sending to many can be taken back (experience.md 1.3). */
export const HOLD_MINUTES = 10;

/** Invitations to more than one person, on their way out together. */
export class InvitationBatch {
  associationId: string;
  id: string;
  /** Counts up with each change. */
  version: number;
  state: BatchState;
  recipients: number;
  heldAt: Date;
  heldBy: string;
  releasesAt: Date;
  endedAt: Date | null;
  /** Null when it was the clock, and while it is held. */
  endedBy: string | null;

  static of(facts: Pick<InvitationBatch, 'associationId' | 'id' | 'recipients' | 'heldAt' | 'heldBy'>): InvitationBatch {
    const releasesAt = new Date(facts.heldAt.getTime() + HOLD_MINUTES * 60_000);
    return Object.assign(new InvitationBatch(), facts, { version: 1, state: 'HELD', releasesAt, endedAt: null, endedBy: null });
  }

  /** @param by null for the clock */
  settle(event: BatchEvent, at: Date, by: string | null): void | InvitationsSettled {
    const next = stateAfter(this.state, event);
    if (!next) return new InvitationsSettled(this.state, this.endedAt ?? at);
    this.state = next;
    this.endedAt = at;
    this.endedBy = by;
    this.version += 1;
  }
}
