import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation, Temporal } from '@cordee/platform';
import type { MembershipStatus } from '../domain/status';

export interface MembershipFilter {
  status?: MembershipStatus | null;
  planId?: string | null;
  personIds?: readonly string[] | null;
  /** Has lapsed on this day or later. */
  lapsedSince?: Temporal.PlainDate | null;
}

/** A membership as lists show it; its status is the one that was kept last night, or at its last change. */
export interface ListedMembership {
  id: string;
  personId: string;
  personName: string;
  school: string | null;
  graduationYear: number | null;
  planId: string;
  planName: string;
  status: MembershipStatus;
  appliedAt: Date;
  paidUntil: Temporal.PlainDate | null;
  endedAt: Date | null;
}

type Stored = Omit<ListedMembership, 'paidUntil'> & { paidUntil: string | null };

const COLUMNS = `select m.id, m.person_id as "personId", concat_ws(' ', p.first_name, p.last_name) as "personName", a.school, a.graduation_year as "graduationYear", m.plan_id as "planId", l.name as "planName",
    m.status, m.applied_at as "appliedAt", m.paid_until::text as "paidUntil", m.ended_at as "endedAt"`;
// One by one: for half a hundred names the planner would read everybody's.
const JOINS = `cross join lateral (select p.first_name, p.last_name from person p where p.association_id = $1 and p.id = m.person_id limit 1) p join membership_plan l on l.association_id = $1 and l.id = m.plan_id
  left join lateral (select f.school, f.graduation_year from affiliation f where f.association_id = $1 and f.person_id = m.person_id order by f.place, f.id limit 1) a on true`;
/** Somebody lapses on the day after the last one of grace, which each plan counts for itself. */
const LAPSED_SINCE = `m.status = 'LAPSED' and m.ended_at is null and m.paid_until + 1 + (select l.grace_days from membership_plan l where l.association_id = $1 and l.id = m.plan_id) >= ?::date`;

/** A WHERE clause over `membership m` and its parameters; `$1` is the association. */
function conditions(associationId: string, { status, planId, personIds, lapsedSince }: MembershipFilter): { sql: string; params: unknown[] } {
  const params: unknown[] = [associationId];
  const parts = ['m.association_id = $1'];
  const and = (condition: string, value: unknown): void => void parts.push(condition.replace('?', `$${params.push(value)}`));
  if (status) and('m.status = ?', status);
  if (planId) and('m.plan_id = ?', planId);
  if (personIds) and('m.person_id = any(?::uuid[])', personIds);
  if (lapsedSince) and(LAPSED_SINCE, lapsedSince.toString());
  return { sql: parts.join(' and '), params };
}

function pageSql(associationId: string, filter: MembershipFilter, beforeId: string | null, limit: number): { sql: string; params: unknown[] } {
  const { sql, params } = conditions(associationId, filter);
  const before = beforeId ? `and m.id < $${params.push(beforeId)}` : '';
  return { sql: `${COLUMNS} from (select m.* from membership m where ${sql} ${before} order by m.id desc limit $${params.push(limit)}) m ${JOINS} order by m.id desc`, params };
}

function countSql(associationId: string, filter: MembershipFilter): { sql: string; params: unknown[] } {
  const { sql, params } = conditions(associationId, filter);
  return { sql: `select count(*)::int as count from membership m where ${sql}`, params };
}

/** Memberships as the office lists them, those applied for last first. */
@Injectable()
export class MembershipListReads {
  constructor(private readonly reads: ReadScope) {}

  async page(filter: MembershipFilter, beforeId: string | null, limit: number): Promise<ListedMembership[]> {
    const { sql, params } = pageSql(requireAssociation(), filter, beforeId, limit);
    const rows = await this.reads.query<Stored>(sql, params);
    return rows.map(({ paidUntil, ...row }) => ({ ...row, paidUntil: paidUntil === null ? null : Temporal.PlainDate.from(paidUntil) }));
  }

  async count(filter: MembershipFilter): Promise<number> {
    const { sql, params } = countSql(requireAssociation(), filter);
    const [row] = await this.reads.query<{ count: number }>(sql, params);
    return row!.count;
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const SHAPES: Readonly<Record<string, [MembershipFilter, string | null]>> = {
  first: [{}, null], applied: [{ status: 'APPLIED' }, null], next: [{ status: 'ACTIVE' }, 'ffffffff-ffff-ffff-ffff-ffffffffffff'], ofPlan: [{ planId: NOBODY }, null], found: [{ personIds: [NOBODY] }, null],
};
const SMALL = { membership_plan: 'a handful of rows' };
for (const [name, [filter, before]] of Object.entries(SHAPES)) {
  hotRead(`membership.list.${name}`, pageSql(NOBODY, filter, before, 51).sql, (scope) => pageSql(scope.associationId!, filter, before, 51).params, SMALL);
}
// Asked on every Accueil. That of applications goes by the index of their page; where everybody applies, a count reads them all.
const LAPSED: MembershipFilter = { lapsedSince: Temporal.PlainDate.from('2026-11-01') };
hotRead('membership.count.lapsed', countSql(NOBODY, LAPSED).sql, (scope) => countSql(scope.associationId!, LAPSED).params, SMALL);
