import i18next, { type i18n as I18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale } from '@cordee/platform/kernel';
import fr from './fr.json' with { type: 'json' };

const REMEMBERED = 'cordee:locale';

/** The language of the last visit, else the browser's, else French. */
export function firstLocale(): Locale {
  const known = readStorage();
  if (isLocale(known)) return known;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return wanted ?? 'fr';
}

/** French travels with the app; English is fetched by those who read it. */
async function catalogue(locale: Locale): Promise<Resource[string]> {
  if (locale === 'fr') return { translation: fr };
  const en = await import('./en.json', { with: { type: 'json' } });
  return { translation: en.default };
}

export async function startI18n(locale: Locale): Promise<I18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'fr',
    resources: { fr: { translation: fr }, [locale]: await catalogue(locale) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  } as Parameters<I18n['init']>[0]);
  reflect(locale);
  return instance;
}

export async function changeLocale(instance: I18n, locale: Locale): Promise<void> {
  const { translation } = await catalogue(locale);
  instance.addResourceBundle(locale, 'translation', translation);
  await instance.changeLanguage(locale);
  reflect(locale);
}

function reflect(locale: Locale): void {
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(REMEMBERED, locale);
  } catch {
    // Without storage the browser's language decides next time.
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
