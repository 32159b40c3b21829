import type { Locale } from './locale';

export const NBSP = '\u00A0';
export const NARROW_NBSP = '\u202F';
const APOSTROPHE = '\u2019';
const SPACES = `[ ${NBSP}${NARROW_NBSP}]`;
const UNITS = 'km|cm|mm|kg|ko|Mo|Go|kB|MB|px|ms|min|h|minutes?|heures?|jours?|semaines?|mois|ans?|années?|pages?|euros?';

/** What must never be touched: placeholders, tags, entities, addresses of pages and of people. */
const UNTOUCHABLE = /\{\{[^}]*\}\}|<\/?[a-zA-Z0-9][^<>]*>|&[a-z]+;|&#x?[0-9a-f]+;|https?:\/\/[^\s<]+|[\w.+-]+@[\w-]+\.[\w.-]+/gi;
const SHIELD = 0xe000;

type Rule = readonly [RegExp, string];

const apostrophe: Rule = [/(?<=[\p{L}\p{N}\uE000-\uF8FF])'/gu, APOSTROPHE];

const french: readonly Rule[] = [
  apostrophe,
  [new RegExp(`«${SPACES}*(?=\\S)`, 'gu'), `«${NBSP}`],
  [new RegExp(`(?<=\\S)${SPACES}*»`, 'gu'), `${NBSP}»`],
  // A mark that already has its space, then one that was written without.
  [new RegExp(`${SPACES}+(?=[;?!]+)`, 'gu'), NARROW_NBSP],
  [/(?<=[\p{L}\p{N})\]»%€\uE000-\uF8FF])(?=[;?!]+(?:\s|$))/gu, NARROW_NBSP],
  [new RegExp(`${SPACES}+(?=:(?:\\s|$))`, 'gu'), NBSP],
  [/(?<=[\p{L}\p{N})\]»%€\uE000-\uF8FF])(?=:(?:\s|$))/gu, NBSP],
  [new RegExp(`(?<=\\d)${SPACES}(?=\\d{3}(?!\\d))`, 'gu'), NARROW_NBSP],
  [new RegExp(`(?<=[\\d\\uE000-\\uF8FF])${SPACES}*(?=[€%])`, 'gu'), NBSP],
  [new RegExp(`(?<=[\\d\\uE000-\\uF8FF])${SPACES}(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'), NBSP],
];
const english: readonly Rule[] = [apostrophe];

/**
 * Sets a text the way a printer of that language would: in French a thin non-breaking space before
 * `;` `?` `!`, a non-breaking one before `:` and `»`, before € and between a number and its unit;
 * curly apostrophes in both. Applying it twice changes nothing more.
 */
export function typeset(text: string, locale: Locale): string {
  const kept: string[] = [];
  const shielded = text.replace(UNTOUCHABLE, (part) => String.fromCharCode(SHIELD + kept.push(part) - 1));
  const rules = locale === 'fr' ? french : english;
  const apply = (plain: string): string => rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), plain);
  let set = apply(shielded);
  // One rule may make room for another (`!»`): until nothing moves.
  for (let again = apply(set); again !== set; again = apply(set)) set = again;
  return set.replace(/[\uE000-\uF8FF]/gu, (mark) => kept[mark.charCodeAt(0) - SHIELD] ?? mark);
}

export interface CatalogueTree {
  readonly [key: string]: string | CatalogueTree;
}

/** The same, for every value of a catalogue. */
export function typesetCatalogue<T extends CatalogueTree>(catalogue: T, locale: Locale): T {
  const set = (node: string | CatalogueTree): string | CatalogueTree =>
    typeof node === 'string'
      ? typeset(node, locale)
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, set(value)]));
  return set(catalogue) as T;
}
