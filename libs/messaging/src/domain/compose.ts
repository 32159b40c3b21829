import { type Block, BLOCK_ORDER, BLOCKS, type DigestItem } from './digest-item';

export const MAX_ITEMS = 7;
export const MAX_WORDS = 250;
export const SEEN_CAP = 2;
/** A digest leaves when what is personal adds up to this … */
const PERSONAL_THRESHOLD = 1;
/** … or when this many things are new and fit the member. */
const ENOUGH_FRESH_FITS = 3;

export interface Reader {
  readonly now: Date;
  /** The first digest of a member is never empty. */
  readonly first: boolean;
  /** How often each item was already shown. */
  readonly seen: ReadonlyMap<string, number>;
  /** They looked at the site in the last day: then only what waits for them is worth a mail. */
  readonly cameByLately: boolean;
  /** Words of an item in the reader's language. */
  readonly words: (item: DigestItem) => number;
}

export type EmptyReason = 'NOTHING_TO_SAY' | 'CAME_BY_LATELY';
export type Composition = { readonly items: readonly DigestItem[] } | { readonly empty: EmptyReason };

/** Decides what is worth saying to one member, in the order of its value; often that is nothing. */
export function compose(offered: readonly DigestItem[], reader: Reader): Composition {
  const fresh = offered.filter((item) => isFresh(item, reader));
  if (!reader.first) {
    if (!worthAMail(fresh, reader)) return { empty: 'NOTHING_TO_SAY' };
    if (reader.cameByLately && !fresh.some((item) => item.block === 'WAITING')) return { empty: 'CAME_BY_LATELY' };
  }
  const items = withinLimits(inOrder(fresh, reader), reader);
  return items.length > 0 ? { items } : { empty: 'NOTHING_TO_SAY' };
}

function isFresh(item: DigestItem, reader: Reader): boolean {
  if (item.expiresAt && item.expiresAt.getTime() <= reader.now.getTime()) return false;
  return timesSeen(item, reader) < (item.seenCap ?? SEEN_CAP);
}

function worthAMail(items: readonly DigestItem[], reader: Reader): boolean {
  const personal = items.filter((item) => BLOCKS[item.block].personal).reduce((sum, item) => sum + item.score, 0);
  if (personal >= PERSONAL_THRESHOLD) return true;
  const unseen = items.filter((item) => !BLOCKS[item.block].personal && timesSeen(item, reader) === 0);
  return unseen.reduce((sum, item) => sum + (item.fits ?? 1), 0) >= ENOUGH_FRESH_FITS;
}

function inOrder(items: readonly DigestItem[], reader: Reader): DigestItem[] {
  const rank = new Map(BLOCK_ORDER.map((block, index) => [block, index]));
  const position = (block: Block) => rank.get(block) ?? BLOCK_ORDER.length;
  const expiry = (item: DigestItem) => item.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const value = (item: DigestItem) => item.score * (1 - timesSeen(item, reader) / (item.seenCap ?? SEEN_CAP));
  return [...items].sort(
    (a, b) =>
      position(a.block) - position(b.block) ||
      compareNumbers(expiry(a), expiry(b)) ||
      value(b) - value(a) ||
      (a.key < b.key ? -1 : 1),
  );
}

function withinLimits(items: readonly DigestItem[], reader: Reader): DigestItem[] {
  const kept: DigestItem[] = [];
  const perBlock = new Map<Block, number>();
  const authors = new Set<string>();
  let words = 0;
  for (const item of items) {
    if (kept.length === MAX_ITEMS) break;
    const inBlock = perBlock.get(item.block) ?? 0;
    if (inBlock >= BLOCKS[item.block].cap) continue;
    if (item.authorId && authors.has(item.authorId)) continue;
    const length = reader.words(item);
    // The first item is always kept: a mail of one long item is better than none.
    if (kept.length > 0 && words + length > MAX_WORDS) continue;
    kept.push(item);
    words += length;
    perBlock.set(item.block, inBlock + 1);
    if (item.authorId) authors.add(item.authorId);
  }
  return kept;
}

function timesSeen(item: DigestItem, reader: Reader): number {
  return reader.seen.get(item.key) ?? 0;
}

/** Infinity minus itself is not a number, so a difference will not do here. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
