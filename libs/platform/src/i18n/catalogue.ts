import i18next, { type i18n } from 'i18next';
import { LOCALES, type Locale } from '../kernel/locale';
import { type CatalogueTree, typesetCatalogue } from '../kernel/typography';
import { addressForm } from './address-form';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Catalogue = Readonly<Record<Locale, CatalogueTree>>;
export type Variables = Readonly<Record<string, string | number>>;

/** A key without a text is a fault of ours: it stops a test or a developer, never a person. */
export class MissingText extends Error {}

const SPACE = 'translation';
/** i18next looks for `x_tu`, then for `x`. */
const TU_CONTEXT = { context: 'tu' };
const TU = /_tu(?=$|_(?:zero|one|two|few|many|other)$)/;
const lenient = process.env['NODE_ENV'] === 'production';
const texts = create();

registerCatalogue({ fr, en });

/**
 * Adds the texts of a library, at module load. Typography is set here, so sources are typed plainly.
 * In French a text that says vous has its twin in tu beside it: `x_tu` of `x`, `x_tu_one` of `x_one`.
 * @throws MissingText when a key exists in one language only, a twin alone, or a key is already taken with another text
 */
export function registerCatalogue(catalogue: Catalogue): void {
  refuseLonely(keysOf(catalogue.fr), keysOf(catalogue.en));
  for (const locale of LOCALES) {
    const tree = typesetCatalogue(catalogue[locale], locale);
    for (const [key, text] of flatten(tree)) {
      const known: unknown = texts.getResource(locale, SPACE, key);
      if (known !== undefined && known !== text) throw new MissingText(`${locale}: ${key} is taken by another text`);
    }
    texts.addResourceBundle(locale, SPACE, tree, true, true);
  }
}

/**
 * The text of a key, its `{{variables}}` filled in but not escaped, its plural chosen by `count`; in French said with
 * vous or tu, as the association of the scope has chosen.
 * @throws MissingText (not in production) for an unknown key or an absent variable
 */
export function t(locale: Locale, key: string, variables: Variables = {}): string {
  const options = { lng: locale, ...variables, ...(locale === 'fr' && addressForm() === 'TU' && TU_CONTEXT) };
  if (!texts.exists(key, options)) return missing(`${locale}: ${key}`, key);
  return texts.t(key, options);
}

export function hasText(locale: Locale, key: string): boolean {
  return texts.exists(key, { lng: locale });
}

/** Every leaf of a catalogue as `[dotted.key, text]`. */
export function flatten(tree: CatalogueTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** French counts with `_one`, `_many`, `_other`, English without `_many`: they are one key. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function keysOf(tree: CatalogueTree): string[] {
  return flatten(tree).map(([key]) => key);
}

function refuseLonely(french: readonly string[], english: readonly string[]): void {
  const twins = french.filter((key) => TU.test(key));
  const orphans = [...twins.filter((key) => !french.includes(key.replace(TU, ''))), ...english.filter((key) => TU.test(key))];
  if (orphans.length > 0) throw new MissingText(`said with tu, but not with vous in French: ${orphans.join(', ')}`);
  const [inFrench, inEnglish] = [french.filter((key) => !TU.test(key)), english].map((keys) => new Set(keys.map(withoutPlural))) as [Set<string>, Set<string>];
  const alone = [...[...inFrench].filter((key) => !inEnglish.has(key)), ...[...inEnglish].filter((key) => !inFrench.has(key))];
  if (alone.length > 0) throw new MissingText(`in one language only: ${alone.join(', ')}`);
}

function create(): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: 'fr',
    fallbackLng: lenient ? 'fr' : false,
    ns: SPACE,
    defaultNS: SPACE,
    resources: {},
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, [placeholder]: RegExpExecArray) => missing(`no value for ${placeholder} in “${text}”`, ''),
  });
  return instance;
}

function missing(what: string, instead: string): string {
  if (lenient) return instead;
  throw new MissingText(what);
}
