import { Actions, Button, ErrorSummary, Field, type FieldErrors, Form, Notice, Page, Radios } from '@cordee/html';
import { encode, formatMoney, t } from '@cordee/platform';
import type { Frame } from '@cordee/identity';
import type { JoinForm } from '../../app/join';
import type { PlanRow } from '../../app/plans';

interface JoinPageProps extends Frame {
  readonly plans: readonly PlanRow[];
  readonly form: JoinForm;
  readonly url: string;
  readonly errors?: FieldErrors;
}

/** Five answers. */
export function JoinPage({ locale, brand, plans, form, url, errors = {} }: JoinPageProps) {
  const say = (key: string, more = {}) => t(locale, `membership.page.join.${key}`, { association: brand?.name ?? '', ...more });
  if (plans.length === 0) return <Page locale={locale} brand={brand} title={say('title')}><p className="lead">{say('closed')}</p></Page>;
  const options = plans.map((plan) => ({ value: encode('plan', plan.id), label: say('planWithPrice', { name: plan.name, price: formatMoney(locale, plan.price) }) }));
  return (
    <Page locale={locale} brand={brand} title={say('title')} description={say('description')} openGraph={{ url }} failed={Object.keys(errors).length > 0} indexed>
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{say('lead')}</p>
      <Form action="/adherer">
        <Field name="firstName" label={say('firstName')} error={errors['firstName']} defaultValue={form.firstName} autoComplete="given-name" maxLength={100} required />
        <Field name="lastName" label={say('lastName')} error={errors['lastName']} defaultValue={form.lastName} autoComplete="family-name" maxLength={100} required />
        <Field name="email" type="email" label={say('email')} hint={say('emailHint')} error={errors['email']} defaultValue={form.email} autoComplete="email" autoCapitalize="none" spellCheck={false} required />
        <Field name="graduationYear" label={say('year')} hint={say('yearHint')} error={errors['graduationYear']} defaultValue={form.graduationYear} locale={locale} inputMode="numeric" maxLength={4} />
        <Radios name="planId" label={say('plan')} options={options} value={form.planId || (options.length === 1 ? options[0]!.value : undefined)} error={errors['planId']} />
        <Actions><Button>{say('button')}</Button></Actions>
      </Form>
    </Page>
  );
}

/** The same for every address: nobody learns from it who is a member. */
export function JoinSentPage({ locale, brand, email }: Frame & { readonly email: string }) {
  const say = (key: string, more = {}) => t(locale, `membership.page.join.${key}`, more);
  return (
    <Page locale={locale} brand={brand} title={say('sentTitle')}>
      <Notice meaning="paid"><p>{say('sent', { email })}</p></Notice>
      <p className="hint">{say('sentHint')}</p>
      <p><a href="/adherer">{say('again')}</a></p>
    </Page>
  );
}
