import { Injectable } from '@nestjs/common';
import { UnitOfWork, type JobContext } from '@cordee/platform';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { RemindersRepository, type ClaimedReminder } from '../data/reminders.repository';
import { isOpen } from '../domain/due';
import { DueMailer } from './due-mailer';
import { ReminderNotes } from './reminder-notes';

const AT_ONCE = 5;

/** Reminders that were claimed leave; what was paid or closed since, even a moment ago, is left out. */
@Injectable()
export class SendReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: RemindersRepository,
    private readonly reads: DuesReads,
    private readonly mailer: DueMailer,
    private readonly notes: ReminderNotes,
  ) {}

  async send(ids: readonly string[], job: Pick<JobContext, 'breathe'>): Promise<void> {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const claimed = await this.reminders.open(ids.slice(at, at + AT_ONCE));
      const dues = new Map((await this.reads.byIds(claimed.map(({ dueId }) => dueId))).map((due) => [due.id, due]));
      const [wanted, over] = split(claimed, dues);
      const outcomes = await this.mailer.send(wanted.map(({ id, dueId, offsetDays }) => ({ due: dues.get(dueId)!, kind: offsetDays < 0 ? 'before' : 'after', uniqueKey: `due reminder ${id}` })));
      await this.work.run(() => this.notes.of(wanted, outcomes, over));
      await job.breathe();
    }
  }
}

function split(claimed: readonly ClaimedReminder[], dues: ReadonlyMap<string, DueRow>): [wanted: ClaimedReminder[], over: ClaimedReminder[]] {
  const isWanted = ({ dueId }: ClaimedReminder): boolean => isOpen(dues.get(dueId)!.state);
  return [claimed.filter(isWanted), claimed.filter((one) => !isWanted(one))];
}
