import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FACTS, type PersonFacts } from './facts';
import { addTo, mergeFacts } from './merge';

const person = (more: Partial<PersonFacts>): PersonFacts => ({ ...NO_FACTS, firstName: 'Agnes', lastName: 'Aubert', ...more });

describe('merging', () => {
  it('fills gaps and overwrites nothing', () => {
    const sum = addTo(person({ sector: 'Conseil' }), person({ sector: 'Énergie', civility: 'MS' }));
    expect(sum).toMatchObject({ sector: 'Conseil', civility: 'MS' });
  });
  it('keeps the accents of whichever row has them', () => {
    expect(mergeFacts([person({}), person({ firstName: 'Agnès' })]).firstName).toBe('Agnès');
  });
  it('keeps the first address first and adds the others', () => {
    const sum = addTo(person({ emails: [{ address: 'a@x.example', kind: 'personal' }] }), person({ emails: [{ address: 'b@x.example', kind: 'work' }, { address: 'a@x.example', kind: 'work' }] }));
    expect(sum.emails).toEqual([{ address: 'a@x.example', kind: 'personal' }, { address: 'b@x.example', kind: 'work' }]);
  });
  it('joins a degree that is repeated, adds one that is new', () => {
    const sum = mergeFacts([
      person({ affiliations: [{ school: null, degree: 'Ingénieur', graduationYear: null }] }),
      person({ affiliations: [{ school: 'Mines', degree: null, graduationYear: 1990 }] }),
      person({ affiliations: [{ school: 'Mines', degree: 'Doctorat', graduationYear: 1994 }] }),
    ]);
    expect(sum.affiliations).toEqual([{ school: 'Mines', degree: 'Ingénieur', graduationYear: 1990 }, { school: 'Mines', degree: 'Doctorat', graduationYear: 1994 }]);
  });
  it('does not mix two addresses', () => {
    const sum = addTo(person({ city: 'Lyon' }), person({ city: 'Paris', postcode: '75015', address: '3 rue Pasteur' }));
    expect(sum).toMatchObject({ city: 'Lyon', postcode: null, address: null });
  });
  it('learns nothing the second time', () => {
    const text = fc.constantFrom(null, 'Lyon', 'Paris');
    const facts = fc.record({
      city: text, postcode: text, address: text, sector: text, civility: fc.constantFrom(null, 'MR' as const), deceased: fc.boolean(),
      phones: fc.subarray(['1', '2']), emails: fc.subarray([{ address: 'a@x', kind: 'work' as const }, { address: 'b@x', kind: 'personal' as const }]),
      affiliations: fc.array(fc.record({ school: text, degree: text, graduationYear: fc.constantFrom(null, 1990, 1991) }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const once = addTo(person(a), person(b));
        expect(addTo(once, person(b))).toEqual(once);
      }),
    );
  });
});
