import { describe, expect, it } from '@jest/globals';
import { isDomainError } from '@cordee/platform/kernel';
import { checkColour, checkName, checkSubdomain, RESERVED } from './association-name';

const reason = (answer: unknown) => (isDomainError(answer) ? answer.reason : answer);

describe('the name of an association', () => {
  it.each([
    ['  Mines   Alumni ', 'Mines Alumni'],
    ['Amicale des anciens de l’École no 2', 'Amicale des anciens de l’École no 2'],
    ['A.M.I.S. de St.Cyr', 'A.M.I.S. de St.Cyr'],
    ['Ассоциация выпускников', 'Ассоциация выпускников'],
  ])('%j is kept as %j', (typed, kept) => expect(checkName(typed)).toBe(kept));

  it.each([
    ['', 'nameMissing'],
    ['ab', 'nameTooShort'],
    ['a'.repeat(81), 'nameTooLong'],
    ['Gagnez <b>tout</b>', 'nameCharacters'],
    ['Nul\u0000Nul', 'nameCharacters'],
    ['Retour\u202eenvers', 'nameCharacters'],
    ['1234', 'nameCharacters'],
    ['Voir https://exemple', 'nameLooksLikeAddress'],
    ['Gagnez sur promo.xyz', 'nameLooksLikeAddress'],
    ['Мines Alumni', 'nameMixesScripts'],
    ['Support', 'nameReserved'],
    ['Сordée', 'nameMixesScripts'],
    ['C0RDÉE', 'nameReserved'],
  ])('%j is refused: %s', (typed, why) => expect(reason(checkName(typed))).toBe(why));
});

describe('a sub-domain', () => {
  it.each([['mines', 'mines'], [' UFF ', 'uff'], ['ecole-42', 'ecole-42'], ['ab', 'ab']])('%j is kept as %j', (typed, kept) => expect(checkSubdomain(typed)).toBe(kept));

  it.each([
    ['', 'subdomainMissing'],
    ['a', 'subdomainTooShort'],
    ['a'.repeat(41), 'subdomainTooLong'],
    ['-mines', 'subdomainCharacters'],
    ['mines-', 'subdomainCharacters'],
    ['mi--nes', 'subdomainCharacters'],
    ['xn--mnes-1wa', 'subdomainCharacters'],
    ['42', 'subdomainCharacters'],
    ['mînes', 'subdomainCharacters'],
    ['mines.alumni', 'subdomainCharacters'],
    ['adm1n', 'subdomainReserved'],
    ['aclmin', undefined],
    ['log-in', 'subdomainReserved'],
    ['cor-dee', 'subdomainReserved'],
    ['vvvvvv', 'subdomainReserved'],
  ])('%j answers %s', (typed, why) => expect(reason(checkSubdomain(typed))).toBe(why ?? typed));

  it('is never a reserved one', () => {
    expect(RESERVED.filter((name) => !isDomainError(checkSubdomain(name)))).toEqual([]);
  });
});

describe('the colour', () => {
  it('is six hexadecimal digits', () => {
    expect(checkColour(' #1F5A7A ')).toBe('#1f5a7a');
    expect(['', 'red', '#123', '#12345g', '#1234567', 'url(x)'].map((c) => reason(checkColour(c)))).toEqual(Array(6).fill('colourInvalid'));
  });
});
