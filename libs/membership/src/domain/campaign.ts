import { Temporal } from '@cordee/platform/kernel';
import { periodFrom, renewalPeriod, type Period, type PeriodRules } from './period';
import { isCovered, type MembershipStatus } from './status';

type PlainDate = Temporal.PlainDate;

/** The first day that a call for dues is about, when nobody says another: the civil year that is open, or today. */
export function campaignStart({ periodKind, opensDaysBefore }: PeriodRules, today: PlainDate): PlainDate {
  if (periodKind === 'ROLLING_12_MONTHS') return today;
  return Temporal.PlainDate.from({ year: today.add({ days: Math.min(opensDaysBefore, 183) }).year, month: 1, day: 1 });
}

/** One membership as a campaign looks at it. */
export interface Callable {
  readonly status: MembershipStatus;
  readonly paidUntil: PlainDate | null;
  readonly forLife: boolean;
  /** The last day of what is called already and not paid. */
  readonly openUntil: PlainDate | null;
}

/** Why a member of the plan is left out, each for one reason. */
export const NOT_CALLED = ['forLife', 'notMember', 'calledBefore', 'paidBefore', 'notOpenYet'] as const;
export type NotCalled = (typeof NOT_CALLED)[number];

/** For which period this member's due of the campaign is; null where none is called. */
export function periodToCall(rules: PeriodRules, campaign: Period, member: Callable): Period | null {
  const answer = callOf(rules, campaign, member);
  return typeof answer === 'string' ? null : answer;
}

/** The period of this member's due, or why there is none. */
export function callOf(rules: PeriodRules, campaign: Period, { status, paidUntil, forLife, openUntil }: Callable): Period | NotCalled {
  if (forLife) return 'forLife';
  if (!['ACTIVE', 'GRACE', 'LAPSED'].includes(status)) return 'notMember';
  if (openUntil && notBefore(openUntil, campaign.startsOn)) return 'calledBefore';
  const covered = isCovered(status) && paidUntil !== null;
  if (rules.periodKind === 'ROLLING_12_MONTHS') return rollingToCall(rules, campaign, covered ? paidUntil : null) ?? 'notOpenYet';
  if (!covered || !notBefore(paidUntil, campaign.startsOn)) return campaign;
  return notBefore(paidUntil, campaign.endsOn) ? 'paidBefore' : { startsOn: paidUntil.add({ days: 1 }), endsOn: campaign.endsOn };
}

/** Each from their own anniversary; whose renewal is not open yet is called another time. */
function rollingToCall(rules: PeriodRules, campaign: Period, paidUntil: PlainDate | null): Period | null {
  if (!paidUntil) return periodFrom(rules, campaign.startsOn);
  if (notBefore(paidUntil, campaign.startsOn.add({ days: rules.opensDaysBefore }))) return null;
  return renewalPeriod(rules, { covered: true, paidUntil }, campaign.startsOn);
}

const notBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) >= 0;
