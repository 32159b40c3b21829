import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { DueReminderRecipientsRepository, type QueuedReminder, type ReminderOutcome } from '../data/due-reminder-recipients.repository';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { isOpen } from '../domain/due';
import { DueMailer } from './due-mailer';
import { DueSamples } from './due-samples';

export const REMINDER_CHUNK = 500;
/** Mails on their way at a time. */
const AT_ONCE = 5;

export interface ReminderChunk {
  sendingId: string;
  from: string;
  to: string;
}

/** In the worker: sends reminders by hand in chunks. What was paid or closed since, or reminded of by a rule, is left out. */
@Injectable()
export class SendHandReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly recipients: DueReminderRecipientsRepository,
    private readonly reads: DuesReads,
    private readonly mailer: DueMailer,
    private readonly samples: DueSamples,
    private readonly clock: Clock,
  ) {}

  /** First and last id of each chunk that is still to be sent. */
  async chunks(sendingId: string): Promise<ReminderChunk[]> {
    const ids = await this.work.run(() => this.recipients.queued(sendingId));
    const starts = Array.from({ length: Math.ceil(ids.length / REMINDER_CHUNK) }, (_, at) => at * REMINDER_CHUNK);
    return starts.map((start) => ({ sendingId, from: ids[start]!, to: ids[Math.min(start + REMINDER_CHUNK, ids.length) - 1]! }));
  }

  async send({ sendingId, from, to }: ReminderChunk, job: Pick<JobContext, 'breathe'>): Promise<void> {
    const queued = await this.work.run(() => this.recipients.between(sendingId, from, to));
    for (let at = 0; at < queued.length; at += AT_ONCE) {
      await this.sendSome(queued.slice(at, at + AT_ONCE));
      await job.breathe();
    }
  }

  private async sendSome(some: readonly QueuedReminder[]): Promise<void> {
    const dues = new Map((await this.reads.byIds(some.map(({ dueId }) => dueId))).map((due) => [due.id, due]));
    const isWanted = ({ dueId, remindedSince }: QueuedReminder): boolean => !remindedSince && isOpen(dues.get(dueId)!.state) && !dues.get(dueId)!.isOver;
    const wanted = some.filter(isWanted);
    const mails = await Promise.all(wanted.map(({ id, dueId }) => this.mail(id, dues.get(dueId)!)));
    const outcomes = await this.mailer.send(mails);
    const left = new Set(wanted.filter((_, at) => outcomes[at] === 'sent' || outcomes[at] === 'already-sent'));
    await this.note(some, (one) => (left.has(one) ? 'SENT' : isWanted(one) ? 'SUPPRESSED' : 'CLOSED'));
  }

  private async mail(id: string, due: DueRow) {
    return { due, kind: await this.samples.reminderKind(due), uniqueKey: `due reminder ${id}` };
  }

  private note(some: readonly QueuedReminder[], outcomeOf: (one: QueuedReminder) => ReminderOutcome): Promise<void> {
    return this.work.run(async () => {
      for (const outcome of new Set(some.map(outcomeOf))) {
        await this.recipients.settle(some.flatMap((one) => (outcomeOf(one) === outcome ? one.id : [])), outcome, this.clock.now());
      }
    });
  }
}
