import { Injectable } from '@nestjs/common';
import { Activity, Temporal } from '@cordee/platform';
import { DuesRepository } from '../data/dues.repository';
import type { MembershipRecord } from '../data/membership-record';
import type { PlanRow } from '../data/plans.repository';
import type { Due } from '../domain/due';
import { DueAlreadyCalled } from '../domain/errors';
import { renewalPeriod } from '../domain/period';
import { isCovered, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { IssueDues } from './issue-dues';
import { statusOf } from './membership-book';

/** Days between the call of a single due and its date. */
const TERM_DAYS = 30;

/** The next due of one membership, inside a unit of work that holds it. */
@Injectable()
export class IssueOne {
  constructor(
    private readonly dues: DuesRepository,
    private readonly issuing: IssueDues,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
  ) {}

  /**
   * What is still owed comes first: it is not called again.
   * @param told whether its member is written to; whoever is about to pay need not be
   */
  async of(membership: MembershipRecord, plan: PlanRow, told = true): Promise<Due | DueAlreadyCalled> {
    const today = await this.calendar.today();
    const open = (await this.dues.openOf([membership.id])).at(-1);
    if (open && Temporal.PlainDate.compare(open.periodEndsOn, today) >= 0) return new DueAlreadyCalled(open.id);
    const cover = { covered: isCovered(statusOf(membership, today)), paidUntil: paidUntil(membership.facts) };
    const period = renewalPeriod(plan, cover, today);
    const soonest = today.add({ days: TERM_DAYS });
    const dueOn = Temporal.PlainDate.compare(period.startsOn, soonest) > 0 ? period.startsOn : soonest;
    const [due] = await this.issuing.of(plan, [{ membership, period, dueOn }], null);
    if (!due) throw new Error('a membership that is held has got a due meanwhile');
    await this.activity.record(told ? 'due.issued' : 'due.issuedOnTheWay', { subject: due.id, audience: 'office', parties: [due.personId], after: { label: due.label, amount: due.amount.toDecimal() } });
    return due;
  }
}
