import { describe, expect, it } from '@jest/globals';
import { parseCivility, parseDeceased, parseYesNo } from './answers';

it.each([['M.', 'MR'], ['Mr', 'MR'], ['Monsieur', 'MR'], ['Mme', 'MS'], ['Mlle', 'MS'], ['Madame', 'MS'], ['Dr Mme', 'MS'], ['H', 'MR'], ['', null], ['?', null]])(
  'civility %j is %s', (text, civility) => expect(parseCivility(text)).toBe(civility));

it.each([['oui', true], ['Oui', true], ['X', true], ['1', true], ['✔', true], ['Non', false], ['0', false], ['', false], ['peut-être', null]])(
  'the answer %j is %s', (text, answer) => expect(parseYesNo(text)).toBe(answer));

describe('deceased', () => {
  it.each([['Oui', true, null], ['décédée', true, null], ['†', true, null], ['12/03/2019', true, '2019-03-12'], ['2019', true, null], ['non', false, null], ['', false, null], ['Lyon', false, null]])(
    '%j', (text, deceased, on) => expect(parseDeceased(text, 2026)).toEqual({ deceased, on }));
});
