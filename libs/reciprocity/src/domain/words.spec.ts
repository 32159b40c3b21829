import { describe, expect, test } from '@jest/globals';
import { InvalidInput, Temporal } from '@cordee/platform/kernel';
import { GiversFirst, landedOnFault, publicText } from './landing';
import { optionalWords, ownWords, skipReason, tidyWords } from './words';

const EXAMPLE = 'Votre avis m’a fait revoir ma présentation, et tout fut plus simple.';

describe('words of thanks', () => {
  test('are one’s own and of some length, and keep their lines', () => {
    expect(ownWords('  Merci pour cet échange,\r\nil m’a ouvert   les yeux.\n\n\n\nÀ bientôt.  ')).toBe('Merci pour cet échange,\nil m’a ouvert les yeux.\n\nÀ bientôt.');
  });

  test.each([['nothing', '  ', 'required'], ['a word', 'Merci !', 'thanksTooShort'], ['39 characters', 'a'.repeat(39), 'thanksTooShort'], ['a novel', 'a'.repeat(2_001), 'tooLong'], ['the example, with other dots', EXAMPLE.replace('.', ' !').toUpperCase(), 'thanksExample']])(
    'are not %s', (_name, text, reason) => expect(ownWords(text, [EXAMPLE])).toMatchObject({ path: ['words'], reason }));

  test('count characters, not code units: 40 mountains are 40', () => {
    expect([ownWords('⛰️'.repeat(20)), ownWords('🏔'.repeat(39))].map((one) => one instanceof InvalidInput)).toEqual([false, true]);
  });
});

test('a sentence beside an answer may be absent, and is never too long', () => {
  expect([optionalWords(null), optionalWords(' \n '), optionalWords(' Mardi. ')]).toEqual([null, null, 'Mardi.']);
  expect(optionalWords('a'.repeat(2_001))).toMatchObject({ reason: 'tooLong' });
});

test('whoever passes says why', () => {
  expect([skipReason(' IN_PERSON '), skipReason(' '), skipReason('a'.repeat(201))]).toMatchObject(['IN_PERSON', { reason: 'required' }, { reason: 'tooLong' }]);
});

test('tidying twice is tidying once', () => {
  for (const text of ['a\n\n\nb', ' a \n b ', 'é\r\n']) expect(tidyWords(tidyWords(text))).toBe(tidyWords(text));
});

describe('a landing', () => {
  const today = Temporal.PlainDate.from('2026-11-23');
  test.each([['2024-11-22', false], ['2024-11-23', true], ['2026-11-23', true], ['2027-11-23', true], ['2027-11-24', false]])('on %s may be noted: %s', (date, may) => {
    expect(landedOnFault(Temporal.PlainDate.from(date), today) === null).toBe(may);
  });

  test('is announced in 280 characters, and says how many givers wait', () => {
    expect([publicText(' Une équipe. '), publicText(''), publicText('a'.repeat(281))]).toMatchObject(['Une équipe.', { reason: 'required' }, { reason: 'tooLong' }]);
    expect(new GiversFirst(3)).toMatchObject({ waiting: 3, values: { count: 3 } });
  });
});
