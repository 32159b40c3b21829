import { Injectable } from '@nestjs/common';
import { Clock, isLocale, type Locale, type Temporal } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { DuesRepository } from '../data/dues.repository';
import type { MembershipRecord } from '../data/membership-record';
import type { PlanRow } from '../data/plans.repository';
import { Due } from '../domain/due';
import { periodOfSettledDue, type Period } from '../domain/period';
import { isCovered, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { dueLabel } from './due-label';
import { MembershipBook, statusOf } from './membership-book';

export interface DueToIssue {
  membership: MembershipRecord;
  period: Period;
  dueOn: Temporal.PlainDate;
}

/** Makes dues, inside a unit of work that holds the memberships. Where there is nothing to pay, the period is added at once. */
@Injectable()
export class IssueDues {
  constructor(
    private readonly dues: DuesRepository,
    private readonly book: MembershipBook,
    private readonly calendar: MembershipCalendar,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** @returns those that were made: a membership has one live due for a period */
  async of(plan: PlanRow, wanted: readonly DueToIssue[], runId: string | null): Promise<Due[]> {
    if (wanted.length === 0) return [];
    const locale = await this.locale();
    const dues = wanted.map((one) => this.due(plan, one, runId, locale));
    const added = await this.dues.add(dues);
    const made = dues.filter(({ id }) => added.has(id));
    await this.addPeriods(made.filter(({ state }) => state === 'PAID'), wanted, runId !== null);
    return made;
  }

  private due(plan: PlanRow, { membership, period, dueOn }: DueToIssue, runId: string | null, locale: Locale): Due {
    const { id: membershipId, personId } = membership;
    const days = { periodStartsOn: period.startsOn, periodEndsOn: period.endsOn, dueOn };
    const facts = { id: this.clock.newId(), membershipId, personId, planId: plan.id, priceId: plan.priceId, runId, label: dueLabel(locale, plan.name, period), amount: plan.price };
    return Due.issue({ ...facts, ...days }, this.clock.now());
  }

  private async addPeriods(free: readonly Due[], wanted: readonly DueToIssue[], quietly: boolean): Promise<void> {
    const today = await this.calendar.today();
    const of = new Map(wanted.map(({ membership }) => [membership.id, membership]));
    const periods = free.map((due) => {
      const membership = of.get(due.membershipId)!;
      return { membership, dueId: due.id, origin: 'PAID' as const, ...periodPaidBy(due, membership, today) };
    });
    await this.book.addPeriods(periods, quietly);
  }

  private async locale(): Promise<Locale> {
    const { locale } = await this.identity.association();
    return isLocale(locale) ? locale : 'fr';
  }
}

/** What a due that is settled today is worth to its membership. */
export function periodPaidBy(due: Pick<Due, 'periodStartsOn' | 'periodEndsOn'>, membership: MembershipRecord, today: Temporal.PlainDate): Period {
  const cover = { covered: isCovered(statusOf(membership, today)), paidUntil: paidUntil(membership.facts) };
  return periodOfSettledDue(membership.rules, { startsOn: due.periodStartsOn, endsOn: due.periodEndsOn }, cover, today);
}
