import { fold } from '@cordee/platform/kernel';
import { soundOf } from './sound';

/** Longer words are cut: nobody types them, and an index entry has its limit. */
const LONGEST = 40;
/** Shorter words have too many neighbours one letter away. */
const SHORTEST_TYPO = 4;
/** Words of a query beyond these are left out. */
const MOST_WORDS = 6;

/**
 * What the directory is searched by: under row-level security only `=` and ranges may use an index, so that a search for one
 * typo has to be written down beforehand. `w` a word of the name, `d` a word with one letter left out, `s` how it sounds.
 */
export function termsOf(names: { firstName: string | null; lastName: string | null; birthName?: string | null }): string[] {
  const terms = new Set<string>();
  for (const name of [names.firstName, names.lastName, names.birthName]) {
    const words = wordsOf(name ?? '');
    const joined = words.length > 1 ? [words.join('').slice(0, LONGEST)] : [];
    for (const word of [...words, ...joined]) terms.add(`w${word}`);
    for (const word of words) {
      if (word.length >= SHORTEST_TYPO) for (const shorter of withoutOneLetter(word)) terms.add(`d${shorter}`);
      const sound = soundOf(word);
      if (sound.length > 1) terms.add(`s${sound}`);
    }
  }
  return [...terms];
}

/** One word of a query: terms from `from` to before `before` begin with it. */
export interface TermRange {
  from: string;
  before: string;
}

/** As typed, each word the beginning of a word of the name. */
export const exactTerms = (query: string): TermRange[] => queryWords(query).map((word) => ({ from: `w${word}`, before: `w${word}\u{10FFFF}` }));

/** With one typo in each word, or written as it sounds: any of these terms. */
export function tolerantTerms(query: string): string[][] {
  return queryWords(query).map((word) => {
    const shorter = word.length >= SHORTEST_TYPO ? withoutOneLetter(word) : [];
    const sound = soundOf(word);
    return [...new Set([`w${word}`, `d${word}`, ...shorter.flatMap((one) => [`w${one}`, `d${one}`]), ...(sound.length > 1 ? [`s${sound}`] : [])])];
  });
}

const queryWords = (query: string): string[] => [...new Set(wordsOf(query))].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST));

export function withoutOneLetter(word: string): string[] {
  const letters = [...word];
  return [...new Set(letters.map((_, at) => letters.filter((__, other) => other !== at).join('')))];
}
