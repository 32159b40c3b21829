import { Actions, Button, Form, Notice, Page } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { PageFrame } from './frame';

/** Asks; a GET never acts, because mail scanners open links. */
export function UnsubscribePage({ locale, brand, action }: PageFrame & { readonly action: string }) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.unsubscribe.title')}>
      <p className="lead">{t(locale, 'messaging.unsubscribe.text', { association: brand.name })}</p>
      <Form action={action}>
        <Actions><Button>{t(locale, 'messaging.unsubscribe.action')}</Button></Actions>
      </Form>
    </Page>
  );
}

/** It is done; one button undoes a slip. */
export function UnsubscribedPage({ locale, brand, action }: PageFrame & { readonly action: string }) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.unsubscribed.title')}>
      <Notice meaning="paid">{t(locale, 'messaging.unsubscribed.text', { association: brand.name })}</Notice>
      <Form action={action} hidden={{ back: '1' }}>
        <Actions><Button look="quiet">{t(locale, 'messaging.unsubscribed.action')}</Button></Actions>
      </Form>
    </Page>
  );
}

export function SubscribedAgainPage({ locale, brand }: PageFrame) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.subscribedAgain.title')}>
      <Notice meaning="paid">{t(locale, 'messaging.subscribedAgain.text', { association: brand.name })}</Notice>
      <Actions><Button look="quiet" href="/">{t(locale, 'messaging.home')}</Button></Actions>
    </Page>
  );
}
