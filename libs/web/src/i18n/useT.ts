import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@cordee/platform/kernel';
import { AddressFormContext } from './addressForm';
import { formatsOf, type Formats } from './formats';
import type { Key } from './keys';

type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

/** Texts and formats of the person's language. `count` chooses the plural form and shows as `{{shownCount}}`. */
export function useT(): { t: Translate; format: Formats; locale: Locale } {
  const { t, i18n } = useTranslation();
  const address = useContext(AddressFormContext);
  const locale: Locale = i18n.language === 'en' ? 'en' : 'fr';
  return useMemo(() => {
    const format = formatsOf(locale);
    const translate: Translate = (key, values = {}) => {
      const shownCount = 'count' in values ? format.number(Number(values['count'])) : undefined;
      return t(key as never, { ...values, shownCount, context: address === 'TU' ? 'tu' : undefined } as never) as unknown as string;
    };
    return { t: translate, format, locale };
  }, [t, locale, address]);
}
