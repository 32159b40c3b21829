import { expect, test } from '@jest/globals';
import { AskTaken } from './errors';
import { givesContact, isLive, mayBeTaken, type OpenAsk } from './open-ask';

const now = new Date('2026-11-23T09:00:00Z');
const ask = (more: Partial<OpenAsk> = {}): OpenAsk => ({ id: 'a', personId: 'p', askType: 'EXPERIENCE', sector: null, text: 'x', openedAt: now, openUntil: new Date('2026-12-14T09:00:00Z'), closedAt: null, ...more });

test('an ask waits until it is closed or its three weeks are over', () => {
  expect([ask(), ask({ closedAt: now }), ask({ openUntil: now })].map((one) => isLive(one, now))).toEqual([true, false, false]);
  expect(mayBeTaken(ask(), now)).toBeUndefined();
  expect(mayBeTaken(ask({ closedAt: now }), now)).toBeInstanceOf(AskTaken);
});

test.each([
  ['écrivez à nora@exemple.example', true],
  ['appelez le 06 12 34 56 78', true],
  ['mon profil : https://exemple.example/nora', true],
  ['Comment passer de 20 à 2 000 salariés entre 2019 et 2026 ?', false],
  ['Qui connaît le règlement UE 2023/1115 ?', false],
])('an address, a link or a number gives away who asks: %s', (text, gives) => {
  expect(givesContact(text)).toBe(gives);
});
