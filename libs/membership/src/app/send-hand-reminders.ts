import { Injectable } from '@nestjs/common';
import type { JobContext } from '@cordee/platform';
import { DuesReads } from '../data/dues.reads';
import { isOpen } from '../domain/due';
import { MembershipCalendar } from './calendar';
import { DueMailer } from './due-mailer';

const AT_ONCE = 5;

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
