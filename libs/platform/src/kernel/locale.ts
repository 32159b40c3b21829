/** Languages of screens and mails. French comes first: it is the default where nothing is known. */
export type Locale = 'fr' | 'en';
export const LOCALES: readonly Locale[] = ['fr', 'en'];
/** How an association addresses its people in French. */
export type AddressForm = (typeof ADDRESS_FORMS)[number];
export const ADDRESS_FORMS = ['VOUS', 'TU'] as const;
export const isLocale = (value: unknown): value is Locale => value === 'fr' || value === 'en';

/** The best supported language of an Accept-Language header, by its weights. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight), order };
    })
    .filter((wish) => isLocale(wish.language) && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return (wanted[0]?.language as Locale | undefined) ?? 'fr';
}
