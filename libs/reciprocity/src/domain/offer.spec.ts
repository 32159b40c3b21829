import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ASK_TYPES } from './ask-type';
import { fitsOf, OFFER_KINDS, offersFor, suggestedOffers } from './offer';

describe('what is suggested', () => {
  test('to somebody of 20: what only they can give', () => {
    expect(suggestedOffers({ age: 20, yearsOut: -2, hasPosition: false, offered: [] })).toEqual(['REVERSE_MENTORING', 'TOOLS', 'CAMPUS_NEWS', 'TRANSLATION']);
    expect(suggestedOffers({ age: null, yearsOut: 1, hasPosition: true, offered: ['TOOLS'] })).toEqual(['REVERSE_MENTORING', 'CAMPUS_NEWS', 'TRANSLATION', 'EVENT_HELP']);
  });

  test('to somebody at work, between posts, or at the end of a career', () => {
    expect(suggestedOffers({ age: 41, yearsOut: 17, hasPosition: true, offered: [] })[0]).toBe('SECTOR_VIEW');
    expect(suggestedOffers({ age: 41, yearsOut: 17, hasPosition: false, offered: [] })[0]).toBe('CV_READ');
    expect(suggestedOffers({ age: null, yearsOut: 35, hasPosition: false, offered: [] })).toContain('MOCK_INTERVIEW');
  });

  test('is never nothing, whatever the age and whatever is offered', () => {
    const anybody = fc.record({ age: fc.option(fc.integer({ min: 0, max: 110 }), { nil: null }), yearsOut: fc.option(fc.integer({ min: -8, max: 80 }), { nil: null }), hasPosition: fc.boolean(), offered: fc.subarray([...OFFER_KINDS]) });
    fc.assert(fc.property(anybody, (somebody) => {
      const suggested = suggestedOffers(somebody);
      expect(suggested.length).toBeGreaterThan(0);
      expect(suggested.filter((kind) => kind !== 'OTHER' && somebody.offered.includes(kind))).toEqual([]);
    }));
  });
});

test('every ask is answered by some offer', () => {
  for (const type of ASK_TYPES) expect(offersFor(type).length).toBeGreaterThan(0);
  expect(fitsOf('SECTOR_VIEW', ['TALK', 'TOOLS', 'SECTOR_VIEW'])).toEqual(['SECTOR_VIEW', 'TALK']);
});
