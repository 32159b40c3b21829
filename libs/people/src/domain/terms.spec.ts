import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { soundOf } from './sound';
import { exactTerms, termsOf, tolerantTerms } from './terms';

const finds = (query: string, terms: string[]) => exactTerms(query).every(({ from, before }) => terms.some((term) => term >= from && term < before));
const findsNear = (query: string, terms: string[]) => tolerantTerms(query).every((any) => any.some((term) => terms.includes(term)));
const joelle = termsOf({ firstName: 'Joëlle-Élisabeth', lastName: 'de Richard', birthName: 'Lefebvre' });

describe('the search', () => {
  it.each(['joelle', 'JOËLLE', 'elisabeth', 'richard joelle', 'joelle ric', 'lefebvre', 'joelleelisabeth', "d'richard".replace("d'", 'de ')])('finds her by %s', (query) =>
    expect(finds(query, joelle)).toBe(true));
  it.each(['joelle martin', 'isabeth', 'x'])('does not find her by %s', (query) => expect(finds(query, joelle)).toBe(false));
  it.each(['joele', 'joellle', 'jeolle', 'richrad', 'richart', 'lefevre'])('finds her by %s, one letter astray', (query) => {
    expect(finds(query, joelle)).toBe(false);
    expect(findsNear(query, joelle)).toBe(true);
  });
  it('finds nobody by nothing but punctuation', () => expect(exactTerms(' -; ')).toEqual([]));
  it('finds every name by every beginning of it, and with any one letter left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé]{4,12}$/), fc.nat(), (name, at) => {
        const terms = termsOf({ firstName: null, lastName: name });
        expect(finds(name.slice(0, 1 + (at % name.length)), terms)).toBe(true);
        const cut = at % name.length;
        if (name.length > 4) expect(findsNear(name.slice(0, cut) + name.slice(cut + 1), terms)).toBe(true);
      }),
    );
  });
});

describe('names that sound alike', () => {
  it.each([['lefevre', 'lefebvre'], ['gauthier', 'gautier'], ['renaud', 'renault'], ['martin', 'martins'], ['philippe', 'filipe'], ['dupont', 'dupond'], ['moreau', 'morot'], ['schmitt', 'schmit'], ['benoit', 'benois']])(
    '%s and %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)));
  it.each([['martin', 'morin'], ['dupont', 'durand'], ['claire', 'clara']])('not %s and %s', (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));
});
