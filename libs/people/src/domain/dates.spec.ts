import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOrderOf, parseDate } from './dates';

const read = (text: string, order?: 'dmy' | 'mdy') => parseDate(text, { thisYear: 2026, ...(order ? { order } : {}) });

describe('a date', () => {
  it.each([
    ['12/03/1985', '1985-03-12'],
    ['12.3.1985', '1985-03-12'],
    ['12-03-85', '1985-03-12'],
    ['1985-03-12', '1985-03-12'],
    ['1985-03-12T00:00:00.000Z', '1985-03-12'],
    ['19850312', '1985-03-12'],
    ['12 mars 1985', '1985-03-12'],
    ['1er août 1985', '1985-08-01'],
    ['March 12, 1985', '1985-03-12'],
    ['31118', '1985-03-12'],
    ['01/02/03', '2003-02-01'],
    ['29/02/2000', '2000-02-29'],
  ])('%s is read as %s', (text, iso) => expect(read(text)).toBe(iso));

  it.each(['', '?', '31/02/1985', '00/00/0000', '1985', 'hier', '12 mars', '29/02/1900', '99/99/99'])('%j is none', (text) => expect(read(text)).toBeNull());

  it('is American only in a file that leaves no choice', () => {
    expect(dateOrderOf(['03/25/1985', '04/01/1990'])).toBe('mdy');
    expect(dateOrderOf(['25/03/1985', '04/01/1990'])).toBe('dmy');
    expect(dateOrderOf([])).toBe('dmy');
    expect(read('03/25/1985', 'mdy')).toBe('1985-03-25');
  });

  it('survives every writing: what is written in one form is read back the same', () => {
    const days = fc.date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(read(`${day}/${month}/${year}`)).toBe(iso);
        expect(read(`${day}.${month}.${year}`)).toBe(iso);
        expect(read(iso)).toBe(iso);
      }),
    );
  });
});
