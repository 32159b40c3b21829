import { describe, expect, test } from '@jest/globals';
import { InvalidInput, Temporal } from '@cordee/platform/kernel';
import { checkChoices } from './choices';
import { DEFAULT_CHOICES, Helper } from './helper';

const at = new Date('2026-11-23T09:00:00Z');
const today = Temporal.PlainDate.from('2026-11-23');

describe('a helper who does not answer', () => {
  test('is asked half as much after two asks in a row, and no more after three', () => {
    const helper = Helper.of('p', at);
    expect([helper.letExpire(at), helper.halvedUntil]).toEqual([false, null]);
    expect([helper.letExpire(at), helper.halvedUntil]).toEqual([false, new Date('2027-01-22T09:00:00Z')]);
    expect([helper.letExpire(at), helper.silentAt]).toEqual([true, at]);
    expect(helper.letExpire(at)).toBe(false);
  });

  test('comes back as they were, the halved limit for what is left of its days', () => {
    const helper = Object.assign(Helper.of('p', at), { expiries: 3, silentAt: at, halvedUntil: at, restingUntil: today });
    helper.comeBack(at);
    expect(helper).toMatchObject({ expiries: 0, silentAt: null, restingUntil: null, halvedUntil: at, asksPerMonth: 4, version: 1 });
  });

  test('may stop, and stay after all', () => {
    const helper = Object.assign(Helper.of('p', at), { silentAt: at, acceptsDirect: true });
    helper.stop(at);
    expect(helper).toMatchObject({ silentAt: null, asksPerMonth: 0, introductionsPerMonth: 0, acceptsDirect: false });
    helper.stay(at);
    expect(helper).toMatchObject({ asksPerMonth: 4, introductionsPerMonth: 2 });
    helper.rest(today, at);
    expect([helper.restingUntil?.toString(), helper.version]).toEqual(['2026-11-23', 3]);
  });
});

describe('choices', () => {
  const wish = (more: object) => checkChoices({ ...DEFAULT_CHOICES, ...more }, today);
  const day = (text: string) => Temporal.PlainDate.from(text);

  test('may be nothing at all', () => {
    expect(wish({ accepts: [], asksPerMonth: 0, introductionsPerMonth: 0 })).toMatchObject({ accepts: [], asksPerMonth: 0, introductionsPerMonth: 0 });
  });

  test('name each kind of ask once, in one order', () => {
    expect(wish({ accepts: ['EXPERIENCE', 'INFORMATION', 'EXPERIENCE'] })).toMatchObject({ accepts: ['INFORMATION', 'EXPERIENCE'] });
  });

  test.each([
    [{ asksPerMonth: 13 }, 'asksPerMonth', 'numberBetween'],
    [{ asksPerMonth: -1 }, 'asksPerMonth', 'numberBetween'],
    [{ introductionsPerMonth: 11 }, 'introductionsPerMonth', 'numberBetween'],
    [{ restingUntil: day('2026-11-23') }, 'restingUntil', 'restInPast'],
    [{ restingUntil: day('2028-01-01') }, 'restingUntil', 'restTooLong'],
  ])('are refused beyond their bounds: %o', (more, field, reason) => {
    const refused = wish(more);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ path: [field], reason });
  });

  test('may be a rest from tomorrow to a year', () => {
    for (const until of ['2026-11-24', '2027-11-23']) expect(wish({ restingUntil: day(until) })).not.toBeInstanceOf(InvalidInput);
  });
});
