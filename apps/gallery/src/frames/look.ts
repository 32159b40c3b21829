import type { Brand, Theme } from '@cordee/html';
import { ADDRESS_FORMS, type AddressForm, isLocale, type Locale } from '@cordee/platform/i18n';

/** In which language, light and colour a frame is shown, and how it addresses people. */
export interface Look {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly form: AddressForm;
  readonly brand: Brand;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** As the address of a frame says it; what it leaves out or misspells is as it would be anywhere. */
export function lookOf({ locale, scheme, form, colour }: Readonly<Record<string, string | undefined>>): Look {
  return {
    locale: isLocale(locale) ? locale : 'fr',
    theme: scheme === 'dark' ? 'dark' : 'light',
    form: ADDRESS_FORMS.find((known) => known === form) ?? 'VOUS',
    brand: { name: 'Mines Alumni', colour: COLOUR.test(colour ?? '') ? colour! : '#1f5a7a' },
  };
}
