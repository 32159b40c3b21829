import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation, Temporal } from '@cordee/platform';
import { MEMBERSHIP, membershipOf, type MembershipRecord, type StoredMembership } from './membership-record';

export interface PeriodRow {
  startsOn: string;
  endsOn: string | null;
  origin: 'PAID' | 'GRANTED' | 'IMPORTED';
  voidedAt: Date | null;
}

export interface Looming {
  personId: string;
  membershipId: string;
}

/** Memberships to be shown. */
@Injectable()
export class MembershipsReads {
  constructor(private readonly reads: ReadScope) {}

  /** The one that runs, else the last. */
  async ofPerson(personId: string, zone: string): Promise<MembershipRecord | null> {
    const rows = await this.reads.query<StoredMembership>(`${MEMBERSHIP} and m.person_id = $3 order by (m.ended_at is null) desc, m.id desc limit 1`, [requireAssociation(), zone, personId]);
    return rows[0] ? membershipOf(rows[0]) : null;
  }

  async byId(id: string, zone: string): Promise<MembershipRecord | null> {
    const rows = await this.reads.query<StoredMembership>(`${MEMBERSHIP} and m.id = $3`, [requireAssociation(), zone, id]);
    return rows[0] ? membershipOf(rows[0]) : null;
  }

  /** Of these people, the running ones. */
  async ofPeople(personIds: readonly string[], zone: string): Promise<MembershipRecord[]> {
    const rows = await this.reads.query<StoredMembership>(`${MEMBERSHIP} and m.person_id = any($3::uuid[]) and m.ended_at is null`, [requireAssociation(), zone, personIds]);
    return rows.map(membershipOf);
  }

  /** Of a plan, in the order of their ids: what a campaign would look at. */
  async ofPlan(planId: string, zone: string, after: string | null, limit: number): Promise<MembershipRecord[]> {
    const rows = await this.reads.query<StoredMembership>(
      `${MEMBERSHIP} and m.plan_id = $3 and m.ended_at is null and m.id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
        and exists (select from person p where p.association_id = $1 and p.id = m.person_id and p.deceased_noted_at is null) order by m.id limit $5`,
      [requireAssociation(), zone, planId, after, limit],
    );
    return rows.map(membershipOf);
  }

  periods(membershipId: string): Promise<PeriodRow[]> {
    return this.reads.query<PeriodRow>(
      'select starts_on::text as "startsOn", ends_on::text as "endsOn", origin, voided_at as "voidedAt" from membership_period where association_id = $1 and membership_id = $2 order by starts_on desc, id desc',
      [requireAssociation(), membershipId],
    );
  }

  /** The last days of what is called and not paid, by membership. */
  async openUntil(membershipIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
    const rows = await this.reads.query<{ id: string; until: string }>(
      `select membership_id as id, max(period_ends_on)::text as until from due where association_id = $1 and membership_id = any($2::uuid[]) and state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') group by 1`,
      [requireAssociation(), membershipIds],
    );
    return new Map(rows.map(({ id, until }) => [id, Temporal.PlainDate.from(until)]));
  }

  /** What needs the office: open dues whose day has passed, memberships that lapsed since the first of the month, settled money that nothing has taken, sendings that can still be taken back. */
  async needs(today: Temporal.PlainDate): Promise<{ overdue: number; lapsed: number; toAllocate: number; applied: number; held: number }> {
    const [row] = await this.reads.query<{ overdue: number; lapsed: number; toAllocate: number; applied: number; held: number }>(
      `select (select count(*)::int from due where association_id = $1 and state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') and due_on < $2::date) as overdue,
        (select count(*)::int from membership m join membership_plan l on l.association_id = $1 and l.id = m.plan_id
          where m.association_id = $1 and m.status = 'LAPSED' and m.ended_at is null and m.paid_until + l.grace_days + 1 >= date_trunc('month', $2::date)::date) as lapsed,
        (select count(*)::int from payment where association_id = $1 and state = 'SETTLED' and amount_minor > allocated_minor + refunded_minor) as "toAllocate",
        (select count(*)::int from membership where association_id = $1 and status = 'APPLIED' and ended_at is null) as applied,
        (select count(*)::int from due_run where association_id = $1 and state = 'HELD') + (select count(*)::int from due_reminder_sending where association_id = $1 and state = 'HELD') as held`,
      [requireAssociation(), today.toString()],
    );
    return row!;
  }
}
