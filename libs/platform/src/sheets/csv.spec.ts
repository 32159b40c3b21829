import { expect, it } from '@jest/globals';
import { neutral } from './csv';

it.each([['=HYPERLINK("http://evil.example","x")', `'=HYPERLINK("http://evil.example","x")`], ['@SUM(A1)', "'@SUM(A1)"], ['+cmd|x', "'+cmd|x"], ['-1+1|x', "'-1+1|x"], ['\tx', "'\tx"], ['+33612345678', '+33612345678'], ['-12,5', '-12,5'], ['Dupont', 'Dupont'], ['', '']])(
  '%j is written %j', (cell, written) => expect(neutral(cell)).toBe(written));
