import { Actions, Button, CodeField, ErrorSummary, Field, type FieldErrors, Form, Notice, Page } from '@cordee/html';
import type { AssociationWish } from '../../app/request-association';
import { NAME_LENGTH } from '../../domain/association-name';
import { t } from '../../i18n';
import type { Frame } from './page-kit';

interface CreatePageProps extends Omit<Frame, 'brand'> {
  readonly wish: AssociationWish;
  /** The origin that a sub-domain gets, for the hint. */
  readonly example: string;
  readonly errors?: FieldErrors;
  readonly previewed?: boolean;
  /** A colour that can be shown; the page itself wears it. */
  readonly colour: string | null;
}

/** Four answers. The preview is the page itself, in the name and colour that were typed. */
export function CreatePage({ locale, wish, example, errors = {}, previewed, colour }: CreatePageProps) {
  const say = (key: string, more = {}) => t(locale, `identity.page.create.${key}`, more);
  const brand = colour ? { name: wish.name.trim() || say('yourAssociation'), colour } : null;
  return (
    <Page locale={locale} brand={brand} title={say('title')} failed={Object.keys(errors).length > 0}>
      {previewed ? <Notice meaning="paid"><p>{say('previewed')}</p></Notice> : null}
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say('lead')}</p>
      <Form action="/creer">
        <Field name="name" label={say('name')} hint={say('nameHint')} error={errors['name']} defaultValue={wish.name} autoComplete="organization" maxLength={NAME_LENGTH.max} required />
        <Field name="subdomain" label={say('subdomain')} hint={say('subdomainHint', { example })} error={errors['subdomain']} defaultValue={wish.subdomain} autoCapitalize="none" spellCheck={false} maxLength={63} required />
        <Field name="email" type="email" label={say('email')} hint={say('emailHint')} error={errors['email']} defaultValue={wish.email} autoComplete="email" autoCapitalize="none" spellCheck={false} required />
        <Field name="colour" type="color" label={say('colour')} hint={say('colourHint')} error={errors['colour']} defaultValue={wish.colour} required />
        <Actions>
          <Button name="act" value="send">{say('send')}</Button>
          <Button look="quiet" name="act" value="preview">{say('preview')}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

export function CreateCodePage({ locale, brand, errors = {} }: Frame & { readonly errors?: FieldErrors }) {
  const say = (key: string) => t(locale, `identity.page.createCode.${key}`);
  return (
    <Page locale={locale} brand={brand} title={say('title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say('lead')}</p>
      <Form action="/creer/code">
        <CodeField name="code" label={say('code')} error={errors['code']} />
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
      <p><a href="/creer">{say('again')}</a></p>
    </Page>
  );
}

export function AwaitingPage({ locale, brand }: Frame) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'identity.page.awaiting.title')}>
      <p className="lead">{t(locale, 'identity.page.awaiting.lead')}</p>
    </Page>
  );
}
