import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from './limits-defaults';
import { type EarlierAsk, mayAsk, mayAskAgain, type SeekerRecord } from './limits';
import { releaseAfter } from './release';

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const fresh: SeekerRecord = { open: 0, sentAt: [], sentEver: 0, accountSince: ago(100), unthanked: 0 };
const asked = (facts: Partial<SeekerRecord>) => mayAsk({ ...fresh, ...facts }, DEFAULT_LIMITS, NOW, 'Europe/Paris');
const again = (facts: EarlierAsk | null) => mayAskAgain(facts, DEFAULT_LIMITS, NOW, 'Europe/Paris');

describe('how much one may ask', () => {
  test('three open, two a week, six a month', () => {
    expect(asked({ open: 2, sentAt: [ago(1)] })).toBeNull();
    expect(asked({ open: 3 })).toMatchObject({ reason: 'tooManyOpen' });
    expect(asked({ sentAt: [ago(6), ago(1)] })).toMatchObject({ reason: 'tooManyThisWeek' });
    expect(String(asked({ sentAt: [ago(6), ago(1)] })!.availableAgainOn)).toBe('2026-11-24');
    expect(asked({ sentAt: [8, 9, 16, 17, 24, 25].map(ago) })).toMatchObject({ reason: 'tooManyThisMonth' });
  });

  test('again on the whole of the day that is named, and no day where nobody may ask at all', () => {
    const at = (now: string, limits = DEFAULT_LIMITS) => mayAsk({ ...fresh, sentAt: [ago(6), ago(1)] }, limits, new Date(now), 'Europe/Paris');
    expect(String(at('2026-11-23T22:59:59Z')!.availableAgainOn)).toBe('2026-11-24');
    expect(at('2026-11-23T23:00:00Z')).toBeNull();
    for (const none of [{ perWeek: 0 }, { perMonth: 0 }]) expect(at('2026-12-30T09:00:00Z', { ...DEFAULT_LIMITS, ...none })).toMatchObject({ availableAgainOn: null, values: { count: 0 } });
  });

  test('one open within the first week of an account', () => {
    expect(asked({ accountSince: ago(2), open: 0 })).toBeNull();
    expect(asked({ accountSince: ago(2), open: 1 })).toMatchObject({ reason: 'newAccount' });
    expect(asked({ accountSince: ago(8), open: 1 })).toBeNull();
  });

  test('thanks first, but never for the first three requests of a life', () => {
    expect(asked({ unthanked: 3, sentEver: 2 })).toBeNull();
    expect(asked({ unthanked: 3, sentEver: 3 })).toMatchObject({ reason: 'thanksFirst', values: { count: 3 } });
    expect(asked({ unthanked: 2, sentEver: 9 })).toBeNull();
  });
});

describe('the same person again', () => {
  test('not while it is open, not for 180 days after it was told, not for 30 after one took it back', () => {
    expect(again(null)).toBeNull();
    expect(again({ stage: 'WITH_CONTACT', releaseAt: NOW, withdrawnAt: null })).toMatchObject({ reason: 'alreadyAsked' });
    expect(again({ stage: 'NOT_POSSIBLE', releaseAt: ago(179), withdrawnAt: null })).toMatchObject({ reason: 'coolDown' });
    expect(again({ stage: 'NOT_POSSIBLE', releaseAt: ago(180), withdrawnAt: null })).toBeNull();
    expect(again({ stage: 'WITHDRAWN', releaseAt: null, withdrawnAt: ago(29) })).toMatchObject({ reason: 'coolDown' });
    expect(again({ stage: 'WITHDRAWN', releaseAt: null, withdrawnAt: ago(30) })).toBeNull();
    expect(again({ stage: 'CLOSED', releaseAt: ago(1), withdrawnAt: null })).toBeNull();
  });
});

test.each([
  ['2026-11-23T09:00:00Z', '2026-12-03T06:30:00.000Z'],
  ['2026-11-26T06:30:00Z', '2026-12-03T06:30:00.000Z'],
  ['2026-11-26T06:30:00.001Z', '2026-12-10T06:30:00.000Z'],
  ['2027-03-22T09:00:00Z', '2027-04-01T05:30:00.000Z'],
])('a stage that begins at %s is told at %s: the first digest window after seven days, by the clock on the wall', (start, release) => {
  expect(releaseAfter(new Date(start), { weekday: 4, hour: 7, zone: 'Europe/Paris' }).toISOString()).toBe(release);
});
