import { Injectable } from '@nestjs/common';
import { Activity, isDomainError, requireAssociation, UnitOfWork, type InvalidInput } from '@cordee/platform';
import { RemindersRepository, type ReminderRule } from '../data/reminders.repository';
import { checkOffsets } from '../domain/reminder';

export type { ReminderRule };

/** When members are reminded, in days from the due date. */
@Injectable()
export class ReminderRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: RemindersRepository,
    private readonly activity: Activity,
  ) {}

  all(): Promise<ReminderRule[]> {
    return this.reminders.rules();
  }

  async set(offsets: readonly number[]): Promise<ReminderRule[] | InvalidInput> {
    const checked = checkOffsets(offsets);
    if (isDomainError(checked)) return checked;
    return this.work.run(async () => {
      const before = (await this.reminders.rules()).map(({ offsetDays }) => offsetDays);
      await this.reminders.setRules(checked);
      await this.activity.record('reminders.set', { subject: requireAssociation(), audience: 'office', before: { offsetDays: before }, after: { offsetDays: checked } });
      return this.reminders.rules();
    });
  }
}
