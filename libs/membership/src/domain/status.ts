import { Temporal } from '@cordee/platform/kernel';

type PlainDate = Temporal.PlainDate;

export const MEMBERSHIP_STATUSES = ['APPLIED', 'AWAITING_PAYMENT', 'ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'REJECTED', 'ABANDONED', 'RESIGNED', 'EXCLUDED', 'DECEASED'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];
export const END_REASONS = ['REJECTED', 'ABANDONED', 'RESIGNED', 'EXCLUDED', 'DECEASED'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Raised whenever `status` would answer otherwise for the same facts: the night then looks at everybody again. */
export const STATUS_RULES_VERSION = 1;

/** One row for each period that was paid or granted. */
export interface PeriodFact {
  readonly startsOn: PlainDate;
  /** Null: for life. */
  readonly endsOn: PlainDate | null;
  readonly voided: boolean;
}

/** What is stored of a membership; its status is what follows from it. */
export interface MembershipFacts {
  readonly approvedOn: PlainDate | null;
  readonly suspension: { readonly from: PlainDate; readonly until: PlainDate | null } | null;
  readonly ended: { readonly on: PlainDate; readonly reason: EndReason } | null;
  readonly periods: readonly PeriodFact[];
}

export interface StatusRules {
  readonly needsApproval: boolean;
  /** Days after the last one that was paid during which somebody still counts. */
  readonly graceDays: number;
}

/** The state of a membership on a day: a pure function of its facts, its plan's rules and the day. */
export function status(facts: MembershipFacts, rules: StatusRules, today: PlainDate): MembershipStatus {
  if (facts.ended && notAfter(facts.ended.on, today)) return facts.ended.reason;
  if (rules.needsApproval && !(facts.approvedOn && notAfter(facts.approvedOn, today))) return 'APPLIED';
  const begun = facts.periods.filter((period) => !period.voided && notAfter(period.startsOn, today));
  if (begun.length === 0) return 'AWAITING_PAYMENT';
  if (isSuspended(facts, today)) return 'SUSPENDED';
  if (begun.some(({ endsOn }) => endsOn === null || notAfter(today, endsOn))) return 'ACTIVE';
  const last = begun.map(({ endsOn }) => endsOn!).reduce((a, b) => (notAfter(a, b) ? b : a));
  return notAfter(today, last.add({ days: rules.graceDays })) ? 'GRACE' : 'LAPSED';
}

/** Whether somebody of this status is a member today; in grace that is the association's choice. */
export const countsAsMember = (of: MembershipStatus, graceCounts: boolean): boolean => of === 'ACTIVE' || (of === 'GRACE' && graceCounts);

/** While covered, a renewal goes on where the last period ends. */
export const isCovered = (of: MembershipStatus): boolean => of === 'ACTIVE' || of === 'GRACE' || of === 'SUSPENDED';

/** The last day that is paid for. Null when nothing is, and for life. */
export function paidUntil({ periods }: Pick<MembershipFacts, 'periods'>): PlainDate | null {
  const live = periods.filter((period) => !period.voided);
  if (live.length === 0 || live.some(({ endsOn }) => endsOn === null)) return null;
  return live.map(({ endsOn }) => endsOn!).reduce((a, b) => (notAfter(a, b) ? b : a));
}

export const isForLife = ({ periods }: Pick<MembershipFacts, 'periods'>): boolean => periods.some(({ voided, endsOn }) => !voided && endsOn === null);

/** From its first day to its last. */
function isSuspended({ suspension }: MembershipFacts, today: PlainDate): boolean {
  if (!suspension || !notAfter(suspension.from, today)) return false;
  return suspension.until === null || notAfter(today, suspension.until);
}

const notAfter = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) <= 0;
