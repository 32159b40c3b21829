import { Actions, Button } from './components/button';
import { t } from './i18n';
import { Page, type PageProps } from './page';

type Frame = Pick<PageProps, 'locale' | 'brand' | 'theme'>;

/** `expired`: a way in, which one may ask for again. `over`: a link to one act, which the site itself still offers. */
export type PageFailure =
  | { readonly kind: 'notFound' | 'expired' | 'over' | 'forbidden'; readonly href?: string }
  | { readonly kind: 'rateLimited'; readonly href?: string; readonly retryAfterSeconds: number }
  | { readonly kind: 'internal'; readonly href?: string; readonly reference: string };

/** The answer's status for each failure. */
export const failureStatus: Record<PageFailure['kind'], number> = { notFound: 404, expired: 410, over: 410, forbidden: 403, rateLimited: 429, internal: 500 };

/** What failed, that nothing is lost, and the one thing to do next. */
export function ErrorPage({ failure, ...frame }: Frame & { readonly failure: PageFailure }) {
  const { locale } = frame;
  const key = `html.errors.${failure.kind}`;
  const delay = failure.kind === 'rateLimited' ? t(locale, 'html.delay', { count: Math.ceil(failure.retryAfterSeconds / 60) }) : '';
  return (
    <Page {...frame} title={t(locale, `${key}.title`)}>
      <p className="lead">{t(locale, `${key}.text`, { delay })}</p>
      <Actions><Button href={failure.href ?? '/'}>{t(locale, `${key}.action`)}</Button></Actions>
      {failure.kind === 'internal' ? <p className="hint">{t(locale, 'html.reference', { reference: failure.reference })}</p> : null}
    </Page>
  );
}
