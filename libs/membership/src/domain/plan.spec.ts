import { describe, expect, it, test } from '@jest/globals';
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
  test.each(DEFAULT_OFFSETS.map((offset) => [offset, dueDatesFor(offset)] as const))('%i days from the date look at due dates %j days away', (offset, { fromDays, toDays }) => {
    expect(toDays).toBe(-offset);
    expect(fromDays).toBeLessThanOrEqual(toDays);
    if (offset < 0) expect(fromDays).toBeGreaterThan(0);
  });
});
