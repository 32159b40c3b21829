import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';
import { MEMBERSHIP, membershipOf, type MembershipRecord, type StoredMembership } from './membership-record';

/** What the checks of membership compare: one statement for each, only rows that disagree. */
@Injectable()
export class IntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  async memberships(zone: string, after: string | null, limit: number): Promise<MembershipRecord[]> {
    const rows = await this.reads.query<StoredMembership>(`${MEMBERSHIP} and m.id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') order by m.id limit $4`, [requireAssociation(), zone, after, limit]);
    return rows.map(membershipOf);
  }

  /** Dues whose sum is not that of their allocations. */
  wronglyPaid(limit: number): Promise<{ id: string; said: string; sum: string }[]> {
    return this.reads.query(
      `select d.id, d.paid_minor::text as said, coalesce(a.sum, 0)::text as sum from due d
      left join (select target_id, sum(amount_minor) as sum from payment_allocation where association_id = $1 and target_kind = 'due' group by target_id) a on a.target_id = d.id
      where d.association_id = $1 and d.paid_minor <> coalesce(a.sum, 0) order by d.id limit $2`,
      [requireAssociation(), limit],
    );
  }

  /** Paid dues without a period, and periods of dues that are not paid. */
  periodsOfDues(limit: number): Promise<{ id: string; paid: boolean }[]> {
    return this.reads.query(
      `select d.id, d.state in ('PAID', 'PARTIALLY_REFUNDED') as paid from due d
      left join membership_period w on w.association_id = $1 and w.due_id = d.id and w.voided_at is null
      where d.association_id = $1 and (d.state in ('PAID', 'PARTIALLY_REFUNDED')) <> (w.id is not null) order by d.id limit $2`,
      [requireAssociation(), limit],
    );
  }

  /** Periods that hold a day which another of the same membership holds already. */
  overlaps(limit: number): Promise<{ id: string; on: string }[]> {
    return this.reads.query(
      `select b.membership_id as id, b.starts_on::text as on from membership_period a
      join membership_period b on b.association_id = $1 and b.membership_id = a.membership_id and b.voided_at is null and (b.starts_on, b.id) > (a.starts_on, a.id) and (a.ends_on is null or b.starts_on <= a.ends_on)
      where a.association_id = $1 and a.voided_at is null order by 1, 2 limit $2`,
      [requireAssociation(), limit],
    );
  }
}
