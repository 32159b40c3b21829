import { Injectable } from '@nestjs/common';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipsReads } from '../data/memberships.reads';
import type { PlanRow } from '../data/plans.repository';
import { callOf, type NotCalled } from '../domain/campaign';
import type { Period } from '../domain/period';
import { isForLife, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { statusOf } from './membership-book';

export interface Called {
  /** Whose due would be made, in the order of their memberships. */
  personIds: string[];
  /** How many are left out, each for one reason. */
  left: Record<NotCalled, number>;
}

const AT_ONCE = 2_000;

/** Whom a campaign would call today, and whom not and why: the same answer before it is started and when it is. */
@Injectable()
export class CampaignLook {
  constructor(
    private readonly memberships: MembershipsReads,
    private readonly calendar: MembershipCalendar,
  ) {}

  async at(plan: PlanRow, campaign: Period): Promise<Called> {
    const called: Called = { personIds: [], left: { forLife: 0, notMember: 0, calledBefore: 0, paidBefore: 0, notOpenYet: 0 } };
    const zone = await this.calendar.zone();
    for (let after: string | null = null; ; ) {
      const members: MembershipRecord[] = await this.memberships.ofPlan(plan.id, zone, after, AT_ONCE);
      await this.sort(members, plan, campaign, called);
      after = members.at(-1)?.id ?? null;
      if (members.length < AT_ONCE) return called;
    }
  }

  private async sort(members: readonly MembershipRecord[], plan: PlanRow, campaign: Period, called: Called): Promise<void> {
    const today = await this.calendar.today();
    const openUntil = await this.memberships.openUntil(members.map(({ id }) => id));
    for (const membership of members) {
      const member = { status: statusOf(membership, today), paidUntil: paidUntil(membership.facts), forLife: isForLife(membership.facts), openUntil: openUntil.get(membership.id) ?? null };
      const answer = callOf(plan, campaign, member);
      if (typeof answer === 'string') called.left[answer] += 1;
      else called.personIds.push(membership.personId);
    }
  }
}
