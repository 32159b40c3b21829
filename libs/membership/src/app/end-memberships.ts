import { Injectable } from '@nestjs/common';
import { Activity, Clock, isLocale, t } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { DuesRepository } from '../data/dues.repository';
import { MembershipsRepository, type EndedByItself } from '../data/memberships.repository';
import { MembershipCalendar } from './calendar';

/** Days after the date of a first due from which somebody has changed their mind. */
export const ABANDONED_AFTER_DAYS = 60;
const AT_ONCE = 500;

/** Memberships that end without anybody's decision: of those who have died, and of those who applied and never paid. Inside a unit of work. */
@Injectable()
export class EndMemberships {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly dues: DuesRepository,
    private readonly calendar: MembershipCalendar,
    private readonly identity: Identity,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = (await this.calendar.today()).subtract({ days: ABANDONED_AFTER_DAYS });
    const over = await this.memberships.over(before, AT_ONCE);
    if (over.length === 0) return;
    await this.memberships.endAll(over, this.clock.now());
    await this.cancelDues(over);
    for (const { personId, reason } of over) await this.activity.record('membership.ended', { subject: personId, audience: 'office', after: { reason } });
  }

  /** Nobody is asked for what is over. */
  private async cancelDues(over: readonly EndedByItself[]): Promise<void> {
    const { locale } = await this.identity.association();
    const reasonOf = new Map(over.map(({ id, reason }) => [id, t(isLocale(locale) ? locale : 'fr', `membership.due.ended.${reason}`)]));
    const open = await this.dues.openOf(over.map(({ id }) => id));
    for (const due of await this.dues.lock(open.map(({ id }) => id))) {
      const reason = reasonOf.get(due.membershipId)!;
      if (due.paid.isZero) due.cancel(reason, this.clock.now(), null);
      else due.writeOff(reason, this.clock.now(), null);
      await this.dues.save(due);
    }
  }
}
