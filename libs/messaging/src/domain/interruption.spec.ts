import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { interruption, type InterruptionAllowance, type InterruptionKind, openFrom } from './interruption';

const ZONE = 'Europe/Paris';
const TUESDAY = new Date('2026-11-24T09:00:00Z');
const NOW = { now: true };
const DIGEST = { digest: true };

const before = (hours: number, from = TUESDAY) => new Date(from.getTime() - hours * 3_600_000);
const after = (hours: number, from = TUESDAY) => before(-hours, from);
const taken = (...hoursAgo: number[]): Date[] => hoursAgo.map((hours) => before(hours));
const asked = (kind: InterruptionKind, allowance: Partial<InterruptionAllowance> = {}, more: { expiresAt?: Date; now?: Date } = {}) => {
  const { now = TUESDAY, ...wish } = more;
  return interruption({ kind, ...wish }, { perWeek: 3, zone: ZONE, pausedUntil: null, taken: [], ...allowance }, now);
};

describe('a mail beside the digest', () => {
  test.each<[InterruptionKind, number]>([['SAFETY', 4], ['MEETING', 4], ['MESSAGE', 3], ['ASK', 3], ['OUTCOME', 2], ['OTHER', 0]])('%s leaves as long as fewer than %d of three have left', (kind, passes) => {
    const answers = [0, 1, 2, 3].map((had) => asked(kind, { taken: taken(...Array.from({ length: had }, (_, n) => n + 1)) }));
    expect(answers).toEqual([0, 1, 2, 3].map((had) => (had < passes ? NOW : DIGEST)));
  });

  test('counts for seven days, to the hour', () => {
    expect(asked('ASK', { perWeek: 1, taken: taken(7 * 24 - 1) })).toEqual(DIGEST);
    expect(asked('ASK', { perWeek: 1, taken: taken(7 * 24) })).toEqual(NOW);
  });

  test('about what expires within a day leaves although the week is full, but not news and not what is over', () => {
    const full = { taken: taken(1, 2, 3) };
    for (const kind of ['ASK', 'MESSAGE'] as const) {
      expect([asked(kind, full, { expiresAt: after(24) }), asked(kind, full, { expiresAt: after(25) })]).toEqual([NOW, DIGEST]);
      expect(asked(kind, {}, { expiresAt: TUESDAY })).toEqual(DIGEST);
    }
    expect(asked('OUTCOME', full, { expiresAt: after(1) })).toEqual(DIGEST);
    expect(asked('OTHER', {}, { expiresAt: after(1) })).toEqual(DIGEST);
  });

  test('is for nobody who chose none or pauses, but for what protects them or moves a meeting of theirs', () => {
    for (const quiet of [{ perWeek: 0 }, { pausedUntil: '2026-12-24' }]) {
      for (const kind of ['MESSAGE', 'ASK', 'OUTCOME'] as const) expect(asked(kind, quiet, { expiresAt: after(1) })).toEqual(DIGEST);
      for (const kind of ['SAFETY', 'MEETING'] as const) expect(asked(kind, quiet)).toEqual(NOW);
    }
  });

  test('waits for the morning, and then has the mails of that morning\'s week', () => {
    const evening = new Date('2026-11-24T19:00:00Z');
    const morning = new Date('2026-11-25T07:00:00Z');
    expect(asked('ASK', {}, { now: evening })).toEqual({ at: morning });
    expect(asked('ASK', { perWeek: 1, taken: [before(7 * 24, morning)] }, { now: evening })).toEqual({ at: morning });
    expect(asked('ASK', { perWeek: 1, taken: [after(1, before(7 * 24, morning))] }, { now: evening })).toEqual(DIGEST);
    expect(asked('ASK', {}, { now: evening, expiresAt: morning })).toEqual(DIGEST);
    expect(asked('ASK', { pausedUntil: '2026-11-25' }, { now: evening })).toEqual({ at: morning });
    expect(asked('MEETING', {}, { now: evening })).toEqual(NOW);
  });
});

describe('working hours', () => {
  const opening = (at: string, zone = ZONE) => openFrom(new Date(at), zone).toISOString();

  test.each([
    ['a Tuesday at eight', '2026-11-24T07:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['a Tuesday a second before eight', '2026-11-24T06:59:59Z', '2026-11-24T07:00:00.000Z'],
    ['a Tuesday a second before eight in the evening', '2026-11-24T18:59:59Z', '2026-11-24T18:59:59.000Z'],
    ['a Tuesday at eight in the evening', '2026-11-24T19:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['a Friday evening', '2026-11-27T19:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['a Saturday at noon', '2026-11-28T11:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['a Sunday night', '2026-11-29T23:30:00Z', '2026-11-30T07:00:00.000Z'],
  ])('from %s', (_, at, opens) => expect(opening(at)).toBe(opens));

  test('begin at eight by the wall clock after the night that lost an hour and the night that gained one', () => {
    expect(opening('2027-03-26T19:00:00Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(opening('2027-03-28T00:59:59Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(opening('2026-10-23T18:00:00Z')).toBe('2026-10-26T07:00:00.000Z');
    expect(opening('2026-10-25T00:30:00Z')).toBe('2026-10-26T07:00:00.000Z');
    expect(opening('2026-10-25T01:30:00Z')).toBe('2026-10-26T07:00:00.000Z');
  });

  test('also where the clock changes in the night to a working day', () => {
    expect(opening('2026-04-23T20:00:00Z', 'Africa/Cairo')).toBe('2026-04-24T05:00:00.000Z');
    expect(opening('2026-10-29T20:30:00Z', 'Africa/Cairo')).toBe('2026-10-30T06:00:00.000Z');
  });

  test('are the member\'s own, wherever they live', () => {
    expect(opening('2026-11-24T09:00:00Z', 'America/Montreal')).toBe('2026-11-24T13:00:00.000Z');
    expect(opening('2026-11-27T09:00:00Z', 'Pacific/Auckland')).toBe('2026-11-29T19:00:00.000Z');
  });

  test('never begin in the past, more than three days away, or in quiet hours, at any instant in any zone', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    const zones = fc.constantFrom('Europe/Paris', 'Africa/Cairo', 'America/Montreal', 'Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const opens = openFrom(at, zone);
        expect(opens.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(opens.getTime() - at.getTime()).toBeLessThanOrEqual(61 * 3_600_000);
        expect(openFrom(opens, zone)).toEqual(opens);
      }),
      { numRuns: 500 },
    );
  });
});
