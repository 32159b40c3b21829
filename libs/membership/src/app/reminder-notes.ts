import { Injectable } from '@nestjs/common';
import { Clock, type SendOutcome } from '@cordee/platform';
import { DuesRepository } from '../data/dues.repository';
import { RemindersRepository, type ClaimedReminder } from '../data/reminders.repository';

/** What became of each reminder. Inside a unit of work. */
@Injectable()
export class ReminderNotes {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly dues: DuesRepository,
    private readonly clock: Clock,
  ) {}

  async of(wanted: readonly ClaimedReminder[], outcomes: readonly (SendOutcome | null)[], over: readonly ClaimedReminder[]): Promise<void> {
    const left = wanted.filter((_, at) => outcomes[at] === 'sent' || outcomes[at] === 'already-sent');
    const unsent = wanted.filter((one) => !left.includes(one));
    await this.reminders.settle(left.map(({ id }) => id), 'SENT', null);
    await this.reminders.settle(unsent.map(({ id }) => id), 'SKIPPED', 'unwanted');
    await this.reminders.settle(over.map(({ id }) => id), 'SKIPPED', 'closed');
    await this.dues.noteReminded(left.map(({ dueId }) => dueId), this.clock.now());
  }
}
