import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from '@cordee/platform/kernel';
import { PERIOD_KINDS, periodFrom, periodOfSettledDue, renewalPeriod, type PeriodKind, type PeriodRules } from './period';

const day = (text: string) => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }));
const anyRules = fc.record({ periodKind: fc.constantFrom(...PERIOD_KINDS), opensDaysBefore: fc.integer({ min: 0, max: 366 }) });
const rolling: PeriodRules = { periodKind: 'ROLLING_12_MONTHS', opensDaysBefore: 60 };
const civil: PeriodRules = { periodKind: 'CIVIL_YEAR', opensDaysBefore: 60 };
const shown = ({ startsOn, endsOn }: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }) => `${startsOn} ${endsOn}`;
const lengthOf = ({ startsOn, endsOn }: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }) => startsOn.until(endsOn).days + 1;
const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

describe('a rolling period', () => {
  test.each([
    ['2026-01-01', '2026-12-31'], ['2026-01-31', '2027-01-30'], ['2026-03-31', '2027-03-30'], ['2026-08-30', '2027-08-29'],
    ['2028-02-29', '2029-02-28'], ['2027-03-01', '2028-02-29'], ['2027-02-28', '2028-02-27'],
  ])('that begins on %s ends on %s', (startsOn, endsOn) => {
    expect(shown(periodFrom(rolling, day(startsOn)))).toBe(`${startsOn} ${endsOn}`);
  });

  test('is never shorter than a year and never longer than one with a leap day, and so are all that follow', () => {
    fc.assert(fc.property(anyDay, (first) => {
      let period = periodFrom(rolling, first);
      for (let year = 0; year < 9; year++) {
        expect([365, 366]).toContain(lengthOf(period));
        const next = renewalPeriod(rolling, { covered: true, paidUntil: period.endsOn }, period.startsOn);
        expect(next.startsOn.equals(period.endsOn.add({ days: 1 }))).toBe(true);
        period = next;
      }
    }));
  });

  test('that begins on the last day of a month comes back to it', () => {
    let period = periodFrom(rolling, day('2026-01-31'));
    for (let year = 0; year < 10; year++) period = renewalPeriod(rolling, { covered: true, paidUntil: period.endsOn }, day('2026-01-31'));
    expect(shown(period)).toBe('2036-01-31 2037-01-30');
  });
});

describe('a civil year', () => {
  test.each([
    ['2027-01-01', '2027-12-31'], ['2027-06-15', '2027-12-31'], ['2027-11-01', '2027-12-31'], ['2027-11-02', '2028-12-31'], ['2027-12-31', '2028-12-31'],
  ])('joined on %s ends on %s: once the next year is open, it is paid for too', (startsOn, endsOn) => {
    expect(shown(periodFrom(civil, day(startsOn)))).toBe(`${startsOn} ${endsOn}`);
  });

  test('always ends with a year, and lasts a year and a half at most', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 366 }), (startsOn, opensDaysBefore) => {
      const period = periodFrom({ periodKind: 'CIVIL_YEAR', opensDaysBefore }, startsOn);
      expect([period.endsOn.month, period.endsOn.day]).toEqual([12, 31]);
      expect(lengthOf(period)).toBeLessThanOrEqual(550);
      expect(before(period.endsOn, startsOn)).toBe(false);
    }));
  });
});

describe('a renewal', () => {
  test('goes on without a gap for whoever still counts, and begins today for whoever had lapsed', () => {
    fc.assert(fc.property(anyRules, anyDay, anyDay, fc.boolean(), (rules, paidUntil, today, covered) => {
      const { startsOn } = renewalPeriod(rules, { covered, paidUntil }, today);
      expect(startsOn.equals(covered ? paidUntil.add({ days: 1 }) : today)).toBe(true);
    }));
  });
});

describe('the period that a settled due adds', () => {
  const settled = (rules: PeriodRules, due: [string, string], covered: boolean, paidUntil: string | null, today: string) =>
    shown(periodOfSettledDue(rules, { startsOn: day(due[0]), endsOn: day(due[1]) }, { covered, paidUntil: paidUntil === null ? null : day(paidUntil) }, day(today)));

  test('is that of the due while its member counts: paid early, or late in grace', () => {
    expect(settled(civil, ['2027-01-01', '2027-12-31'], true, '2026-12-31', '2026-11-25')).toBe('2027-01-01 2027-12-31');
    expect(settled(civil, ['2027-01-01', '2027-12-31'], true, '2026-12-31', '2027-01-20')).toBe('2027-01-01 2027-12-31');
  });

  test('begins today after grace, without arrears: a civil year keeps its end, twelve months are twelve', () => {
    expect(settled(civil, ['2027-01-01', '2027-12-31'], false, '2026-12-31', '2027-06-15')).toBe('2027-06-15 2027-12-31');
    expect(settled(rolling, ['2027-01-01', '2027-12-31'], false, '2026-12-31', '2027-06-15')).toBe('2027-06-15 2028-06-14');
    expect(settled(civil, ['2025-01-01', '2025-12-31'], false, '2024-12-31', '2027-06-15')).toBe('2027-06-15 2027-12-31');
  });

  test('never holds a day that is paid already, and is never empty', () => {
    const kinds = fc.constantFrom<PeriodKind>(...PERIOD_KINDS);
    fc.assert(fc.property(kinds, anyDay, fc.option(anyDay, { nil: null }), anyDay, fc.boolean(), (periodKind, dueStart, paidUntil, today, covered) => {
      const rules = { periodKind, opensDaysBefore: 60 };
      const period = periodOfSettledDue(rules, periodFrom(rules, dueStart), { covered, paidUntil }, today);
      if (paidUntil) expect(before(paidUntil, period.startsOn)).toBe(true);
      expect(before(period.endsOn, period.startsOn)).toBe(false);
    }));
  });
});
