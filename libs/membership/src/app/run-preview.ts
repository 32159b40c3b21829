import { Injectable } from '@nestjs/common';
import { Money, type Temporal } from '@cordee/platform';
import { MembershipsReads } from '../data/memberships.reads';
import type { MembershipRecord } from '../data/membership-record';
import { PlansRepository, type PlanRow } from '../data/plans.repository';
import { campaignStart, periodToCall } from '../domain/campaign';
import { periodFrom, type Period } from '../domain/period';
import { isForLife, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { DueSamples, type MailSample } from './due-samples';
import { statusOf } from './membership-book';

export interface RunPreview extends Period {
  members: number;
  alreadyCalled: number;
  total: Money;
  sample: MailSample | null;
}

const AT_ONCE = 2_000;

/** What a campaign would call, before it is started: from how many, how much, and the mail that the first of them would read. */
@Injectable()
export class PreviewDueRun {
  constructor(
    private readonly plans: PlansRepository,
    private readonly memberships: MembershipsReads,
    private readonly calendar: MembershipCalendar,
    private readonly samples: DueSamples,
  ) {}

  async of(planId: string, periodStartsOn: Temporal.PlainDate | null): Promise<RunPreview | null> {
    const plan = await this.plans.find(planId);
    if (!plan) return null;
    const today = await this.calendar.today();
    const campaign = periodFrom(plan, periodStartsOn ?? campaignStart(plan, today));
    const { called, left } = await this.count(plan, campaign, today);
    const sample = called.first ? await this.samples.issued(plan, called.first.personId, campaign) : null;
    return { ...campaign, members: called.count, alreadyCalled: left, total: Money.of(plan.price.minor * BigInt(called.count), plan.price.currency), sample };
  }

  private async count(plan: PlanRow, campaign: Period, today: Temporal.PlainDate): Promise<{ called: { count: number; first: MembershipRecord | null }; left: number }> {
    const called: { count: number; first: MembershipRecord | null } = { count: 0, first: null };
    let [left, after]: [number, string | null] = [0, null];
    for (;;) {
      const members: MembershipRecord[] = await this.memberships.ofPlan(plan.id, await this.calendar.zone(), after, AT_ONCE);
      const openUntil = await this.memberships.openUntil(members.map(({ id }) => id));
      const wanted = members.filter((membership) => {
        const member = { status: statusOf(membership, today), paidUntil: paidUntil(membership.facts), forLife: isForLife(membership.facts), openUntil: openUntil.get(membership.id) ?? null };
        return periodToCall(plan, campaign, member) !== null;
      });
      called.first ??= wanted[0] ?? null;
      called.count += wanted.length;
      left += members.length - wanted.length;
      after = members.at(-1)?.id ?? null;
      if (members.length < AT_ONCE) return { called, left };
    }
  }
}
