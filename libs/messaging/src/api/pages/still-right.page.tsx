import { Actions, Button, Form, Notice, Page } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { PageFrame } from './frame';

interface Props extends PageFrame {
  readonly firstName: string | null;
}

export function StillRightPage({ locale, brand, firstName, action }: Props & { readonly action: string }) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.stillRight.title')}>
      <p className="lead">{firstName ? t(locale, 'messaging.stillRight.text', { name: firstName }) : t(locale, 'messaging.stillRight.textNoName')}</p>
      <Form action={action}>
        <Actions><Button>{t(locale, 'messaging.stillRight.action')}</Button></Actions>
      </Form>
      <p><a href="/moi">{t(locale, 'messaging.stillRight.correct')}</a></p>
    </Page>
  );
}

export function StillRightDonePage({ locale, brand, firstName }: Props) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'messaging.stillRight.doneTitle')}>
      <Notice meaning="paid">{firstName ? t(locale, 'messaging.stillRight.done', { name: firstName }) : t(locale, 'messaging.stillRight.doneNoName')}</Notice>
      <Actions><Button look="quiet" href="/">{t(locale, 'messaging.home')}</Button></Actions>
    </Page>
  );
}
