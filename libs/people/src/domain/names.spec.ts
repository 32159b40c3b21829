import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saying, splitFullName, tidyName } from './names';

describe('a family name', () => {
  it.each([
    ['DUPONT', 'Dupont'],
    ['  dupont ', 'Dupont'],
    ['DE RICHARD', 'de Richard'],
    ['de Richard', 'de Richard'],
    ['Da silva', 'Da Silva'],
    ['LE GOFF', 'Le Goff'],
    ['DE LA TOUR', 'de la Tour'],
    ["D'ORNANO", "d'Ornano"],
    ['d’Ornano', "d'Ornano"],
    ['VAN DER BERG', 'van der Berg'],
    ['FLEURY-RODRIGUEZ', 'Fleury-Rodriguez'],
    ['FLEURY - RODRIGUEZ', 'Fleury-Rodriguez'],
    ['McDonald', 'McDonald'],
  ])('%s is written %s', (given, written) => expect(tidyName(given, 'last')).toBe(written));
});

describe('a first name', () => {
  it.each([
    ['JOËLLE-ÉLISABETH', 'Joëlle-Élisabeth'],
    [' Élodie ', 'Élodie'],
    ['marie claude', 'Marie Claude'],
    ["Jeanne D'ARC", "Jeanne D'ARC"],
  ])('%s is written %s', (given, written) => expect(tidyName(given, 'first')).toBe(written));

  it.each(['', '  ', '?', '-', 'N/A', 'inconnu', 'néant', '12'])('%j says no name', (given) => expect(tidyName(given, 'first')).toBeNull());

  it('is stable: written once, written for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', 'É', 'D', 'd', 'L', 'e', 'Z', '-', "'", ' '), maxLength: 30 }), fc.constantFrom('first' as const, 'last' as const), (text, kind) => {
        const once = tidyName(text, kind);
        if (once !== null) expect(tidyName(once, kind)).toBe(once);
      }),
    );
  });
});

describe('a full name in one cell', () => {
  it.each([
    ['DUPONT Jean', 'Jean', 'Dupont'],
    ['Jean DUPONT', 'Jean', 'Dupont'],
    ['Dupont, Jean', 'Jean', 'Dupont'],
    ['Jean-Pierre Dupont', 'Jean-Pierre', 'Dupont'],
    ['Marie de Richard', 'Marie', 'de Richard'],
    ['de RICHARD Marie', 'Marie', 'de Richard'],
    ['Mme Claire Lacroix', 'Claire', 'Lacroix'],
    ['M. Lacroix', null, 'Lacroix'],
    ['Lacroix', null, 'Lacroix'],
  ])('%s', (text, firstName, lastName) => expect(splitFullName(text)).toEqual({ firstName, lastName }));
});

it('a dash says nothing, a name says something', () => {
  expect(saying(' - ')).toBeNull();
  expect(saying('Lyon')).toBe('Lyon');
});
