import { describe, expect, it } from '@jest/globals';
import { normalisePhone, parsePhones } from './phones';

describe('a French number', () => {
  it.each(['06 10 63 57 27', '06.10.63.57.27', '0610635727', '610635727', '+33610635727', '+33 (0)610635727', '0033 610635727', '33610635727', '+330610635727', 'Tél. 06-10-63-57-27'])(
    '%s is one and the same',
    (text) => expect(normalisePhone(text)).toBe('+33610635727'),
  );
});

it('numbers of other countries keep their prefix', () => {
  expect(normalisePhone('+41 22 345 67 89')).toBe('+41223456789');
  expect(normalisePhone('0041 22 345 67 89')).toBe('+41223456789');
});

it.each(['12', 'voir secrétariat', '06106357270610635727'])('%s is no number', (text) => expect(normalisePhone(text)).toBeNull());

it('two numbers in one cell are two, one faulty leaves the other', () => {
  expect(parsePhones('06 10 63 57 27 / 01 44 00 00 00')).toEqual({ numbers: ['+33610635727', '+33144000000'], faulty: [] });
  expect(parsePhones('0610635727; aucun')).toEqual({ numbers: ['+33610635727'], faulty: ['aucun'] });
  expect(parsePhones(' - ')).toEqual({ numbers: [], faulty: [] });
});
