import { Injectable } from '@nestjs/common';
import { Activity, Clock } from '@cordee/platform';
import { MembershipsRepository } from '../data/memberships.repository';
import { MembershipCalendar } from './calendar';
import { EndDues } from './end-dues';

/** Days after the date of a first due from which somebody has changed their mind. */
export const ABANDONED_AFTER_DAYS = 60;
const AT_ONCE = 500;

/** Memberships that end without anybody's decision: of those who have died, and of those who applied and never paid. Inside a unit of work. */
@Injectable()
export class EndMemberships {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly dues: EndDues,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = (await this.calendar.today()).subtract({ days: ABANDONED_AFTER_DAYS });
    const over = await this.memberships.over(before, AT_ONCE);
    if (over.length === 0) return;
    await this.memberships.endAll(over, this.clock.now());
    await this.dues.of(over);
    for (const { personId, reason } of over) await this.activity.record('membership.ended', { subject: personId, audience: 'office', after: { reason } });
  }
}
