import { describe, expect, test } from '@jest/globals';
import { Temporal } from '@cordee/platform/kernel';
import fc from 'fast-check';
import { jitterMs, type Rhythm, Timetable, windowOf } from './schedule';

const claire = '018f0000-0000-7000-8000-000000000001';
const paris = (rhythm: Partial<Rhythm> = {}): Rhythm => ({ frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris', ...rhythm });

/** The slot without the spread, as local wall time: what the member was promised. */
function promised(rhythm: Rhythm, at: string, limits = {}): string | null {
  const slot = new Timetable(new Date(at)).next(rhythm, claire, limits);
  if (!slot) return null;
  const base = slot.sendAt.getTime() - jitterMs(claire, slot.windowStart);
  return Temporal.Instant.fromEpochMilliseconds(base).toZonedDateTimeISO(rhythm.zone).toString({ timeZoneName: 'never' });
}

describe('the next digest', () => {
  test('comes on the chosen day, in the second half of the chosen local hour', () => {
    expect(promised(paris(), '2026-11-23T09:00:00Z')).toBe('2026-11-26T07:30:00+01:00');
    expect(promised(paris({ weekday: 1, hour: 18 }), '2026-11-23T09:00:00Z')).toBe('2026-11-23T18:30:00+01:00');
    expect(promised(paris({ weekday: 1, hour: 8 }), '2026-11-23T09:00:00Z')).toBe('2026-11-30T08:30:00+01:00');
  });

  test('is that of the member\'s own zone', () => {
    expect(promised(paris({ zone: 'Asia/Tokyo' }), '2026-11-25T23:00:00Z')).toBe('2026-12-03T07:30:00+09:00');
    expect(promised(paris({ zone: 'America/Montreal' }), '2026-11-25T23:00:00Z')).toBe('2026-11-26T07:30:00-05:00');
  });

  test('comes every other week on weeks that are the same for everybody', () => {
    const first = promised(paris({ frequency: 'FORTNIGHTLY' }), '2026-11-23T09:00:00Z');
    const second = promised(paris({ frequency: 'FORTNIGHTLY' }), '2026-12-05T09:00:00Z');
    expect([first, second]).toEqual(['2026-11-26T07:30:00+01:00', '2026-12-10T07:30:00+01:00']);
  });

  test('comes monthly on the first such day of the month', () => {
    const monthly = paris({ frequency: 'MONTHLY', weekday: 2 });
    expect(promised(monthly, '2026-11-23T09:00:00Z')).toBe('2026-12-01T07:30:00+01:00');
    expect(promised(monthly, '2026-12-01T09:00:00Z')).toBe('2027-01-05T07:30:00+01:00');
  });

  test('never comes for those who want none', () => {
    expect(promised(paris({ frequency: 'NEVER' }), '2026-11-23T09:00:00Z')).toBeNull();
  });

  test('waits for the end of a pause', () => {
    expect(promised(paris(), '2026-11-23T09:00:00Z', { pausedUntil: '2027-02-23' })).toBe('2027-02-25T07:30:00+01:00');
    expect(promised(paris(), '2026-11-23T09:00:00Z', { pausedUntil: '2026-11-01' })).toBe('2026-11-26T07:30:00+01:00');
  });

  test('passes over a period that was served, whichever day is chosen now', () => {
    expect(promised(paris({ weekday: 5 }), '2026-11-26T10:00:00Z', { lastWindow: '2026-11-23' })).toBe('2026-12-04T07:30:00+01:00');
  });
});

describe('the nights on which clocks change', () => {
  const sunday = paris({ weekday: 7, hour: 2 });

  test('the hour that spring skips is served once, an hour later', () => {
    expect(promised(sunday, '2027-03-27T12:00:00Z')).toBe('2027-03-28T03:30:00+02:00');
    expect(promised(sunday, '2027-03-28T02:00:00Z')).toBe('2027-04-04T02:30:00+02:00');
  });

  test('the hour that autumn repeats is served once, the first time', () => {
    expect(promised(sunday, '2026-10-24T12:00:00Z')).toBe('2026-10-25T02:30:00+02:00');
    expect(promised(sunday, '2026-10-25T01:05:00Z')).toBe('2026-11-01T02:30:00+01:00');
  });

  test('the wall time stays what was promised on both sides of a change', () => {
    expect(promised(paris(), '2027-03-24T12:00:00Z')).toBe('2027-03-25T07:30:00+01:00');
    expect(promised(paris(), '2027-03-30T12:00:00Z')).toBe('2027-04-01T07:30:00+02:00');
  });

  test('one week follows another in every zone and week of the year', () => {
    const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'America/Santiago'];
    const anyRhythm = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }), zone: fc.constantFrom(...zones), week: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(anyRhythm, ({ weekday, hour, zone, week }) => {
        const now = new Date(Date.UTC(2026, 0, 1 + week * 7));
        const rhythm = paris({ weekday, hour, zone });
        const first = new Timetable(now).next(rhythm, claire)!;
        const second = new Timetable(first.sendAt).next(rhythm, claire)!;
        expect(first.sendAt.getTime()).toBeGreaterThan(now.getTime());
        expect(second.windowStart > first.windowStart).toBe(true);
        const days = (second.sendAt.getTime() - first.sendAt.getTime()) / 86_400_000;
        expect(Math.abs(days - 7)).toBeLessThan(0.1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the spread over half an hour', () => {
  test('is always the same for one member and period, and even over many', () => {
    const people = Array.from({ length: 6000 }, (_, index) => `018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);
    const counts = new Map<number, number>();
    for (const person of people) {
      const minutes = jitterMs(person, '2026-11-23') / 60_000;
      expect(jitterMs(person, '2026-11-23') / 60_000).toBe(minutes);
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 5, 10, 15, 20, 25]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('does not lose the slot of someone who saves their choice between the slot and their own minute', () => {
    const at = new Date('2026-11-26T06:30:00Z');
    const late = Array.from({ length: 20 }, (_, index) => `018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`).find((person) => jitterMs(person, '2026-11-23') > 0)!;
    expect(new Timetable(at).next(paris(), late)?.windowStart).toBe('2026-11-23');
  });
});

describe('the period', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);

  test('is named by its first day', () => {
    expect(windowOf('WEEKLY', day('2026-11-26'))).toBe('2026-11-23');
    expect(windowOf('MONTHLY', day('2026-11-26'))).toBe('2026-11-01');
    expect(windowOf('FORTNIGHTLY', day('2026-11-26'))).toBe(windowOf('FORTNIGHTLY', day('2026-12-06')));
    expect(windowOf('FORTNIGHTLY', day('2026-11-26'))).not.toBe(windowOf('FORTNIGHTLY', day('2026-12-07')));
  });

  test('of the last slot is the one that a catch-up serves', () => {
    const latest = new Timetable(new Date('2026-12-29T12:00:00Z')).latest(paris(), claire);
    expect(latest?.windowStart).toBe('2026-12-21');
  });
});
