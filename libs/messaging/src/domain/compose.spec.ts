import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose, MAX_ITEMS, MAX_WORDS, type Reader } from './compose';
import { type Block, BLOCK_ORDER, BLOCKS, type DigestItem } from './digest-item';

const now = new Date('2026-11-26T06:30:00Z');
const reader = (facts: Partial<Reader> = {}): Reader => ({ now, first: false, seen: new Map(), cameByLately: false, words: () => 10, ...facts });
const item = (block: Block, key: string, facts: Partial<DigestItem> = {}): DigestItem => ({ block, key, text: { key: `x.${key}` }, score: 1, ...facts });
const keys = (offered: DigestItem[], facts: Partial<Reader> = {}): string[] | string => {
  const made = compose(offered, reader(facts));
  return 'empty' in made ? made.empty : made.items.map(({ key }) => key);
};

describe('what a digest says', () => {
  test('stands in the order of its value, whatever order it was offered in', () => {
    const offered = [item('NOTES', 'note'), item('EVENTS', 'event'), item('WAITING', 'ask'), item('OWED', 'thanks'), item('NEW_PEOPLE', 'joined')];
    expect(keys(offered)).toEqual(['ask', 'thanks', 'joined', 'event', 'note']);
  });

  test('puts what expires first, the nearest before the others', () => {
    const soon = new Date('2026-11-27T00:00:00Z');
    const later = new Date('2026-12-01T00:00:00Z');
    expect(keys([item('WAITING', 'open'), item('WAITING', 'later', { expiresAt: later }), item('WAITING', 'soon', { expiresAt: soon })])).toEqual(['soon', 'later', 'open']);
  });

  test('leaves out what has expired, even when the mail is built a minute later', () => {
    expect(keys([item('WAITING', 'gone', { expiresAt: now })])).toBe('NOTHING_TO_SAY');
  });

  test('keeps to the cap of each block', () => {
    const offered = ['a', 'b', 'c', 'd'].map((key) => item('WAITING', key)).concat(['e', 'f', 'g'].map((key) => item('NEW_PEOPLE', key)));
    expect(keys(offered)).toEqual(['a', 'b', 'c', 'e', 'f']);
  });

  test('says one thing of each author', () => {
    expect(keys([item('WAITING', 'first', { authorId: 'x', score: 1 }), item('OWED', 'second', { authorId: 'x' }), item('OWED', 'third')])).toEqual(['first', 'third']);
  });

  test('drops what was shown twice, and lowers what was shown once', () => {
    const seen = new Map([['old', 2], ['known', 1]]);
    expect(keys([item('WAITING', 'old'), item('WAITING', 'known'), item('WAITING', 'new', { score: 0.8 })], { seen })).toEqual(['new', 'known']);
    expect(keys([item('WAITING', 'once', { seenCap: 1 })], { seen: new Map([['once', 1]]) })).toBe('NOTHING_TO_SAY');
  });

  test('stays within about 250 words but always says its first thing', () => {
    const offered = ['a', 'b', 'c'].map((key) => item('WAITING', key));
    expect(keys(offered, { words: () => 120 })).toEqual(['a', 'b']);
    expect(keys(offered, { words: () => 900 })).toEqual(['a']);
  });
});

describe('when there is nothing to say', () => {
  test('no digest leaves', () => {
    expect(keys([])).toBe('NOTHING_TO_SAY');
    expect(keys([item('NEW_PEOPLE', 'a'), item('EVENTS', 'b')])).toBe('NOTHING_TO_SAY');
  });

  test('three fresh things that fit are enough, also when one line tells them all', () => {
    expect(keys([item('NEW_PEOPLE', 'a'), item('EVENTS', 'b'), item('LANDED', 'c')])).toEqual(['a', 'b', 'c']);
    expect(keys([item('NEW_PEOPLE', 'year', { fits: 5 })])).toEqual(['year']);
    expect(keys([item('NEW_PEOPLE', 'year', { fits: 5 })], { seen: new Map([['year', 1]]) })).toBe('NOTHING_TO_SAY');
  });

  test('someone who came by lately is written to only for what waits for them', () => {
    const offered = [item('OWED', 'thanks'), item('NEW_PEOPLE', 'a', { fits: 9 })];
    expect(keys(offered, { cameByLately: true })).toBe('CAME_BY_LATELY');
    expect(keys([...offered, item('WAITING', 'ask')], { cameByLately: true })).toEqual(['ask', 'thanks', 'a']);
  });

  test('a first digest leaves with whatever there is', () => {
    expect(keys([item('NOTES', 'welcome', { score: 0.1 })], { first: true, cameByLately: true })).toEqual(['welcome']);
  });
});

test('whatever is offered, the limits hold and the answer does not depend on the order of the offers', () => {
  const anyItem = fc.record({ block: fc.constantFrom(...BLOCK_ORDER), key: fc.uuid(), score: fc.double({ min: 0, max: 1, noNaN: true }), authorId: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }), size: fc.integer({ min: 1, max: 120 }) });
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), fc.boolean(), (facts, first) => {
      const sizes = new Map(facts.map(({ key, size }) => [key, size]));
      const words = ({ key }: DigestItem) => sizes.get(key) ?? 0;
      const offered = facts.map(({ block, key, score, authorId }) => item(block, key, { score, ...(authorId ? { authorId } : {}) }));
      const made = compose(offered, reader({ first, words }));
      expect(compose([...offered].reverse(), reader({ first, words }))).toEqual(made);
      if ('empty' in made) return;
      expect(made.items.length).toBeGreaterThan(0);
      expect(made.items.length).toBeLessThanOrEqual(MAX_ITEMS);
      const total = made.items.reduce((sum, kept) => sum + words(kept), 0);
      expect(made.items.length === 1 || total <= MAX_WORDS).toBe(true);
      for (const block of BLOCK_ORDER) expect(made.items.filter((kept) => kept.block === block).length).toBeLessThanOrEqual(BLOCKS[block].cap);
      const authors = made.items.flatMap(({ authorId }) => authorId ?? []);
      expect(new Set(authors).size).toBe(authors.length);
    }),
    { numRuns: 500 },
  );
});
