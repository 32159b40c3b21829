import { describe, expect, it } from '@jest/globals';
import { WrongCode } from './errors';
import { challengeEnd, isOpen, patience, readCode, safePath, tellWrong, WRONG_TRIES, type Challenge } from './challenge';

const asked = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number) => new Date(asked.getTime() + minutes * 60_000);
const challenge = (facts: Partial<Challenge> = {}): Challenge => ({ expiresAt: challengeEnd(asked), wrongTries: 0, consumedAt: null, mailedAt: asked, ...facts });

describe('a challenge', () => {
  it('is open for ten minutes', () => {
    expect(isOpen(challenge(), later(9.99))).toBe(true);
    expect(isOpen(challenge(), later(10))).toBe(false);
  });

  it.each<[string, Partial<Challenge>]>([
    ['used', { consumedAt: later(1) }],
    ['answered wrongly five times', { wrongTries: WRONG_TRIES }],
    ['not in the mail', { mailedAt: null }],
  ])('is shut once %s', (_why, facts) => expect(isOpen(challenge(facts), later(2))).toBe(false));

  it('counts down the tries that are left and ends at the fifth wrong one', () => {
    const answers = [1, 2, 3, 4, 5, null].map(tellWrong);
    expect(answers.map((a) => (a instanceof WrongCode ? a.triesLeft : a.code))).toEqual([4, 3, 2, 1, 'CHALLENGE_OVER', 'CHALLENGE_OVER']);
  });
});

describe('patience', () => {
  it('grows with the wrong tries and never shuts the door', () => {
    expect([0, 2, 3, 4, 5, 6, 7, 8, 20].map(patience)).toEqual([0, 0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });
});

describe('a typed code', () => {
  it.each([['123456', '123456'], [' 123 456 ', '123456'], ['123-456', '123456'], ['123\u202f456', '123456']])('%j is read as %j', (typed, read) => {
    expect(readCode(typed)).toBe(read);
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６', '123456\u0000'])('%j is no code', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe('a place to go to after signing in', () => {
  it.each(['/admin', '/reseau?ville=Lyon', '/moi/sessions#ici'])('may be %s', (path) => expect(safePath(path)).toBe(path));

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\r\nSet-Cookie: x', '/\u00e9', '', null, undefined, `/${'a'.repeat(600)}`])('is never %j', (path) => {
    expect(safePath(path)).toBeNull();
  });
});
