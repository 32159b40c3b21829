/** A desk and a phone. */
export const WIDTHS = { desk: 1280, phone: 390 } as const;

export interface Setting {
  name: string;
  locale: 'fr' | 'en';
  scheme: 'light' | 'dark';
  width: number;
}

const all: readonly Setting[] = (['fr', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((scheme) => Object.values(WIDTHS).map((width) => ({ name: `${locale}-${scheme}-${width}`, locale, scheme, width }))),
);

/** In which each screen is shown: all eight under `npm run ci` (BROWSER_MATRIX=all), the first one otherwise. */
export const SETTINGS: readonly Setting[] = process.env['BROWSER_MATRIX'] === 'all' ? all : all.slice(0, 1);
