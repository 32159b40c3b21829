import { Injectable } from '@nestjs/common';
import { DueReminderSendingsRepository, type ReminderSendingRow } from '../data/due-reminder-sendings.repository';

export type { ReminderSendingRow };

/** Reminders to many, to be shown. */
@Injectable()
export class HeldReminders {
  constructor(private readonly sendings: DueReminderSendingsRepository) {}

  /** Those that can still be cancelled, the next to leave first. */
  all(): Promise<ReminderSendingRow[]> {
    return this.sendings.held();
  }

  find(sendingId: string): Promise<ReminderSendingRow | null> {
    return this.sendings.find(sendingId);
  }
}
