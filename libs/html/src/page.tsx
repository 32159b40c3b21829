import type { ReactNode } from 'react';
import type { Locale } from '@cordee/platform/kernel';
import { PRODUCT_COLOUR } from '@cordee/platform/kernel';
import type { Brand } from './brand';
import { BrandMark } from './components/brand-mark';
import { t } from './i18n';
import { pageCss } from './styles';
import { colourCss } from './tokens';

export type Theme = 'light' | 'dark';
const THEMES = ['light', 'dark', 'system'] as const;

export interface PageProps {
  readonly locale: Locale;
  /** Title of the window and, unless `heading` differs, the page's only h1. */
  readonly title: string;
  readonly heading?: string;
  readonly brand: Brand | null;
  readonly children: ReactNode;
  /** Absent, the api adds what the cookie says, else the device decides. */
  readonly theme?: Theme | undefined;
  readonly description?: string;
  readonly openGraph?: OpenGraph;
  readonly footer?: ReactNode;
  /** The page shows a form that was refused: the window's title says so first. */
  readonly failed?: boolean;
  /** Found by search engines: only pages meant for everybody. */
  readonly indexed?: boolean;
  readonly homeUrl?: string;
}

export interface OpenGraph {
  readonly url: string;
  readonly type?: 'website' | 'event';
  readonly imageUrl?: string;
}

/** The frame of every public page: no script, one request, legible in 320 pixels. */
export function Page(props: PageProps) {
  const { locale, title, brand, theme, children, footer, homeUrl = '/' } = props;
  return (
    <html lang={locale} data-theme={theme}>
      <Head {...props} />
      <body>
        <a className="skip" href="#content">{t(locale, 'html.skip')}</a>
        <header className="head">
          <BrandMark brand={brand} href={homeUrl} />
        </header>
        <main id="content" tabIndex={-1}>
          <h1>{props.heading ?? title}</h1>
          {children}
        </main>
        <footer className="foot">
          {footer}
          <DisplaySwitch locale={locale} />
          <p>{t(locale, brand ? 'html.poweredBy' : 'html.product')}</p>
        </footer>
      </body>
    </html>
  );
}

function Head({ locale, title, brand, description, openGraph, failed, indexed }: PageProps) {
  const name = brand?.name ?? 'Cordée';
  const full = title === name ? name : `${title} · ${name}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{failed ? t(locale, 'html.errorTitle', { title: full }) : full}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {indexed ? null : <meta name="robots" content="noindex" />}
      {description ? <meta name="description" content={description} /> : null}
      {openGraph ? <OpenGraphTags {...openGraph} title={title} site={name} description={description} locale={locale} /> : null}
      <style dangerouslySetInnerHTML={{ __html: colourCss(brand?.colour ?? PRODUCT_COLOUR) + pageCss }} />
    </head>
  );
}

interface OpenGraphTagsProps extends OpenGraph {
  readonly title: string;
  readonly site: string;
  readonly description: string | undefined;
  readonly locale: Locale;
}

function OpenGraphTags({ url, type = 'website', imageUrl, title, site, description, locale }: OpenGraphTagsProps) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:type" content={type} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={locale === 'fr' ? 'fr_FR' : 'en_GB'} />
      {description ? <meta property="og:description" content={description} /> : null}
      {imageUrl ? <meta property="og:image" content={imageUrl} /> : null}
      <link rel="canonical" href={url} />
    </>
  );
}

/** Posts to the api, which keeps the choice in a cookie and comes back. */
function DisplaySwitch({ locale }: { readonly locale: Locale }) {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return (
    <form className="switch" method="post" action="/affichage" aria-label={t(locale, 'html.display')}>
      {THEMES.map((choice) => <button key={choice} name="theme" value={choice}>{t(locale, `html.theme.${choice}`)}</button>)}
      <button name="locale" value={other} lang={other}>{t(other, `html.language.${other}`)}</button>
    </form>
  );
}
