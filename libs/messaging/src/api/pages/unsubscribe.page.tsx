import { Actions, Button, Form, Notice, Page } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { PageFrame } from './frame';

interface StreamPageProps extends PageFrame {
  readonly action: string;
  /** What stops, in the middle of a sentence; null for the digest. */
  readonly what: string | null;
}

/** Asks; a GET never acts, because mail scanners open links. */
export function UnsubscribePage({ locale, brand, action, what }: StreamPageProps) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, what ? 'messaging.unsubscribe.topicTitle' : 'messaging.unsubscribe.title')}>
      <p className="lead">{what ? t(locale, 'messaging.unsubscribe.topicText', { association: brand.name, what }) : t(locale, 'messaging.unsubscribe.text', { association: brand.name })}</p>
      <Form action={action}>
        <Actions><Button>{t(locale, what ? 'messaging.unsubscribe.topicAction' : 'messaging.unsubscribe.action')}</Button></Actions>
      </Form>
    </Page>
  );
}

/** It is done; one button undoes a slip. */
export function UnsubscribedPage({ locale, brand, action, what }: StreamPageProps) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.unsubscribed.title')}>
      <Notice meaning="paid">{what ? t(locale, 'messaging.unsubscribed.topicText', { association: brand.name, what }) : t(locale, 'messaging.unsubscribed.text', { association: brand.name })}</Notice>
      <Form action={action} hidden={{ back: '1' }}>
        <Actions><Button look="quiet">{t(locale, what ? 'messaging.unsubscribed.topicAction' : 'messaging.unsubscribed.action')}</Button></Actions>
      </Form>
    </Page>
  );
}

export function SubscribedAgainPage({ locale, brand, what }: Omit<StreamPageProps, 'action'>) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.subscribedAgain.title')}>
      <Notice meaning="paid">{what ? t(locale, 'messaging.subscribedAgain.topicText', { association: brand.name, what }) : t(locale, 'messaging.subscribedAgain.text', { association: brand.name })}</Notice>
      <Actions><Button look="quiet" href="/">{t(locale, 'messaging.home')}</Button></Actions>
    </Page>
  );
}
