import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, lastDayOf, monthAfter, monthOf, weeksOf } from './month';
import { instantOf, timeFromText, wallTimeOf } from './wallTime';

const ZONES = ['Europe/Paris', 'America/Martinique', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC'];

describe('an hour on the clocks of a zone', () => {
  test('is one instant, and comes back from it', () => {
    expect(instantOf({ day: '2026-12-03', time: '19:00' }, 'Europe/Paris')).toBe('2026-12-03T18:00:00.000Z');
    expect(instantOf({ day: '2026-07-03', time: '19:00' }, 'Europe/Paris')).toBe('2026-07-03T17:00:00.000Z');
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (zone, date) => {
        const shown = wallTimeOf(date.toISOString(), zone);
        expect(wallTimeOf(instantOf(shown, zone) ?? '', zone)).toEqual(shown);
      }),
    );
  });

  test('that spring skips moves on, and one that autumn repeats is the first', () => {
    expect(instantOf({ day: '2027-03-28', time: '02:30' }, 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z');
    expect(instantOf({ day: '2026-10-25', time: '02:30' }, 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('is nothing while the day or the hour is missing', () => {
    expect(instantOf({ day: '', time: '19:00' }, 'Europe/Paris')).toBeNull();
    expect(instantOf({ day: '2026-12-03', time: '' }, 'Europe/Paris')).toBeNull();
  });
});

test.each([['19:30', '19:30'], ['19h', '19:00'], ['9 h 05', '09:05'], ['7', '07:00'], ['24:00', null], ['19:75', null], ['soir', null]])('an hour typed as %s is read as %s', (text, time) => {
  expect(timeFromText(text)).toBe(time);
});

describe('a month', () => {
  test('is whole weeks from Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const days = weeksOf(month).flat();
        expect([new Date(days[0] ?? '').getUTCDay(), days.length % 7]).toEqual([1, 0]);
        expect(days.filter((day) => monthOf(day) === month)).toHaveLength(Number(lastDayOf(month).slice(8)));
      }),
    );
  });

  test('is followed by the next, over the year too', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), dayAfter('2028-02-28', 1)]).toEqual(['2027-01', '2025-12', '2028-02-29']);
  });
});
