import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mixesScripts, skeleton } from './look-alike';

describe('the skeleton of a name', () => {
  it.each([
    ['Mines Alumni', 'MÎNES-ALUMNI'],
    ['mines', 'm1nes'],
    ['mines', 'mlnes'],
    ['modern', 'modem'],
    ['www', 'vvvvvv'],
    ['ecole', '3co1e'],
    ['cordee', 'с о r d е е'],
    ['Amicale', 'Аmісаlе'],
  ])('is one for %j and %j', (a, b) => expect(skeleton(a)).toBe(skeleton(b)));

  it.each([['mines', 'mimes'], ['uff', 'ufr'], ['paris', 'parc']])('tells %j from %j', (a, b) => expect(skeleton(a)).not.toBe(skeleton(b)));

  it('ignores case, blanks and accents whatever the text', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zéèàç 0-9-]{1,30}$/), (text) => skeleton(text) === skeleton(` ${text.toUpperCase()} `)));
  });
});

describe('a word', () => {
  it('of mixed scripts is recognised', () => {
    expect(mixesScripts('Аmicale')).toBe(true);
    expect(mixesScripts('Amicale Ассоциация')).toBe(false);
    expect(mixesScripts('Amicale 42')).toBe(false);
  });
});
