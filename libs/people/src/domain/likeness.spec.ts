import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FACTS, type PersonFacts } from './facts';
import { likeness, traitsOf } from './likeness';

const person = (more: Partial<PersonFacts> & { year?: number; mail?: string }): PersonFacts => ({
  ...NO_FACTS, firstName: 'Élodie', lastName: 'Lacroix',
  ...(more.mail ? { emails: [{ address: more.mail, kind: 'personal' as const }] } : {}),
  ...(more.year ? { affiliations: [{ school: null, degree: null, graduationYear: more.year }] } : {}),
  ...more,
});
const compare = (a: Parameters<typeof person>[0], b: Parameters<typeof person>[0]) => likeness(traitsOf(person(a)), traitsOf(person(b)));

describe('one human', () => {
  it('same name and birth date, accents lost', () => {
    expect(compare({ birthDate: '1968-03-26' }, { firstName: 'ELODIE', birthDate: '1968-03-26' })).toBe('SAME');
  });
  it('same name and address, nothing against it', () => {
    expect(compare({ mail: 'e@x.example', year: 1990 }, { mail: 'e@x.example' })).toBe('SAME');
  });
  it('same name, class year and home', () => {
    const home = { address: '12 rue des Mines', postcode: '75015', year: 1990 };
    expect(compare(home, home)).toBe('SAME');
  });
  it('first and last name exchanged', () => {
    expect(compare({ birthDate: '1968-03-26' }, { firstName: 'Lacroix', lastName: 'Élodie', birthDate: '1968-03-26' })).toBe('SAME');
  });
  it('married since: the birth name agrees', () => {
    expect(compare({ birthDate: '1968-03-26' }, { lastName: 'Martin', birthName: 'Lacroix', birthDate: '1968-03-26' })).toBe('SAME');
  });
  it('a letter astray, with the same phone and birth date', () => {
    const known = { birthDate: '1968-03-26', phones: ['+33612345678'] };
    expect(compare(known, { ...known, lastName: 'Lacroixe' })).toBe('SAME');
  });
  it('two degrees of two years, same birth date', () => {
    expect(compare({ birthDate: '1968-03-26', year: 1990 }, { birthDate: '1968-03-26', year: 2005 })).toBe('SAME');
  });
  it('particle dropped', () => {
    expect(compare({ lastName: 'de Lacroix', birthDate: '1968-03-26' }, { birthDate: '1968-03-26' })).toBe('SAME');
  });
});

describe('two humans', () => {
  const family = { mail: 'famille@x.example', address: '12 rue des Mines', postcode: '75015', phones: ['+33612345678'], year: 1990 };
  it('a couple with one address, one phone, one home and one class year', () => {
    expect(compare(family, { ...family, firstName: 'Jean' })).toBe('DIFFERENT');
  });
  it('twins', () => {
    const twins = { ...family, birthDate: '1968-03-26' };
    expect(compare({ ...twins, firstName: 'Louis' }, { ...twins, firstName: 'Louise' })).not.toBe('SAME');
    expect(compare({ ...twins, firstName: 'Marie' }, { ...twins, firstName: 'Maria' })).not.toBe('SAME');
    expect(compare({ ...twins, firstName: 'Léa' }, { ...twins, firstName: 'Léo' })).not.toBe('SAME');
  });
  it('father and son of one name at one address', () => {
    expect(compare({ ...family, birthDate: '1940-01-01' }, { ...family, birthDate: '1968-01-01' })).toBe('DIFFERENT');
  });
  it('homonyms of different years', () => {
    expect(compare({ year: 1990 }, { year: 2005 })).toBe('DIFFERENT');
    expect(compare({ year: 1990, mail: 'l@x.example' }, { year: 2005, mail: 'l@x.example' })).toBe('PERHAPS');
  });
  it('homonyms of whom nothing else is known are kept apart and shown', () => {
    expect(compare({ year: 1990 }, { year: 1990 })).toBe('PERHAPS');
    expect(compare({}, {})).toBe('DIFFERENT');
  });
  it('same office address, other first name', () => {
    expect(compare({ mail: 'l.philippe@x.example', firstName: 'Ludivine', year: 2004 }, { mail: 'l.philippe@x.example', firstName: 'Laurène', year: 2004 })).toBe('DIFFERENT');
  });
  it('a family name alone is nobody in particular', () => {
    expect(compare({ firstName: null, mail: 'a@x.example' }, { firstName: null, mail: 'a@x.example' })).toBe('DIFFERENT');
  });
});

describe('likeness', () => {
  const arbitrary = fc.record({
    firstName: fc.constantFrom('Jean', 'Jean-Pierre', 'JEAN', 'Jeanne', 'Claire', null), lastName: fc.constantFrom('Dupont', 'de Dupont', 'Dupond', 'Jean'),
    birthDate: fc.constantFrom(null, '1968-03-26', '1970-01-01'), year: fc.constantFrom(undefined, 1990, 1991), mail: fc.constantFrom(undefined, 'a@x.example', 'b@x.example'),
    phones: fc.constantFrom([], ['+33612345678']), civility: fc.constantFrom(null, 'MR' as const, 'MS' as const),
  });
  const clean = (one: { year: number | undefined; mail: string | undefined }) => JSON.parse(JSON.stringify(one)) as Parameters<typeof person>[0];

  it('does not depend on the order', () => {
    fc.assert(fc.property(arbitrary, arbitrary, (a, b) => expect(compare(clean(a), clean(b))).toBe(compare(clean(b), clean(a)))));
  });
  it('never joins two birth dates', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const [one, other] = [{ ...clean(a), birthDate: '1968-03-26' }, { ...clean(b), birthDate: '1970-01-01' }];
        expect(compare(one, other)).toBe('DIFFERENT');
      }),
    );
  });
});
