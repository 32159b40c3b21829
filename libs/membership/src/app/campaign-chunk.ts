import { Injectable } from '@nestjs/common';
import { Temporal } from '@cordee/platform';
import type { DueRun } from '../data/due-runs.repository';
import { DuesRepository } from '../data/dues.repository';
import type { MembershipRecord } from '../data/membership-record';
import type { PlanRow } from '../data/plans.repository';
import { periodToCall } from '../domain/campaign';
import { isForLife, paidUntil } from '../domain/status';
import { MembershipCalendar } from './calendar';
import { IssueDues, type DueToIssue } from './issue-dues';
import { MembershipBook, statusOf } from './membership-book';

/** One transaction's part of a campaign. */
@Injectable()
export class CampaignChunk {
  constructor(
    private readonly book: MembershipBook,
    private readonly dues: DuesRepository,
    private readonly issuing: IssueDues,
    private readonly calendar: MembershipCalendar,
  ) {}

  /** @returns how many dues were made */
  async make(run: DueRun, plan: PlanRow, membershipIds: readonly string[]): Promise<number> {
    const memberships = [...(await this.book.lock(membershipIds)).values()];
    const openUntil = await this.openUntil(membershipIds);
    const today = await this.calendar.today();
    const wanted = memberships.flatMap((membership) => dueFor(run, plan, membership, openUntil.get(membership.id) ?? null, today) ?? []);
    return (await this.issuing.of(plan, wanted, run.id)).length;
  }

  private async openUntil(membershipIds: readonly string[]): Promise<Map<string, Temporal.PlainDate>> {
    const latest = new Map<string, Temporal.PlainDate>();
    for (const { membershipId, periodEndsOn } of await this.dues.openOf(membershipIds)) {
      const known = latest.get(membershipId);
      if (!known || Temporal.PlainDate.compare(periodEndsOn, known) > 0) latest.set(membershipId, periodEndsOn);
    }
    return latest;
  }
}

function dueFor(run: DueRun, plan: PlanRow, membership: MembershipRecord, openUntil: Temporal.PlainDate | null, today: Temporal.PlainDate): DueToIssue | null {
  const { facts } = membership;
  const member = { status: statusOf(membership, today), paidUntil: paidUntil(facts), forLife: isForLife(facts), openUntil };
  const period = periodToCall(plan, { startsOn: run.periodStartsOn, endsOn: run.periodEndsOn }, member);
  return period && { membership, period, dueOn: run.dueOn };
}
