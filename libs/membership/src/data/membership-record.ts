import { Temporal } from '@cordee/platform/kernel';
import type { PeriodKind } from '../domain/period';
import type { EndReason, MembershipFacts, MembershipStatus } from '../domain/status';

/** A membership with its facts and the rules of its plan: all that its status follows from. */
export interface MembershipRecord {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly planId: string;
  readonly previousId: string | null;
  readonly planName: string;
  readonly rules: { readonly periodKind: PeriodKind; readonly opensDaysBefore: number; readonly graceDays: number; readonly needsApproval: boolean };
  readonly facts: MembershipFacts;
  /** What was kept at night, and of which rules. */
  readonly cached: { readonly status: MembershipStatus; readonly on: Temporal.PlainDate; readonly rulesVersion: number; readonly paidUntil: Temporal.PlainDate | null };
  readonly appliedAt: Date;
  /** What the office wrote down as it suspended or ended it; not for its member's eyes. */
  readonly note: string | null;
}

export interface StoredMembership {
  id: string;
  version: number;
  personId: string;
  planId: string;
  previousId: string | null;
  planName: string;
  periodKind: PeriodKind;
  opensDaysBefore: number;
  graceDays: number;
  needsApproval: boolean;
  appliedAt: Date;
  note: string | null;
  approvedOn: string | null;
  suspendedOn: string | null;
  suspendedUntil: string | null;
  endedOn: string | null;
  endReason: EndReason | null;
  status: MembershipStatus;
  statusOn: string;
  rulesVersion: number;
  paidUntil: string | null;
  periods: { startsOn: string; endsOn: string | null; voided: boolean }[];
}

/** Whoever was excluded comes back through the office, whatever the plan. Columns and joins; `$1` is the association, `$2` the IANA zone in which instants become days. */
export const MEMBERSHIP = `
  select m.id, m.version, m.person_id as "personId", m.plan_id as "planId", m.previous_id as "previousId", l.name as "planName", l.period_kind as "periodKind", l.opens_days_before as "opensDaysBefore",
    l.grace_days as "graceDays", (l.needs_approval or exists (select from membership e where e.association_id = $1 and e.id = m.previous_id and e.end_reason = 'EXCLUDED')) as "needsApproval",
    m.applied_at as "appliedAt", case when m.ended_at is null then m.suspension_note else m.end_note end as note, (m.approved_at at time zone $2)::date::text as "approvedOn",
    (m.suspended_at at time zone $2)::date::text as "suspendedOn", m.suspended_until::text as "suspendedUntil", (m.ended_at at time zone $2)::date::text as "endedOn", m.end_reason as "endReason",
    m.status, m.status_on::text as "statusOn", m.rules_version as "rulesVersion", m.paid_until::text as "paidUntil",
    coalesce((select json_agg(json_build_object('startsOn', d.starts_on, 'endsOn', d.ends_on, 'voided', d.voided_at is not null) order by d.starts_on)
      from membership_period d where d.association_id = $1 and d.membership_id = m.id), '[]') as periods
  from membership m join membership_plan l on l.association_id = $1 and l.id = m.plan_id
  where m.association_id = $1`;

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text));

export function membershipOf(row: StoredMembership): MembershipRecord {
  const { id, version, personId, planId, previousId, planName, periodKind, opensDaysBefore, graceDays, needsApproval, appliedAt, note } = row;
  const periods = row.periods.map(({ startsOn, endsOn, voided }) => ({ startsOn: Temporal.PlainDate.from(startsOn), endsOn: dayOf(endsOn), voided }));
  return {
    id, version, personId, planId, previousId, planName, appliedAt, note,
    rules: { periodKind, opensDaysBefore, graceDays, needsApproval },
    facts: {
      approvedOn: dayOf(row.approvedOn),
      suspension: row.suspendedOn === null ? null : { from: Temporal.PlainDate.from(row.suspendedOn), until: dayOf(row.suspendedUntil) },
      ended: row.endedOn === null ? null : { on: Temporal.PlainDate.from(row.endedOn), reason: row.endReason! },
      periods,
    },
    cached: { status: row.status, on: Temporal.PlainDate.from(row.statusOn), rulesVersion: row.rulesVersion, paidUntil: dayOf(row.paidUntil) },
  };
}
