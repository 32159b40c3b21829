import type { ReactElement } from 'react';
import { Actions, Button, Card, Checkbox, CodeField, ErrorPage, ErrorSummary, Field, Form, Notice, Page, type PageFailure, Radios, Select } from '@cordee/html';
import type { Locale } from '@cordee/platform/i18n';
import { t } from './i18n';
import type { Look } from './look';

/** The parts of public pages, each in its states, inside the frame that all pages have. */
export const parts: Readonly<Record<string, (look: Look) => ReactElement>> = {
  'Page frame': (look) => framed(look, <PageWords {...look} />),
  'Page frame before there is an association': (look) => <Page locale={look.locale} theme={look.theme} brand={null} homeUrl="#" title={t(look.locale, 'gallery.page.title')}><PageWords {...look} /></Page>,
  'Buttons': (look) => framed(look, <Buttons {...look} />),
  'Notices and cards': (look) => framed(look, <Notices {...look} />),
  'Form': (look) => framed(look, <Fields locale={look.locale} errors={{}} />),
  'Form that was refused': (look) => framed(look, <Refused {...look} />, true),
  ...Object.fromEntries(failures().map((failure) => [`Error page: ${failure.kind}`, (look: Look) => <ErrorPage locale={look.locale} theme={look.theme} brand={look.brand} failure={failure} />])),
};

/** Links of the frame lead nowhere: what they would open refuses to be shown inside of another page. */
function framed({ locale, theme, brand }: Look, children: ReactElement, failed = false): ReactElement {
  return <Page locale={locale} theme={theme} brand={brand} homeUrl="#" title={t(locale, 'gallery.page.title')} failed={failed}>{children}</Page>;
}

function failures(): readonly PageFailure[] {
  const href = '#';
  return [{ kind: 'notFound', href }, { kind: 'expired', href }, { kind: 'forbidden', href }, { kind: 'rateLimited', href, retryAfterSeconds: 90 }, { kind: 'internal', href, reference: '0d9f1c7e-c0ffee42' }];
}

function PageWords({ locale }: Look) {
  return (
    <>
      <p className="lead">{t(locale, 'gallery.page.lead')}</p>
      <p>{t(locale, 'gallery.page.text')}</p>
      <p><a href="#content">{t(locale, 'gallery.page.foot')}</a></p>
    </>
  );
}

function Buttons({ locale }: Look) {
  return (
    <Actions>
      <Button href="#content">{t(locale, 'gallery.button.main')}</Button>
      <Button look="quiet" href="#content">{t(locale, 'gallery.button.quiet')}</Button>
      <Button look="danger" href="#content">{t(locale, 'gallery.button.danger')}</Button>
    </Actions>
  );
}

function Notices({ locale }: Look) {
  return (
    <>
      {(['paid', 'due', 'lapsed', 'pending'] as const).map((meaning) => <Notice key={meaning} meaning={meaning}><p>{t(locale, `gallery.notice.${meaning}`)}</p></Notice>)}
      <Card title={t(locale, 'gallery.field.active')}>
        <p>{t(locale, 'gallery.page.text')}</p>
        <Actions><Button href="#content">{t(locale, 'gallery.button.main')}</Button></Actions>
      </Card>
      <Card><p>{t(locale, 'gallery.page.text')}</p></Card>
    </>
  );
}

type Errors = Readonly<Record<string, string>>;

function Refused({ locale }: Look) {
  const errors: Errors = { email: t(locale, 'gallery.field.emailMissing'), birthDate: t(locale, 'gallery.field.birthDateUnread'), means: t(locale, 'gallery.field.meansMissing') };
  return (
    <>
      <ErrorSummary locale={locale} errors={errors} />
      <Fields locale={locale} errors={errors} />
    </>
  );
}

function Fields({ locale, errors }: { readonly locale: Locale; readonly errors: Errors }) {
  const say = (key: string) => t(locale, `gallery.field.${key}`);
  return (
    <Form action="#">
      <Field name="email" label={say('email')} type="email" autoComplete="email" hint={say('emailHint')} error={errors['email']} required />
      <Field name="name" label={say('name')} defaultValue="Zoé Lacroix" autoComplete="name" locale={locale} />
      <Field name="birthDate" label={say('birthDate')} defaultValue={errors['birthDate'] ? '31/31/1980' : ''} error={errors['birthDate']} locale={locale} />
      <CodeField name="code" label={say('code')} defaultValue="042042" />
      <Field name="colour" label={say('colour')} type="color" defaultValue="#1f5a7a" required />
      <Select name="plan" label={say('plan')} options={[{ value: 'a', label: say('active') }, { value: 'f', label: say('friend') }]} value="a" />
      <Radios name="means" label={say('means')} options={[{ value: 'c', label: say('card') }, { value: 't', label: say('transfer') }]} value={errors['means'] ? undefined : 'c'} error={errors['means']} />
      <Checkbox name="visible" label={say('visible')} checked />
      <Actions><Button>{say('send')}</Button><Button look="quiet" href="#content">{t(locale, 'gallery.button.quiet')}</Button></Actions>
    </Form>
  );
}
