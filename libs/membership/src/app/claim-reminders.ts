import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { RemindersRepository } from '../data/reminders.repository';
import { dueDatesFor, QUIET_DAYS } from '../domain/reminder';
import { MembershipCalendar } from './calendar';
import { MembershipBeginnings, MORNING_TIMER } from './membership-beginnings';

const CLAIM_CHUNK = 500;
const DAY_MS = 86_400_000;

/** Every morning: who is to be reminded by which rule. One row for each member, rule and due date, whoever asks first; what is claimed is sent in chunks. */
@Injectable()
export class ClaimReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: RemindersRepository,
    private readonly beginnings: MembershipBeginnings,
    private readonly calendar: MembershipCalendar,
    private readonly clock: Clock,
  ) {}

  /** First and last id of each chunk that is to be sent. */
  async run(job: Pick<JobContext, 'breathe'>): Promise<string[][]> {
    await this.work.run(() => this.beginnings.rearm(MORNING_TIMER));
    const today = await this.calendar.today();
    const quietSince = new Date(this.clock.now().getTime() - QUIET_DAYS * DAY_MS);
    for (const rule of await this.reminders.rules()) {
      const setOn = await this.calendar.dayOf(rule.since);
      const { fromDays, toDays } = dueDatesFor(rule.offsetDays, setOn.until(today, { largestUnit: 'days' }).days);
      const window = { from: today.add({ days: fromDays }), to: today.add({ days: toDays }), quietSince };
      while ((await this.work.run(() => this.reminders.claim(rule, window, CLAIM_CHUNK))) === CLAIM_CHUNK) await job.breathe();
    }
    const ids = await this.reminders.claimed();
    return Array.from({ length: Math.ceil(ids.length / CLAIM_CHUNK) }, (_, at) => ids.slice(at * CLAIM_CHUNK, (at + 1) * CLAIM_CHUNK));
  }
}
