import { addressForm, type Locale, t } from '@cordee/platform/i18n';
import type { DigestItem, DigestText } from '../domain/digest-item';

export interface ItemText {
  readonly text: string;
  readonly action: string | null;
  readonly words: number;
}

/**
 * Contributors offer one item to many members, some of them to every association: its sentence is set once per language
 * and form of address, and forgotten with it.
 */
const known = new WeakMap<DigestItem, Readonly<Record<string, ItemText>>>();

export function itemText(locale: Locale, item: DigestItem): ItemText {
  const texts = known.get(item) ?? {};
  const voice = `${locale} ${addressForm()}`;
  const set = texts[voice];
  if (set) return set;
  const text = sentence(locale, item.text);
  const action = item.action ? sentence(locale, item.action) : null;
  const fresh = { text, action, words: countWords(text) + countWords(action ?? '') };
  known.set(item, { ...texts, [voice]: fresh });
  return fresh;
}

export const wordsOf = (locale: Locale, item: DigestItem): number => itemText(locale, item).words;

const lists = { fr: new Intl.ListFormat('fr', { type: 'conjunction' }), en: new Intl.ListFormat('en-GB', { type: 'conjunction' }) };

function sentence(locale: Locale, { key, vars = {} }: DigestText): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(vars)) values[name] = said(locale, value);
  return t(locale, key, values);
}

function said(locale: Locale, value: NonNullable<DigestText['vars']>[string]): string | number {
  if (typeof value !== 'object') return value;
  return 'key' in value ? t(locale, value.key) : lists[locale].format(value);
}

function countWords(text: string): number {
  let words = 0;
  for (const part of text.split(/\s+/)) if (part) words += 1;
  return words;
}
