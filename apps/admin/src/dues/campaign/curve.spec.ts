import { describe, expect, test } from '@jest/globals';
import { curveOf } from './curve';

const point = (on: string, paid: string, lastYear: string) => ({ on, paid: { amount: paid, currency: 'EUR' }, lastYear: { amount: lastYear, currency: 'EUR' } });
const points = [point('2026-01-01', '0.00', '0.00'), point('2026-01-15', '30.00', '10.00'), point('2026-01-31', '60.00', '20.00'), point('2026-02-28', '60.00', '120.00')];

describe('the curve of a year', () => {
  test('ends today, while last year goes on', () => {
    const { now, lastYear } = curveOf(points, '2026-01-31');
    expect(now.match(/[ML]/g)).toHaveLength(3);
    expect(lastYear.match(/[ML]/g)).toHaveLength(4);
  });

  test('reaches its top at the highest amount of both years', () => {
    const { top, lastYear } = curveOf(points, '2026-02-28');
    expect([top, lastYear.endsWith('L600.0 0.0')]).toEqual([120, true]);
  });

  test('has one line a month in its table: the last of each', () => expect(curveOf(points, '2026-02-28').months.map(({ on }) => on)).toEqual(['2026-01-31', '2026-02-28']));

  test('of a year without a cent is flat, not broken', () => expect(curveOf([point('2026-01-01', '0.00', '0.00'), point('2026-12-31', '0.00', '0.00')], '2026-06-01').lastYear).toBe('M0.0 160.0L600.0 160.0'));
});
