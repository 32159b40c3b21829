import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation, type Temporal } from '@cordee/platform';
import type { DueState } from '../domain/due';

export interface StateCount {
  state: DueState;
  count: number;
  amountMinor: string;
  paidMinor: string;
  remainingMinor: string;
}

export interface GroupRow {
  value: string;
  calledMinor: string;
  paidMinor: string;
  dueCount: number;
  paidCount: number;
}

export interface DayPaid {
  year: number;
  on: string;
  minor: string;
}

/** Of one campaign: dues whose period ends in the year. `$2` is the year. */
const OF_YEAR = `d.association_id = $1 and d.period_ends_on >= make_date($2::int, 1, 1) and d.period_ends_on <= make_date($2::int, 12, 31)`;
/** What was called and stands: what was cancelled, written off or paid back is no part of a campaign's sum. */
const STANDING = `d.state not in ('CANCELLED', 'WRITTEN_OFF', 'REFUNDED', 'DRAFT')`;
const SUMS = `coalesce(sum(d.amount_minor), 0)::text as "calledMinor", coalesce(sum(d.paid_minor), 0)::text as "paidMinor", count(*)::int as "dueCount",
  (count(*) filter (where d.state in ('PAID', 'PARTIALLY_REFUNDED')))::int as "paidCount"`;

/** The state of a campaign: one statement for each part. */
@Injectable()
export class SummaryReads {
  constructor(private readonly reads: ReadScope) {}

  /** The campaign that was called last; null before the first. */
  async latestYear(): Promise<number | null> {
    const [row] = await this.reads.query<{ year: number }>('select extract(year from period_ends_on)::int as year from due where association_id = $1 order by id desc limit 1', [requireAssociation()]);
    return row?.year ?? null;
  }

  counts(year: number, today: Temporal.PlainDate): Promise<StateCount[]> {
    return this.reads.query<StateCount>(
      `select case when d.state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') and d.due_on < $3::date then 'OVERDUE' else d.state end as state, count(*)::int as count,
        sum(d.amount_minor)::text as "amountMinor", sum(d.paid_minor)::text as "paidMinor", sum(d.amount_minor - d.paid_minor)::text as "remainingMinor"
      from due d where ${OF_YEAR} group by 1 order by 1`,
      [requireAssociation(), year, today.toString()],
    );
  }

  bySchool(year: number): Promise<GroupRow[]> {
    return this.groups(year, `coalesce(a.school, '')`, 'sum(d.amount_minor) desc, 1');
  }

  byGraduationYear(year: number): Promise<GroupRow[]> {
    return this.groups(year, `coalesce(a.graduation_year::text, '')`, '1 desc');
  }

  async lapsedCount(): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count from membership where association_id = $1 and status = 'LAPSED' and ended_at is null`, [requireAssociation()]);
    return row!.count;
  }

  /** What came in by day, for the campaign and the one before it. */
  paidByDay(year: number, zone: string): Promise<DayPaid[]> {
    return this.reads.query<DayPaid>(
      `select extract(year from d.period_ends_on)::int as year, (a.allocated_at at time zone $3)::date::text as on, sum(a.amount_minor)::text as minor
      from due d join payment_allocation a on a.association_id = $1 and a.target_kind = 'due' and a.target_id = d.id
      where d.association_id = $1 and d.period_ends_on >= make_date($2::int - 1, 1, 1) and d.period_ends_on <= make_date($2::int, 12, 31) group by 1, 2 order by 2`,
      [requireAssociation(), year, zone],
    );
  }

  private groups(year: number, value: string, order: string): Promise<GroupRow[]> {
    return this.reads.query<GroupRow>(
      `select ${value} as value, ${SUMS} from due d
      left join lateral (select f.school, f.graduation_year from affiliation f where f.association_id = $1 and f.person_id = d.person_id order by f.place, f.id limit 1) a on true
      where ${OF_YEAR} and ${STANDING} group by 1 order by ${order} limit 200`,
      [requireAssociation(), year],
    );
  }
}
