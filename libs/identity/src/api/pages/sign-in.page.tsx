import { Actions, Button, Card, CodeField, ErrorSummary, Field, type FieldErrors, Form, Notice, Page } from '@cordee/html';
import { t } from '../../i18n';
import type { Frame } from './page-kit';

interface SignInPageProps extends Frame {
  readonly email?: string;
  readonly next?: string | null;
  readonly errors?: FieldErrors;
  /** Somebody came by the invitation that holds their address. */
  readonly invited?: boolean;
  /** Why they are back here. */
  readonly over?: string;
}

/** Who are you: one address. */
export function SignInPage({ locale, brand, email = '', next, errors = {}, invited, over }: SignInPageProps) {
  const say = (key: string) => t(locale, `identity.page.signIn.${key}`);
  return (
    <Page locale={locale} brand={brand} title={say('title')} failed={Boolean(errors['email']) || Boolean(over)}>
      {over ? <Notice meaning="due"><p>{over}</p></Notice> : null}
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say(invited ? 'invited' : 'lead')}</p>
      <Form action="/connexion" hidden={next ? { suite: next } : {}}>
        <Field name="email" type="email" label={say('email')} hint={say('emailHint')} error={errors['email']} defaultValue={email} autoComplete="email" autoCapitalize="none" spellCheck={false} required />
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
    </Page>
  );
}

interface CodePageProps extends Frame {
  /** As it was typed. */
  readonly address: string;
  readonly errors?: FieldErrors;
}

/** The code, in the tab that asked. The same page for every address. */
export function CodePage({ locale, brand, address, errors = {} }: CodePageProps) {
  const say = (key: string) => t(locale, `identity.page.code.${key}`, { address });
  return (
    <Page locale={locale} brand={brand} title={say('title')} failed={Boolean(errors['code'])}>
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say('lead')}</p>
      <Form action="/connexion/code">
        <CodeField name="code" label={say('code')} error={errors['code']} />
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
      <h2>{say('nothing')}</h2>
      <p>{say('nothingText')}</p>
      <p><a href="/connexion">{say('again')}</a></p>
    </Page>
  );
}

/** Behind the link of the mail: one button, because mail scanners open links. */
export function LinkPage({ locale, brand, token }: Frame & { readonly token: string }) {
  const say = (key: string) => t(locale, `identity.page.link.${key}`, { association: brand?.name ?? '' });
  return (
    <Page locale={locale} brand={brand} title={say('title')}>
      <p className="lead">{say('lead')}</p>
      <Form action={`/connexion/lien/${token}`}>
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
    </Page>
  );
}

interface ClaimPageProps extends Frame {
  readonly next: string | null;
  readonly year?: string;
  readonly lastName?: string;
  readonly errors?: FieldErrors;
}

/** The verified address and one more fact open the record. */
export function ClaimPage({ locale, brand, next, year = '', lastName = '', errors = {} }: ClaimPageProps) {
  const say = (key: string) => t(locale, `identity.page.claim.${key}`);
  return (
    <Page locale={locale} brand={brand} title={say('title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say('lead')}</p>
      <Form action="/connexion/fiche" hidden={next ? { suite: next } : {}}>
        <Field name="graduationYear" label={say('year')} hint={say('yearHint')} error={errors['graduationYear']} defaultValue={year} inputMode="numeric" maxLength={4} />
        <Field name="lastName" label={say('name')} hint={say('nameHint')} defaultValue={lastName} autoComplete="family-name" maxLength={100} />
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
      <Form action="/deconnexion"><Actions><Button look="quiet">{say('other')}</Button></Actions></Form>
    </Page>
  );
}

/** The other end of a hand-off between two associations. */
export function HandoffPage({ locale, brand, token, address }: Frame & { readonly token: string; readonly address: string }) {
  const say = (key: string) => t(locale, `identity.page.handoff.${key}`, { association: brand?.name ?? '', address });
  return (
    <Page locale={locale} brand={brand} title={say('title')}>
      <Card>
        <p>{say('lead')}</p>
        <Form action={`/passerelle/${token}`}><Actions><Button>{say('button')}</Button></Actions></Form>
      </Card>
    </Page>
  );
}
