import { Injectable } from '@nestjs/common';
import { Db, requireAssociation, type Temporal } from '@cordee/platform';
import { STATUS_RULES_VERSION, type EndReason, type MembershipStatus } from '../domain/status';
import { MEMBERSHIP, membershipOf, type MembershipRecord, type StoredMembership } from './membership-record';

export interface NewMembership {
  id: string;
  personId: string;
  planId: string;
  previousId: string | null;
  appliedAt: Date;
  /** Null where the office decides first. */
  approvedAt: Date | null;
  status: MembershipStatus;
  on: Temporal.PlainDate;
}

export interface NewPeriod {
  id: string;
  membershipId: string;
  dueId: string | null;
  origin: 'PAID' | 'GRANTED' | 'IMPORTED';
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
}

export interface EndedByItself {
  id: string;
  personId: string;
  reason: 'DECEASED' | 'ABANDONED';
}

export interface KeptStatus {
  id: string;
  status: MembershipStatus;
  paidUntil: Temporal.PlainDate | null;
}

/** Memberships and their periods, inside units of work. */
@Injectable()
export class MembershipsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(private readonly db: Db) {}

  /**
   * Locked in the order of their ids, then read: a row that was waited for is read by a statement of its own, because the
   * one that waited would not see the periods that were added meanwhile.
   */
  async lock(ids: readonly string[], zone: string): Promise<MembershipRecord[]> {
    await this.db.query(`select from membership where association_id = $1 and id = any($2::uuid[]) order by id ${this.alone}`, [requireAssociation(), ids]);
    return this.read('and m.id = any($3::uuid[]) order by m.id', zone, ids);
  }

  /** The one that runs, if any. The person's record is locked first: of two who open a membership at once, the second finds it. */
  async lockOf(personId: string, zone: string): Promise<MembershipRecord | null> {
    await this.db.query('select from person where association_id = $1 and id = $2 for update', [requireAssociation(), personId]);
    const [row] = await this.db.query<{ id: string }>('select id from membership where association_id = $1 and person_id = $2 and ended_at is null for update', [requireAssociation(), personId]);
    return row ? (await this.read('and m.id = any($3::uuid[])', zone, [row.id]))[0]! : null;
  }

  async hasDied(personId: string): Promise<boolean> {
    return (await this.db.query('select from person where association_id = $1 and id = $2 and deceased_noted_at is not null', [requireAssociation(), personId])).length > 0;
  }

  /** The last that ended: what a new one goes on from. What was never approved leaves the one before it in its place, so that nobody walks around an exclusion. */
  async lastEnded(personId: string): Promise<{ id: string; reason: EndReason } | null> {
    const [row] = await this.db.query<{ id: string; reason: EndReason }>(
      `select id, end_reason as reason from membership where association_id = $1 and person_id = $2 and ended_at is not null
        and (end_reason = 'EXCLUDED' or (end_reason in ('RESIGNED', 'ABANDONED') and approved_at is not null)) order by id desc limit 1`,
      [requireAssociation(), personId],
    );
    return row ?? null;
  }

  /** Ids of a plan's running memberships of the living, in order, those after `after`. */
  async ofPlan(planId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select m.id from membership m join person p on p.association_id = $1 and p.id = m.person_id and p.deceased_noted_at is null
      where m.association_id = $1 and m.plan_id = $2 and m.ended_at is null and m.id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') order by m.id limit $4`,
      [requireAssociation(), planId, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids whose status was kept for another day or by other rules, in order. */
  async stale(on: Temporal.PlainDate, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from membership where association_id = $1 and ended_at is null and (status_on < $2::date or (status_on = $2::date and rules_version <> $3)) order by status_on, id limit $4`,
      [requireAssociation(), on.toString(), STATUS_RULES_VERSION, limit],
    );
    return rows.map(({ id }) => id);
  }

  async add({ id, personId, planId, previousId, appliedAt, approvedAt, status, on }: NewMembership, by: string | null): Promise<void> {
    await this.db.query(
      `insert into membership (association_id, id, version, person_id, plan_id, previous_id, applied_at, approved_at, approved_by, status, status_on, rules_version)
      values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [requireAssociation(), id, personId, planId, previousId, appliedAt, approvedAt, approvedAt && by, status, on.toString(), STATUS_RULES_VERSION],
    );
  }

  async changePlan(id: string, planId: string): Promise<void> {
    await this.db.query('update membership set plan_id = $3, version = version + 1 where association_id = $1 and id = $2', [requireAssociation(), id, planId]);
  }

  /** Of those who have died, and of those who wait for a first payment whose date is older than `before`, and have no days to come either. */
  over(before: Temporal.PlainDate, limit: number): Promise<EndedByItself[]> {
    return this.db.query<EndedByItself>(
      `select m.id, m.person_id as "personId", case when p.deceased_noted_at is not null then 'DECEASED' else 'ABANDONED' end as reason
      from membership m join person p on p.association_id = $1 and p.id = m.person_id
      where m.association_id = $1 and m.ended_at is null and (p.deceased_noted_at is not null or (m.status = 'AWAITING_PAYMENT'
        and not exists (select from due d where d.association_id = $1 and d.membership_id = m.id and (d.due_on >= $2::date or d.paid_minor > 0))
        and not exists (select from membership_period w where w.association_id = $1 and w.membership_id = m.id and w.voided_at is null) and m.applied_at < $2::date))
      order by m.id limit $3 for update of m`,
      [requireAssociation(), before.toString(), limit],
    );
  }

  async endAll(ended: readonly EndedByItself[], at: Date): Promise<void> {
    await this.db.query(
      `update membership m set ended_at = $3, end_reason = r.reason, status = r.reason, version = m.version + 1
      from jsonb_to_recordset($2::jsonb) as r(id uuid, reason text) where m.association_id = $1 and m.id = r.id`,
      [requireAssociation(), JSON.stringify(ended), at],
    );
  }

  async addPeriods(periods: readonly NewPeriod[], at: Date, by: string | null): Promise<void> {
    const rows = periods.map(({ startsOn, endsOn, ...rest }) => ({ ...rest, startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null }));
    await this.db.query(
      `insert into membership_period (association_id, id, membership_id, due_id, origin, starts_on, ends_on, created_at, created_by)
      select $1, r.id, r."membershipId", r."dueId", r.origin, r."startsOn", r."endsOn", $3, $4
      from jsonb_to_recordset($2::jsonb) as r(id uuid, "membershipId" uuid, "dueId" uuid, origin text, "startsOn" date, "endsOn" date)`,
      [requireAssociation(), JSON.stringify(rows), at, by],
    );
  }

  async voidPeriodOf(dueId: string, at: Date, reason: string): Promise<void> {
    await this.db.query('update membership_period set voided_at = $3, void_reason = $4 where association_id = $1 and due_id = $2 and voided_at is null', [requireAssociation(), dueId, at, reason]);
  }

  async keep(statuses: readonly KeptStatus[], on: Temporal.PlainDate): Promise<void> {
    const rows = statuses.map(({ id, status, paidUntil }) => ({ id, status, until: paidUntil?.toString() ?? null }));
    await this.db.query(
      `update membership m set status = r.status, paid_until = r.until, status_on = $3, rules_version = $4
      from jsonb_to_recordset($2::jsonb) as r(id uuid, status text, until date) where m.association_id = $1 and m.id = r.id`,
      [requireAssociation(), JSON.stringify(rows), on.toString(), STATUS_RULES_VERSION],
    );
  }

  private async read(condition: string, zone: string, ids: readonly string[]): Promise<MembershipRecord[]> {
    const rows = await this.db.query<StoredMembership>(`${MEMBERSHIP} ${condition}`, [requireAssociation(), zone, ids]);
    return rows.map(membershipOf);
  }
}
