// A catalogue as the tools read it: its leaves by dotted key, and the forms that one key may have.
import { textOf } from './sources.mjs';

/** @typedef {Map<string, string>} Texts */

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** As in libs/platform/src/i18n: `x_tu` beside `x`, `x_tu_one` beside `x_one`. In French only. */
const TU = /_tu(?=$|_(?:zero|one|two|few|many|other)$)/;

/** @param {string} file @returns {Texts} */
export function textsOf(file) {
  /** @type {Texts} */
  const texts = new Map();
  const walk = (/** @type {any} */ node, /** @type {string} */ prefix) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') texts.set(`${prefix}${key}`, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(textOf(file)), '');
  return texts;
}

export const withoutPlural = (/** @type {string} */ key) => key.replace(PLURAL, '');
export const isPlural = (/** @type {string} */ key) => PLURAL.test(key);
export const isTu = (/** @type {string} */ key) => TU.test(key);
export const vousKeyOf = (/** @type {string} */ key) => key.replace(TU, '');
export const tuKeyOf = (/** @type {string} */ key) => `${withoutPlural(key)}_tu${PLURAL.exec(key)?.[0] ?? ''}`;

/** The names of a text's `{{variables}}`, sorted. */
export const variablesOf = (/** @type {string} */ text) => [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].sort().join(', ');
