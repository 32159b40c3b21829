import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext, type SendOutcome } from '@cordee/platform';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { DuesRepository } from '../data/dues.repository';
import { RemindersRepository, type ClaimedReminder } from '../data/reminders.repository';
import { isOpen } from '../domain/due';
import { DueMailer } from './due-mailer';
import { MembershipCalendar } from './calendar';

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

/** By hand, from the list of dues: those of one line of activity. */
@Injectable()
export class SendHandReminders {
  constructor(
    private readonly reads: DuesReads,
    private readonly mailer: DueMailer,
    private readonly calendar: MembershipCalendar,
  ) {}

  async send(activityId: string, job: Pick<JobContext, 'breathe'>): Promise<void> {
    const ids = await this.reads.askedReminders(activityId);
    const today = (await this.calendar.today()).toString();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const open = (await this.reads.byIds(ids.slice(at, at + AT_ONCE))).filter(({ state }) => isOpen(state));
      await this.mailer.send(open.map((due) => ({ due, kind: due.dueOn.toString() < today ? 'after' : 'before', uniqueKey: `due reminder ${activityId} ${due.id}` })));
      await job.breathe();
    }
  }
}

function split(claimed: readonly ClaimedReminder[], dues: ReadonlyMap<string, DueRow>): [wanted: ClaimedReminder[], over: ClaimedReminder[]] {
  const isWanted = ({ dueId }: ClaimedReminder): boolean => isOpen(dues.get(dueId)!.state);
  return [claimed.filter(isWanted), claimed.filter((one) => !isWanted(one))];
}
