import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@cordee/platform/kernel';
import { curveOf } from './curve';

const day = (text: string) => Temporal.PlainDate.from(text);
const paid = (on: string, minor: bigint, thisYear = true) => ({ thisYear, on: day(on), minor });
const told = (points: ReturnType<typeof curveOf>) => points.map(({ on, paid: now, lastYear }) => `${on} ${now} ${lastYear}`);

describe('the curve of a campaign', () => {
  it('adds up, beside the same days of the year before', () => {
    const days = [paid('2026-11-20', 100n), paid('2026-11-22', 50n), paid('2025-11-21', 30n, false), paid('2025-12-31', 900n, false)];
    expect(told(curveOf(days, day('2026-11-23')))).toEqual(['2026-11-20 100 0', '2026-11-21 100 30', '2026-11-22 150 30', '2026-11-23 150 30']);
  });

  it('goes down where money went back', () => expect(told(curveOf([paid('2026-11-20', 100n), paid('2026-11-21', -40n)], day('2026-11-21')))).toEqual(['2026-11-20 100 0', '2026-11-21 60 0']));

  it('has at most sixty points and ends with the sum', () => {
    const points = curveOf([paid('2026-01-01', 1n), paid('2026-12-31', 2n)], day('2026-12-31'));
    expect(points.length).toBeLessThanOrEqual(61);
    expect(told(points).at(-1)).toBe('2026-12-31 3 0');
  });

  it('is empty before anything came', () => expect(curveOf([paid('2025-11-21', 30n, false)], day('2026-11-23'))).toEqual([]));
});
