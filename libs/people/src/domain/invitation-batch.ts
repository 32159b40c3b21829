import { HeldSending, SENDING_EVENTS, SENDING_STATES, startOfSending, type SendingEvent, type SendingState } from '@cordee/platform/kernel';
import { InvitationsSettled } from './errors';

export { HOLD_MINUTES, sendingAfter as stateAfter } from '@cordee/platform/kernel';
export const BATCH_STATES = SENDING_STATES;
export type BatchState = SendingState;
export const BATCH_EVENTS = SENDING_EVENTS;
export type BatchEvent = SendingEvent;

/** Invitations to more than one person, on their way out together. */
export class InvitationBatch extends HeldSending<InvitationsSettled> {
  static of(facts: Pick<InvitationBatch, 'associationId' | 'id' | 'recipients' | 'heldAt' | 'heldBy'>): InvitationBatch {
    return Object.assign(new InvitationBatch(), facts, { version: 1, ...startOfSending(facts.recipients, facts.heldAt, facts.heldBy) });
  }

  protected refusal(endedAt: Date): InvitationsSettled {
    return new InvitationsSettled(this.state, endedAt);
  }
}
