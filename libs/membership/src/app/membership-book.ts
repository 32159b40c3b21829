import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, type Temporal } from '@cordee/platform';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipsRepository, type NewPeriod } from '../data/memberships.repository';
import { paidUntil, status, type MembershipStatus } from '../domain/status';
import { MembershipCalendar } from './calendar';

export type PeriodToAdd = Omit<NewPeriod, 'id' | 'membershipId'> & { membership: MembershipRecord };

/** Where a membership stands on a day. */
export const statusOf = ({ facts, rules }: Pick<MembershipRecord, 'facts' | 'rules'>, today: Temporal.PlainDate): MembershipStatus => status(facts, rules, today);

/** Periods come and go, and the status that is kept follows at once. Inside the caller's unit of work, the memberships locked. */
@Injectable()
export class MembershipBook {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly calendar: MembershipCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async lock(ids: readonly string[]): Promise<ReadonlyMap<string, MembershipRecord>> {
    const records = await this.memberships.lock([...new Set(ids)].sort(), await this.calendar.zone());
    return new Map(records.map((record) => [record.id, record]));
  }

  async lockOf(personId: string): Promise<MembershipRecord | null> {
    return this.memberships.lockOf(personId, await this.calendar.zone());
  }

  /** @param quietly for a campaign, whose own line says it */
  async addPeriods(periods: readonly PeriodToAdd[], quietly = false): Promise<void> {
    if (periods.length === 0) return;
    const rows = periods.map(({ membership, ...period }) => ({ ...period, id: this.clock.newId(), membershipId: membership.id }));
    await this.memberships.addPeriods(rows, this.clock.now(), currentScope().actor?.personId ?? null);
    await this.refresh(periods.map(({ membership }) => membership.id));
    if (quietly) return;
    const today = await this.calendar.today();
    for (const { membership, startsOn, endsOn } of periods) {
      const verb = statusOf(membership, today) === 'LAPSED' ? 'membership.rejoined' : 'membership.periodAdded';
      const period = { startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null };
      await this.activity.record(verb, { subject: membership.personId, audience: 'office', parties: [membership.personId], after: period });
    }
  }

  async voidPeriodOf(dueId: string, membershipId: string, reason: string): Promise<void> {
    await this.memberships.voidPeriodOf(dueId, this.clock.now(), reason);
    await this.refresh([membershipId]);
  }

  /** Keeps what the function of their facts says today. Answers those whose status is another than was kept. */
  async refresh(ids: readonly string[]): Promise<{ record: MembershipRecord; now: MembershipStatus }[]> {
    const today = await this.calendar.today();
    const records = [...(await this.lock(ids)).values()];
    const kept = records.map((record) => ({ record, now: statusOf(record, today) }));
    await this.memberships.keep(kept.map(({ record, now }) => ({ id: record.id, status: now, paidUntil: paidUntil(record.facts) })), today);
    return kept.filter(({ record, now }) => record.cached.status !== now);
  }
}
