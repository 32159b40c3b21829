import { Injectable } from '@nestjs/common';
import { Money, type Temporal } from '@cordee/platform';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { MembershipsReads } from '../data/memberships.reads';
import type { MembershipRecord } from '../data/membership-record';
import { PlansRepository, type PlanRow } from '../data/plans.repository';
import { isOpen } from '../domain/due';
import { renewalPeriod, type Period } from '../domain/period';
import { isCovered, isForLife, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { periodPaidBy } from './issue-dues';
import { statusOf } from './membership-book';

/** What somebody would pay for now. */
export interface RenewalOffer {
  /** Null where the due is made as they go to pay. */
  due: DueRow | null;
  membershipId: string;
  planName: string;
  /** What is still to be paid. */
  amount: Money;
  /** What of it is paid already. */
  paid: Money;
  period: Period;
  /** They had lapsed: nothing is owed for the time past. */
  welcomeBack: boolean;
  /** The first of this membership. */
  first: boolean;
}

export type Standing =
  | { kind: 'OFFER'; offer: RenewalOffer }
  | { kind: 'PAID'; until: Temporal.PlainDate | null; opensOn: Temporal.PlainDate | null }
  | { kind: 'APPLIED' }
  | { kind: 'OVER' };

/** Where a membership stands, seen by whoever could renew it. */
@Injectable()
export class RenewalDesk {
  constructor(
    private readonly memberships: MembershipsReads,
    private readonly dues: DuesReads,
    private readonly plans: PlansRepository,
    private readonly calendar: MembershipCalendar,
  ) {}

  async of(membershipId: string): Promise<Standing & { membership: MembershipRecord | null }> {
    const membership = await this.memberships.byId(membershipId, await this.calendar.zone());
    if (!membership || membership.facts.ended) return { kind: 'OVER', membership };
    const today = await this.calendar.today();
    if (statusOf(membership, today) === 'APPLIED') return { kind: 'APPLIED', membership };
    return { ...(await this.standing(membership, today)), membership };
  }

  async ofPerson(personId: string): Promise<Standing | null> {
    const membership = await this.memberships.ofPerson(personId, await this.calendar.zone());
    return membership && this.of(membership.id);
  }

  /** What is called comes first; whoever has lapsed is offered the newest of it, or a fresh beginning. */
  private async standing(membership: MembershipRecord, today: Temporal.PlainDate): Promise<Standing> {
    const status = statusOf(membership, today);
    const open = (await this.dues.ofMembership(membership.id)).find((due) => isOpen(due.state) && (due.periodEndsOn.toString() >= today.toString() || !due.paid.isZero));
    const lapsed = status === 'LAPSED';
    if (open) {
      const period = lapsed ? periodPaidBy(open, membership, today) : { startsOn: open.periodStartsOn, endsOn: open.periodEndsOn };
      return { kind: 'OFFER', offer: { due: open, membershipId: membership.id, planName: open.planName, amount: open.amount.minus(open.paid), paid: open.paid, period, welcomeBack: lapsed, first: open.isFirst } };
    }
    const until = paidUntil(membership.facts);
    const plan = (await this.plans.find(membership.planId))!;
    const opensOn = isCovered(status) ? (until?.subtract({ days: plan.opensDaysBefore }) ?? null) : null;
    const waits = isForLife(membership.facts) || (opensOn && opensOn.toString() > today.toString()) || plan.archivedAt !== null;
    return waits ? { kind: 'PAID', until, opensOn } : { kind: 'OFFER', offer: fresh(membership, plan, { covered: isCovered(status), paidUntil: until }, today, lapsed) };
  }
}

function fresh(membership: MembershipRecord, plan: PlanRow, cover: { covered: boolean; paidUntil: Temporal.PlainDate | null }, today: Temporal.PlainDate, welcomeBack: boolean): RenewalOffer {
  const period = renewalPeriod(plan, cover, today);
  return { due: null, membershipId: membership.id, planName: plan.name, amount: plan.price, paid: Money.of(0n, plan.price.currency), period, welcomeBack, first: membership.facts.periods.length === 0 };
}
