import { describe, expect, test } from '@jest/globals';
import { acquaintancesOf, type Acquaintance, type Ground } from './acquaintance';

const known = (personId: string, otherId: string, ground: Ground = 'CLASS', detail: string | null = null): Acquaintance => ({ personId, otherId, ground, detail, at: null });
const ALL = new Set(['me', 'you', 'a', 'b', 'c', 'd']);
const others = (offers: Acquaintance[][], most = 10, living: ReadonlySet<string> = ALL) => (acquaintancesOf(offers, living, most).get('me') ?? []).map(({ otherId, ground }) => `${otherId} ${ground}`);

describe('the acquaintances of somebody', () => {
  test('are never themselves, and neither side is dead', () => {
    expect(others([[known('me', 'me'), known('me', 'a'), known('me', 'gone')]])).toEqual(['a CLASS']);
    expect(others([[known('me', 'a')]], 10, new Set(['a']))).toEqual([]);
  });

  test('have one entry for each ground, the first that was said', () => {
    const met = [known('me', 'a', 'EVENT', 'latest'), known('me', 'a', 'EVENT', 'earlier')];
    expect(acquaintancesOf([met, [known('me', 'a')]], ALL, 10).get('me')?.map(({ detail }) => detail)).toEqual(['latest', null]);
  });

  test('come from every source, however many one of them has', () => {
    const classmates = ['a', 'b', 'c'].map((one) => known('me', one));
    expect(others([classmates, [known('me', 'd', 'EMPLOYER')]], 3)).toEqual(['a CLASS', 'd EMPLOYER', 'b CLASS']);
  });

  test('are counted for each person by itself', () => {
    const both = acquaintancesOf([[known('me', 'a'), known('me', 'b'), known('you', 'c'), known('you', 'd')]], ALL, 1);
    expect([...both.values()].map((list) => list.map(({ otherId }) => otherId))).toEqual([['a'], ['c']]);
  });
});
