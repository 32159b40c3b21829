import { Injectable } from '@nestjs/common';
import { requireAssociation, Timers } from '@cordee/platform';
import { RemindersRepository } from '../data/reminders.repository';
import { DEFAULT_OFFSETS } from '../domain/reminder';
import { MembershipCalendar } from './calendar';

/** A little after midnight of the association's own clock. */
export const NIGHT_TIMER = 'membership.night';
/** When mails that nobody asked for leave. */
export const MORNING_TIMER = 'membership.morning';
const HOURS = { [NIGHT_TIMER]: [0, 10], [MORNING_TIMER]: [8, 30] } as const;

/** What begins with the first plan: the nightly look at every status, the morning's reminders, and their rules. */
@Injectable()
export class MembershipBeginnings {
  constructor(
    private readonly timers: Timers,
    private readonly reminders: RemindersRepository,
    private readonly calendar: MembershipCalendar,
  ) {}

  /** Inside a unit of work. What the office has chosen since stays. */
  async ensure(): Promise<void> {
    if (!(await this.reminders.everHadRules())) await this.reminders.setRules(DEFAULT_OFFSETS);
    await this.rearm(NIGHT_TIMER);
    await this.rearm(MORNING_TIMER);
  }

  /** Inside a unit of work. Set again before the work of the day begins, so that a bad night is not the last one. */
  async rearm(timer: keyof typeof HOURS): Promise<void> {
    const [hour, minute] = HOURS[timer];
    await this.timers.set(timer, requireAssociation(), await this.calendar.next(hour, minute));
  }
}
