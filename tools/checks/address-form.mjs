// How French addresses people: whatever says vous also says it with tu, for the associations that chose so, and neither mixes the two.
import { isTu, tuKeyOf, variablesOf, vousKeyOf } from './texts.mjs';

/** Pages and mails of the site itself: there is no association yet that could have chosen. */
const ALWAYS_VOUS = /^identity\.(?:page\.(?:bare|create|createCode|awaiting)|mail\.founding)\./;
/** Words that only look like a verb in -ez, and the noun that holds both. */
const NOT_A_VERB = /(?<!\p{L})(?:chez|assez|nez|rez|rendez-vous)(?!\p{L})/giu;
const VOUS = /(?<!\p{L})(?:vous|votre|vos|vôtres?|êtes|dites|faites|\p{L}+ez)(?!\p{L})/iu;
const TU = /(?<!\p{L})(?:(?:tu|te|toi|ton|ta|tes|tiens?|tiennes?)(?!\p{L})|t['’](?=\p{L}))/iu;

/** What of a text addresses somebody as vous, or as tu. */
export const vousIn = (/** @type {string} */ text) => wordOf(VOUS, text);
export const tuIn = (/** @type {string} */ text) => wordOf(TU, text);

/**
 * @param {string} file
 * @param {import('./texts.mjs').Texts} french
 * @returns {string[]}
 */
export function addressFaults(file, french) {
  return [...french].flatMap(([key, text]) => (isTu(key) ? tuFaults(french, key, text) : vousFaults(french, key, text)).map((fault) => `${file}: ${key} ${fault}`));
}

/** @param {import('./texts.mjs').Texts} french @param {string} key @param {string} text @returns {string[]} */
function vousFaults(french, key, text) {
  const [vous, tu] = [vousIn(text), tuIn(text)];
  if (tu) return [`says “${tu}” to those who are addressed as vous`];
  if (vous && !ALWAYS_VOUS.test(key) && !french.has(tuKeyOf(key))) return [`says “${vous}” and ${tuKeyOf(key)} is missing`];
  return [];
}

/** @param {import('./texts.mjs').Texts} french @param {string} key @param {string} text @returns {string[]} */
function tuFaults(french, key, text) {
  const base = french.get(vousKeyOf(key));
  if (base === undefined) return [`has no ${vousKeyOf(key)} beside it`];
  const vous = vousIn(text);
  if (vous) return [`says “${vous}” to those who are addressed as tu`];
  if (base === text) return [`is the same as ${vousKeyOf(key)}: it is not needed`];
  return variablesOf(base) === variablesOf(text) ? [] : [`has the variables (${variablesOf(text)}), the other form (${variablesOf(base)})`];
}

/** @param {RegExp} words @param {string} text */
const wordOf = (words, text) => words.exec(text.replace(/\{\{[^}]*\}\}/g, ' ').replace(NOT_A_VERB, ' '))?.[0];
