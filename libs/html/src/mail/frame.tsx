import { createContext, type CSSProperties, type ReactNode, useContext } from 'react';
import { brandPalette, type BrandPalette, type Locale, neutrals } from '@cordee/platform/kernel';
import type { Brand } from '../brand';
import { initial } from '../components/brand-mark';
import { t } from '../i18n';

export interface MailFrameProps {
  readonly locale: Locale;
  readonly brand: Brand;
  readonly title: string;
  /** The line that mailboxes show after the subject. */
  readonly preheader: string;
  readonly children: ReactNode;
  /** Why you get this, and how often. */
  readonly why: string;
  readonly preferencesUrl?: string;
  readonly unsubscribeUrl?: string;
}

const light = neutrals.light;
const dark = neutrals.dark;
const FONT = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const PaletteContext = createContext<BrandPalette>(brandPalette(''));

/** One column of 600 pixels, everything inline; the dark side by classes, where the reader's program knows them. */
export function MailFrame({ locale, brand, title, preheader, children, ...foot }: MailFrameProps) {
  const palette = brandPalette(brand.colour);
  return (
    <PaletteContext.Provider value={palette}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>{title}</title>
          <style dangerouslySetInnerHTML={{ __html: darkCss(palette) }} />
        </head>
        <body className="m-page" style={{ margin: 0, padding: 0, background: light.raised }}>
          <div data-html-only="" style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preheader}</div>
          <table className="m-page" role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={{ background: light.raised }}>
            <tbody><tr><td align="center" style={{ padding: '24px 12px' }}><div role="main" aria-label={title}>
              <table className="m-sheet" role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={sheet}>
                <tbody>
                  <tr><td style={{ padding: '24px 24px 0' }}><MailBrand brand={brand} /></td></tr>
                  <tr><td className="m-ink" style={{ padding: 24, color: light.ink }}>{children}</td></tr>
                  <tr><td className="m-foot" style={footer}><Foot locale={locale} {...foot} /></td></tr>
                </tbody>
              </table>
            </div></td></tr></tbody>
          </table>
        </body>
      </html>
    </PaletteContext.Provider>
  );
}

function MailBrand({ brand }: { readonly brand: Brand }) {
  const { light: colours } = useContext(PaletteContext);
  const tile: CSSProperties = { background: colours.fill, color: colours.onFill, border: `1px solid ${colours.edge}`, borderRadius: 8, fontSize: 18, lineHeight: '36px', fontWeight: 700, textAlign: 'center' };
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0"><tbody><tr>
      <td data-html-only="" width="38" valign="top"><div className="m-fill" style={tile}>{initial(brand.name)}</div></td>
      <td className="m-ink" style={{ padding: '0 0 0 12px', color: light.ink, fontWeight: 600 }}>{brand.name}</td>
    </tr></tbody></table>
  );
}

function Foot({ locale, why, preferencesUrl, unsubscribeUrl }: Pick<MailFrameProps, 'locale' | 'why' | 'preferencesUrl' | 'unsubscribeUrl'>) {
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>{`${t(locale, 'html.mail.why')} ${why}`}</p>
      {preferencesUrl ? <p style={{ margin: '0 0 8px' }}><FootLink href={preferencesUrl}>{t(locale, 'html.mail.preferences')}</FootLink></p> : null}
      {unsubscribeUrl ? <p style={{ margin: 0 }}><FootLink href={unsubscribeUrl}>{t(locale, 'html.mail.unsubscribe')}</FootLink></p> : null}
    </>
  );
}

function FootLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return <a className="m-foot" href={href} style={{ color: light.secondary, display: 'inline-block', padding: '4px 0' }}>{children}</a>;
}

export function MailHeading({ children }: { readonly children: ReactNode }) {
  return <h1 className="m-ink" style={{ margin: '0 0 16px', fontSize: 24, lineHeight: '30px', color: light.ink }}>{children}</h1>;
}

export function MailSection({ children }: { readonly children: ReactNode }) {
  return <h2 className="m-ink" style={{ margin: '24px 0 8px', fontSize: 18, lineHeight: '24px', color: light.ink }}>{children}</h2>;
}

export function MailText({ children, quiet }: { readonly children: ReactNode; readonly quiet?: boolean }) {
  return <p className={quiet ? 'm-foot' : 'm-ink'} style={{ margin: '0 0 16px', color: quiet ? light.secondary : light.ink }}>{children}</p>;
}

export function MailLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { light: colours } = useContext(PaletteContext);
  return <a className="m-link" href={href} style={{ color: colours.text }}>{children}</a>;
}

/** The mail's one act. A table cell with its own colour stands in every mail program; 44 pixels high. */
export function MailButton({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { light: colours } = useContext(PaletteContext);
  const look: CSSProperties = { display: 'inline-block', padding: '10px 22px', border: `2px solid ${colours.edge}`, borderRadius: 8, background: colours.fill, color: colours.onFill, fontWeight: 600, lineHeight: '20px', textDecoration: 'none' };
  return (
    <table className={BUTTON} role="presentation" cellPadding="0" cellSpacing="0" style={{ margin: '8px 0 24px' }}><tbody><tr>
      <td className="m-fill" {...{ bgcolor: colours.fill }} align="center" style={{ borderRadius: 8, background: colours.fill }}>
        <a className="m-fill" href={href} style={look}>{children}</a>
      </td>
    </tr></tbody></table>
  );
}

/** A code to be typed, large and easily copied. */
export function MailCode({ children }: { readonly children: ReactNode }) {
  return <p className="m-code" style={{ margin: '0 0 16px', padding: '12px 16px', borderRadius: 8, background: light.raised, color: light.ink, fontSize: 30, lineHeight: '36px', fontWeight: 700, letterSpacing: 6, fontVariantNumeric: 'tabular-nums' }}>{children}</p>;
}

export function MailList({ children }: { readonly children: ReactNode }) {
  return <ul style={{ margin: '0 0 16px', padding: '0 0 0 20px' }}>{children}</ul>;
}

export function MailItem({ children }: { readonly children: ReactNode }) {
  return <li className="m-ink" style={{ margin: '0 0 8px', color: light.ink }}>{children}</li>;
}

export const BUTTON = 'm-button';
const sheet: CSSProperties = { maxWidth: 600, background: light.page, border: `1px solid ${light.line}`, borderRadius: 12, fontFamily: FONT, fontSize: 16, lineHeight: '24px', textAlign: 'left', overflowWrap: 'anywhere', wordBreak: 'break-word' };
const footer: CSSProperties = { padding: '16px 24px 24px', borderTop: `1px solid ${light.line}`, color: light.secondary, fontSize: 13, lineHeight: '20px' };

function darkCss({ dark: brand }: BrandPalette): string {
  const rules = [
    `.m-page{background:${dark.page}!important}`,
    `.m-sheet{background:${dark.raised}!important;border-color:${dark.line}!important}`,
    `.m-ink{color:${dark.ink}!important}`,
    `.m-foot{color:${dark.secondary}!important;border-color:${dark.line}!important}`,
    `.m-link{color:${brand.text}!important}`,
    `.m-code{background:${dark.page}!important;color:${dark.ink}!important}`,
    `.m-fill{background:${brand.fill}!important;color:${brand.onFill}!important;border-color:${brand.edge}!important}`,
  ].join('');
  return `:root{color-scheme:light dark}@media(prefers-color-scheme:dark){${rules}}`;
}
