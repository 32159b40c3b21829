import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor, requireAssociation, Timers } from '@cordee/platform';
import { DueReminderRecipientsRepository } from '../data/due-reminder-recipients.repository';
import { DueReminderSendingsRepository } from '../data/due-reminder-sendings.repository';
import { DueReminderSending } from '../domain/due-reminder-sending';
import { lately, onlyClaimed, type ReminderCounts, type Reminders } from '../domain/reminding';

/** The timer after which reminders leave by themselves; its key is the sending. */
export const REMINDER_TIMER = 'membership.releaseReminders';
/** What the worker waits for. */
export const REMINDED_VERB = 'dues.reminded';

export interface BegunReminders {
  counts: ReminderCounts;
  /** Null where nothing is sent. */
  sendingId: string | null;
}

/** Puts reminders on their way: one at once, several after a time in which they can be taken back. Their dues are claimed as they are frozen. */
@Injectable()
export class ReminderSendings {
  constructor(
    private readonly sendings: DueReminderSendingsRepository,
    private readonly recipients: DueReminderRecipientsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. */
  async begin(wanted: Reminders): Promise<BegunReminders> {
    const heldAt = this.clock.now();
    const claimed = await this.recipients.claim(wanted.dueIds, lately(heldAt), heldAt);
    const { counts } = onlyClaimed(wanted, new Set(claimed.map(({ dueId }) => dueId)));
    if (claimed.length === 0) return { counts, sendingId: null };
    const sending = DueReminderSending.of({ associationId: requireAssociation(), id: this.clock.newId(), recipients: claimed.length, heldAt, heldBy: requireActor().personId });
    await this.sendings.add(sending);
    await this.recipients.add(sending, claimed);
    const held = sending.state === 'HELD';
    if (held) await this.timers.set(REMINDER_TIMER, sending.id, sending.releasesAt);
    await this.activity.record(held ? 'dues.remindersHeld' : REMINDED_VERB, { subject: sending.id, audience: 'office', after: counts });
    return { counts, sendingId: sending.id };
  }
}
