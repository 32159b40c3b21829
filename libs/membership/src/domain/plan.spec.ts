import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '@cordee/platform/kernel';
import { checkPlan, PLAN_TEMPLATES, type PlanChoices } from './plan';
import { checkOffsets, DEFAULT_OFFSETS, dueDatesFor } from './reminder';

describe('a plan', () => {
  it('is tidied', () => expect(checkPlan({ name: '  Membre   actif ', description: ' ' })).toEqual({ name: 'Membre actif', description: null }));

  test.each<[Partial<PlanChoices>, string, string]>([
    [{ name: ' ' }, 'name', 'required'], [{ name: 'x'.repeat(121) }, 'name', 'tooLong'], [{ price: Money.of(-1) }, 'price', 'priceInvalid'], [{ price: Money.of(10_000_001) }, 'price', 'priceInvalid'],
    [{ graceDays: -1 }, 'graceDays', 'daysInvalid'], [{ graceDays: 367 }, 'graceDays', 'daysInvalid'], [{ opensDaysBefore: 1.5 }, 'opensDaysBefore', 'daysInvalid'],
  ])('that cannot be is refused: %j', (choices, field, reason) => expect(checkPlan(choices)).toMatchObject({ code: 'INVALID_INPUT', path: [field], reason }));

  it('is offered in three ways', () => expect(PLAN_TEMPLATES.map(({ key }) => key)).toEqual(['member', 'graduate', 'rolling']));
});

describe('reminders', () => {
  it('are sorted and each once', () => expect(checkOffsets([7, -30, 7])).toEqual([-30, 7]));
  it('are not too many and not too far', () => {
    expect(checkOffsets([1, 2, 3, 4, 5, 6, 7, 8, 9])).toMatchObject({ reason: 'tooManyRules' });
    expect(checkOffsets([181])).toMatchObject({ reason: 'offsetInvalid' });
    expect(checkOffsets([0.5])).toMatchObject({ reason: 'offsetInvalid' });
  });
  test.each(DEFAULT_OFFSETS.map((offset) => [offset, dueDatesFor(offset, 365)] as const))('%i days from the date look at due dates %j days away', (offset, { fromDays, toDays }) => {
    expect(toDays).toBe(-offset);
    expect(fromDays).toBeLessThanOrEqual(toDays);
    if (offset < 0) expect(fromDays).toBeGreaterThan(0);
  });

  it('are about no day before the rule was set, and catch up with six at most', () => {
    fc.assert(fc.property(fc.integer({ min: -180, max: 180 }), fc.integer({ min: 0, max: 400 }), (offset, daysSet) => {
      const { fromDays, toDays } = dueDatesFor(offset, daysSet);
      // The day on which a due of that date is reminded of, counted back from today.
      const longestAgo = toDays - fromDays;
      expect([longestAgo >= 0, longestAgo <= Math.min(6, daysSet)]).toEqual([true, true]);
      if (offset >= 0) expect(longestAgo).toBe(Math.min(6, daysSet));
    }));
  });
});
