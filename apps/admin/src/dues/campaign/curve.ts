import type { CampaignFragment } from '@cordee/web';

type Point = CampaignFragment['curve'][number];

export const WIDTH = 600;
export const HEIGHT = 160;

export interface Curve {
  /** Path of what has come in this year, up to today. */
  readonly now: string;
  readonly lastYear: string;
  /** The highest amount, at the top of the drawing. */
  readonly top: number;
  /** One line a month: the last point of each. */
  readonly months: readonly Point[];
}

const day = (on: string): number => Date.parse(`${on}T00:00:00Z`);

/** Two lines over the days of the year. What is still to come of this year is not drawn as a flat line. */
export function curveOf(points: readonly Point[], today: string): Curve {
  const [start, end] = [day(points[0]?.on ?? today), day(points.at(-1)?.on ?? today)];
  const top = Math.max(1, ...points.flatMap(({ paid, lastYear }) => [Number(paid.amount), Number(lastYear.amount)]));
  const place = ({ on }: Point, amount: string) => `${(((day(on) - start) / Math.max(1, end - start)) * WIDTH).toFixed(1)} ${(HEIGHT - (Number(amount) / top) * HEIGHT).toFixed(1)}`;
  const path = (some: readonly Point[], amount: (point: Point) => string) => some.map((point, at) => `${at === 0 ? 'M' : 'L'}${place(point, amount(point))}`).join('');
  return {
    now: path(points.filter(({ on }) => on <= today), ({ paid }) => paid.amount),
    lastYear: path(points, ({ lastYear }) => lastYear.amount),
    top,
    months: points.filter(({ on }, at) => on.slice(0, 7) !== points[at + 1]?.on.slice(0, 7)),
  };
}
