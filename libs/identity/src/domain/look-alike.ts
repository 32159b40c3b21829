/** Letters of other scripts that pass for Latin ones. Enough to stop a reader from being fooled, not all of Unicode. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i', ɡ: 'g', ł: 'l', ø: 'o', đ: 'd', œ: 'oe', æ: 'ae', ß: 'ss',
};
/** Digits and letters that are drawn alike. `i` and `l` fall together. */
const STROKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', i: 'l', '3': 'e', '5': 's', '|': 'l', '!': 'l', $: 's', '@': 'a' };

/**
 * What the eye keeps of a name: two names with one skeleton look alike.
 * Case, accents, blanks and punctuation go; twins of other scripts, look-alike digits, `rn` and `vv` fall together.
 */
export function skeleton(text: string): string {
  return Array.from(text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase())
    .map((character) => TWINS[character] ?? character)
    .map((character) => STROKES[character] ?? character)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Han}/u];

/** A word that mixes scripts is only ever written to deceive. */
export const mixesScripts = (text: string): boolean =>
  text.split(/[\s\p{P}]+/u).some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
