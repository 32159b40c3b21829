import { currentScope, type Locale, LOCALES, runInScope, t } from '@cordee/platform';

const FORMS = ['VOUS', 'TU'] as const;
const KEY = 'reciprocity.gratitude.thanksExample';

/** The example beside the field, in every language and form of address: sent as it stands, it is nobody's own words. */
export const thanksExamples = (): string[] => LOCALES.flatMap((locale) => FORMS.map((addressForm) => runInScope({ ...currentScope(), addressForm }, () => example(locale))));

const example = (locale: Locale): string => t(locale, KEY);
