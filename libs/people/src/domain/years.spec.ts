import { describe, expect, it } from '@jest/globals';
import { parseGraduationYear } from './years';

const read = (text: string, birthDate?: string) => parseGraduationYear(text, { thisYear: 2026, birthDate: birthDate ?? null });

describe('a class year', () => {
  it.each([
    ['1969', 1969],
    ['P91', 1991],
    ['promo 1968', 1968],
    ['Promotion 68', 1968],
    ['Mines P11', 2011],
    ['05', 2005],
    ['5', 2005],
    ['90', 1990],
    ['X2003', 2003],
    ["'98", 1998],
    ['2003-2006', 2006],
    ['1986-07-01', 1986],
    ['01/07/1986', 1986],
    ['2032', 2032],
  ])('%s is read as %i', (text, year) => expect(read(text)).toBe(year));

  it.each(['', '?', 'inconnue', '1789', '19999', '2099', '123', 'promo'])('%j is no class year', (text) => expect(read(text)).toBeNull());

  it('takes the century that the birth date makes likely', () => {
    expect(read('28', '1905-01-01')).toBe(1928);
    expect(read('28', '2004-01-01')).toBe(2028);
    expect(read('31', '1986-05-05')).toBe(2031);
  });
});
