import { Temporal } from '@cordee/platform/kernel';

type PlainDate = Temporal.PlainDate;

export interface PaidDay {
  /** Of the campaign that is looked at; else of the one before. */
  readonly thisYear: boolean;
  readonly on: PlainDate;
  readonly minor: bigint;
}

export interface CurvePoint {
  readonly on: PlainDate;
  /** Sums since the beginning, in minor units. */
  readonly paid: bigint;
  readonly lastYear: bigint;
}

const MOST_POINTS = 60;

/** What had come in by each day, beside what had come in by the same day a year before. Days in even steps, the last one today or the end of what came. */
export function curveOf(days: readonly PaidDay[], today: PlainDate): CurvePoint[] {
  const mine = days.map((day) => ({ ...day, on: day.thisYear ? day.on : day.on.add({ years: 1 }) })).sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  const ours = mine.filter(({ thisYear }) => thisYear);
  if (ours.length === 0) return [];
  const first = mine[0]!.on;
  const last = latest(ours.at(-1)!.on, earliest(today, mine.at(-1)!.on));
  const length = first.until(last, { largestUnit: 'days' }).days;
  const step = Math.max(1, Math.ceil(length / (MOST_POINTS - 1)));
  const points = Array.from({ length: Math.floor(length / step) + 1 }, (_, at) => first.add({ days: at * step }));
  if (!points.at(-1)!.equals(last)) points.push(last);
  return points.map((on) => ({ on, paid: until(mine, on, true), lastYear: until(mine, on, false) }));
}

const until = (days: readonly PaidDay[], on: PlainDate, thisYear: boolean): bigint =>
  days.filter((day) => day.thisYear === thisYear && Temporal.PlainDate.compare(day.on, on) <= 0).reduce((sum, { minor }) => sum + minor, 0n);
const latest = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);
const earliest = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b);
