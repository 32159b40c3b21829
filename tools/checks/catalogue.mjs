// The texts: both languages whole, none forgotten in translation, every key that the code uses there, none set by hand.
import { posix } from 'node:path';
import { addressFaults } from './address-form.mjs';
import { filesMatching, textOf } from './sources.mjs';
import { isPlural, isTu, textsOf, variablesOf, withoutPlural } from './texts.mjs';

/** Words that are the same in both languages, and know it. */
const SAME_IN_BOTH = new Set(['Messages', 'Mentor', 'Cordée', 'E-mail', 'Français', 'English', 'Tags', 'Type', 'Date', 'Public', 'Page', 'Note', 'Notes', 'Notifications', 'Journal', 'Secteur', 'Sessions', 'Session', 'Introduction', 'Version', 'Action', 'Actions', 'Source', 'Import', 'Description', 'Menu', 'OK', 'Information', 'Invitations', 'Invitation', 'Code', 'Pause', 'IBAN', 'Afterwork', 'Options', 'e-mail', 'Message', '{{count}} minutes', '{{count}} minute']);
/** A value without a word of its own: placeholders, signs, formats, addresses. */
const WORDLESS = /^(?:\{\{[^}]*\}\}|<[^>]*>|[^\p{L}]|https?:\S+|\S+@\S+)*$/u;
export const FRENCH = /^(libs|apps)\/.*\/i18n\/(?:[a-z-]+\.)?fr\.json$/;

/** @typedef {import('./texts.mjs').Texts} Texts */

/** @returns {string[]} */
export function catalogueFaults() {
  const pairs = filesMatching(FRENCH).map((fr) => ({ fr, en: fr.replace(/fr\.json$/, 'en.json') }));
  const server = pairs.filter(({ fr }) => !fr.startsWith('libs/web/'));
  const web = pairs.filter(({ fr }) => fr.startsWith('libs/web/'));
  return [...pairs.flatMap(pairFaults), ...doubleFaults(server), ...usageFaults(keysOf(server), SERVER_CODE), ...usageFaults(keysOf(web), WEB_CODE)];
}

const SERVER_CODE = /^(libs\/(?!web)[a-z]+\/src|apps\/(api|worker)\/src|apps\/gallery\/src\/frames)\/.*\.tsx?$/;
const WEB_CODE = /^(libs\/web|apps\/(admin|portal)|apps\/gallery\/src\/sections)\/.*\.tsx?$/;

/** @param {{ fr: string, en: string }} pair @returns {string[]} */
function pairFaults({ fr, en }) {
  const [french, english] = [textsOf(fr), textsOf(en)];
  const alone = [...missing(french, english).map((key) => `${en}: ${key} is missing`), ...missing(english, french).map((key) => `${fr}: ${key} is missing`)];
  const same = [...french].filter(([key, text]) => english.get(key) === text && !SAME_IN_BOTH.has(text) && !WORDLESS.test(text)).map(([key, text]) => `${fr}: ${key} is “${text}” in both languages`);
  const tu = [...english.keys()].filter(isTu).map((key) => `${en}: ${key} is not needed: English addresses everybody alike`);
  const plurals = [...french.keys()].filter((key) => key.endsWith('_one') && !french.has(key.replace(/_one$/, '_many'))).map((key) => `${fr}: ${key.replace(/_one$/, '_many')} is missing (French counts with it)`);
  return [...alone, ...same, ...tu, ...plurals, ...handSet(fr, french), ...handSet(en, english), ...variableFaults(fr, french, english), ...addressFaults(fr, french)];
}

/** Sources are typed plainly; the helper sets them. @param {string} file @param {Texts} texts */
function handSet(file, texts) {
  return [...texts].flatMap(([key, text]) => {
    if (/[\u00A0\u202F\u2019]/.test(text)) return [`${file}: ${key} is set by hand (plain spaces and straight apostrophes only)`];
    if (file.endsWith('fr.json') && /[\p{L}\p{N})][;?!»](?:\s|$)|«\S/u.test(text.replace(/\{\{[^}]*\}\}/g, 'x'))) return [`${file}: ${key} lacks the space before ; ? ! » or after «`];
    return [];
  });
}

/** The same variables in both languages. @param {string} file @param {Texts} french @param {Texts} english */
function variableFaults(file, french, english) {
  return [...french].flatMap(([key, text]) => {
    const other = english.get(key);
    if (other === undefined || isPlural(key) || variablesOf(text) === variablesOf(other)) return [];
    return [`${file}: ${key} has the variables (${variablesOf(text)}), in English (${variablesOf(other)})`];
  });
}

/** @param {{ fr: string }[]} pairs */
function doubleFaults(pairs) {
  /** @type {Map<string, { file: string, text: string }>} */
  const seen = new Map();
  return pairs.flatMap(({ fr }) =>
    [...textsOf(fr)].flatMap(([key, text]) => {
      const known = seen.get(key);
      if (!known) seen.set(key, { file: fr, text });
      return known && known.text !== text ? [`${fr}: ${key} is another text in ${known.file}`] : [];
    }),
  );
}

/** @param {Set<string>} keys @param {RegExp} code */
function usageFaults(keys, code) {
  const prefixes = new Set([...keys].flatMap((key) => key.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))));
  return filesMatching(code).filter((file) => !file.includes('.spec.')).flatMap((file) =>
    usedKeys(textOf(file)).flatMap(({ key, open, line }) => {
      const known = open ? [...prefixes].some((prefix) => `${prefix}.`.startsWith(key) || prefix.startsWith(key)) : keys.has(key);
      return known ? [] : [`${posix.normalize(file)}:${line} uses ${key}${open ? '…' : ''}, which no catalogue has`];
    }),
  );
}

/**
 * Keys written in calls of `t` and in `i18nKey`; of a template, what stands before its first variable.
 * @param {string} text
 */
function usedKeys(text) {
  const call = /(?:\bt\(\s*(?:[\w.()[\]!?]+\s*,\s*)?|\bi18nKey=\{?)(['"`])([A-Za-z][\w.${}[\]?: ()'-]*?)\1/g;
  return [...text.matchAll(call)].flatMap((match) => {
    const [before = ''] = (match[2] ?? '').split('${');
    const open = before !== match[2];
    if (!before.includes('.') && !open) return [];
    return [{ key: before, open, line: text.slice(0, match.index).split('\n').length }];
  });
}

/** @param {{ fr: string }[]} pairs */
const keysOf = (pairs) => new Set(pairs.flatMap(({ fr }) => [...textsOf(fr).keys()].flatMap((key) => [key, withoutPlural(key)])));

/** What French says with tu has no counterpart in English. @param {Texts} from @param {Texts} to */
function missing(from, to) {
  const known = new Set([...to.keys()].map(withoutPlural));
  return [...new Set([...from.keys()].filter((key) => !isTu(key)).map(withoutPlural))].filter((key) => !known.has(key));
}
