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
}
