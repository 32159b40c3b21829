import { HeldSending, startOfSending } from '@cordee/platform/kernel';
import { DuesSendingSettled } from './errors';

/** Reminders that the office sends by hand, on their way out together. */
export class DueReminderSending extends HeldSending<DuesSendingSettled> {
  /** To several members it is held; to one it leaves at once. */
  static of(facts: Pick<DueReminderSending, 'associationId' | 'id' | 'recipients' | 'heldAt' | 'heldBy'>): DueReminderSending {
    return Object.assign(new DueReminderSending(), facts, { version: 1, ...startOfSending(facts.recipients, facts.heldAt, facts.heldBy) });
  }

  protected refusal(endedAt: Date): DuesSendingSettled {
    return new DuesSendingSettled(this.state, endedAt);
  }
}
