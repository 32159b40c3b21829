import { describe, expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOf } from './connection';

describe('a cursor', () => {
  test('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['éa', 3, null]), ['text', 'number', 'text?'])).toEqual(['éa', 3, null]);
    expect(decodeCursor(null, ['text'])).toBeNull();
  });

  test.each([
    ['nonsense', 'xyz', ['text']], ['another list\'s', encodeCursor(['a', 'b']), ['text']], ['a number for a text', encodeCursor([1]), ['text']],
    ['a null where none can be', encodeCursor([null]), ['text']], ['a NUL', encodeCursor(['a\0']), ['text']], ['no uuid', encodeCursor(["' or 1=1"]), ['uuid']],
    ['no instant', encodeCursor(['tomorrow']), ['instant']], ['an object', Buffer.from('{"length":1}').toString('base64url'), ['text']],
  ] as const)('made up is refused: %s', (_name, cursor, types) => {
    expect(() => decodeCursor(cursor, types)).toThrow('not given by this list');
  });
});

describe('a page', () => {
  const page = (rows: number, count = () => 0) => pageOf({ rows: Array.from({ length: rows }, (_, n) => n), first: 2, cursor: (n) => [n], node: (n) => `n${n}`, count });

  test('shows as many as asked and tells whether more follow', () => {
    expect(page(3)).toMatchObject({ nodes: ['n0', 'n1'], pageInfo: { hasNextPage: true, endCursor: encodeCursor([1]) } });
    expect(page(2).pageInfo.hasNextPage).toBe(false);
    expect(page(0)).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test('counts only when asked', () => {
    let asked = 0;
    const connection = page(1, () => ++asked);
    expect(asked).toBe(0);
    expect(connection.totalCount).toBe(1);
  });
});
