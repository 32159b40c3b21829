import { type Locale, t } from '@cordee/platform/i18n';
import type { DigestItem } from '../domain/digest-item';

export interface ItemText {
  readonly text: string;
  readonly action: string | null;
  readonly words: number;
}

/** Contributors offer one item to many members: its sentence is set once per language and forgotten with it. */
const known = new WeakMap<DigestItem, Partial<Record<Locale, ItemText>>>();

export function itemText(locale: Locale, item: DigestItem): ItemText {
  const texts = known.get(item) ?? {};
  const set = texts[locale];
  if (set) return set;
  const text = t(locale, item.text.key, item.text.vars);
  const action = item.action ? t(locale, item.action.key, item.action.vars) : null;
  const fresh = { text, action, words: countWords(text) + countWords(action ?? '') };
  known.set(item, { ...texts, [locale]: fresh });
  return fresh;
}

export const wordsOf = (locale: Locale, item: DigestItem): number => itemText(locale, item).words;

function countWords(text: string): number {
  let words = 0;
  for (const part of text.split(/\s+/)) if (part) words += 1;
  return words;
}
