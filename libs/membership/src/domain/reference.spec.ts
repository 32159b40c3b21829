import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@cordee/platform/kernel';
import { dueReference, isRfReference, printedReference, rfReference } from './reference';

describe('a creditor reference', () => {
  it('has the check digits of ISO 11649', () => {
    expect(rfReference('539007547034')).toBe('RF18539007547034');
    expect(rfReference('2027000123')).toBe('RF932027000123');
    expect(printedReference('RF18539007547034')).toBe('RF18 5390 0754 7034');
  });

  it('is read with blanks and small letters', () => {
    expect(isRfReference('rf18 5390 0754 7034')).toBe(true);
    for (const wrong of ['RF19539007547034', 'RF18539007547043', 'FR18539007547034', 'RF18', '']) expect(isRfReference(wrong)).toBe(false);
  });

  it('shows any one wrong character and any two that were swapped', () => {
    const own = fc.stringMatching(/^[0-9A-Z]{2,21}$/);
    fc.assert(fc.property(own, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (text, place, other) => {
      const right = rfReference(text);
      expect(isRfReference(right)).toBe(true);
      const at = 4 + (place % text.length);
      if (right[at] !== other && Number.parseInt(right[at]!, 36) > 9 === Number.parseInt(other, 36) > 9) expect(isRfReference(`${right.slice(0, at)}${other}${right.slice(at + 1)}`)).toBe(false);
    }));
  });

  it('of a due says its year, and is another for each', () => {
    const ids = Array.from({ length: 2_000 }, () => newId());
    const references = ids.map((id) => dueReference(id, 2027));
    expect(new Set(references).size).toBe(ids.length);
    for (const reference of references) expect([isRfReference(reference), reference.slice(4, 6), reference.length]).toEqual([true, '27', 18]);
  });
});
