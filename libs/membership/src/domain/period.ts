import { Temporal } from '@cordee/platform/kernel';

type PlainDate = Temporal.PlainDate;

export const PERIOD_KINDS = ['CIVIL_YEAR', 'ROLLING_12_MONTHS'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Both days are included. */
export interface Period {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** What of a plan decides how long a period lasts. */
export interface PeriodRules {
  readonly periodKind: PeriodKind;
  /** Days before the end from which one can renew. */
  readonly opensDaysBefore: number;
}

/** Whoever joins so late in a civil year that the next one is open pays for the next one too; never for more than half a year. */
const LONGEST_HEAD_START = 183;

const isNewYear = (day: PlainDate): boolean => day.month === 1 && day.day === 1;

/** The period of a plan that begins on a day. */
export function periodFrom({ periodKind, opensDaysBefore }: PeriodRules, startsOn: PlainDate): Period {
  if (periodKind === 'ROLLING_12_MONTHS') return { startsOn, endsOn: twelveMonthsFrom(startsOn) };
  const headStart = isNewYear(startsOn) ? 0 : Math.min(opensDaysBefore, LONGEST_HEAD_START);
  const { year } = startsOn.add({ days: headStart });
  return { startsOn, endsOn: Temporal.PlainDate.from({ year, month: 12, day: 31 }) };
}

/** The last day of twelve months: the eve of the anniversary. 29 February has none in most years: then 28 February still counts. */
function twelveMonthsFrom(startsOn: PlainDate): PlainDate {
  const anniversary = startsOn.add({ months: 12 });
  return anniversary.day === startsOn.day ? anniversary.subtract({ days: 1 }) : anniversary;
}

/** What somebody would pay for now: from the morrow of what is paid while they count, from today where nothing is running. */
export function renewalPeriod(rules: PeriodRules, cover: { covered: boolean; paidUntil: PlainDate | null }, today: PlainDate): Period {
  const startsOn = cover.covered && cover.paidUntil ? cover.paidUntil.add({ days: 1 }) : today;
  return periodFrom(rules, startsOn);
}

/**
 * The period that a settled due adds. Whoever still counts goes on without a gap, and never twice for the same day; whoever
 * had lapsed, or never was a member, begins today: nobody pays for days in which they were none.
 */
export function periodOfSettledDue(rules: PeriodRules, due: Period, cover: { covered: boolean; paidUntil: PlainDate | null }, today: PlainDate): Period {
  const free = cover.paidUntil?.add({ days: 1 }) ?? null;
  const startsOn = cover.covered ? latest(due.startsOn, free ?? due.startsOn) : latest(today, free ?? today);
  if (startsOn.equals(due.startsOn)) return due;
  const stillFits = rules.periodKind === 'CIVIL_YEAR' && Temporal.PlainDate.compare(startsOn, due.endsOn) <= 0;
  return stillFits ? { startsOn, endsOn: due.endsOn } : periodFrom(rules, startsOn);
}

const latest = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);
