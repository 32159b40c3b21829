import { Actions, Button, Form, Notice, Page } from '@cordee/html';
import { formatDate, formatMoney, t, type Locale, type Temporal } from '@cordee/platform';
import type { Frame } from '@cordee/identity';
import type { ReceiptView } from '@cordee/ledger';
import type { OfflineWays } from '../../app/offline-ways';
import type { RenewalOffer } from '../../app/renewal-desk';
import { printedReference } from '../../domain/reference';

interface RenewPageProps extends Frame {
  readonly firstName: string | null;
  readonly offer: RenewalOffer;
  readonly offline: OfflineWays;
  readonly action: string;
  /** Why the last try came to nothing. */
  readonly trouble: 'refused' | 'away' | null;
}

/** Everything on one page, and one button: who, what, how much. */
export function RenewPage({ locale, brand, firstName, offer, offline, action, trouble }: RenewPageProps) {
  const say = (key: string, more = {}) => t(locale, `membership.page.renew.${key}`, more);
  const amount = formatMoney(locale, offer.amount);
  return (
    <Page locale={locale} brand={brand} title={say(offer.first ? 'titleFirst' : 'title')}>
      {trouble ? <Notice meaning="due"><p>{say(trouble)}</p></Notice> : null}
      <p className="lead">{firstName ? say('hello', { name: firstName }) : say('helloNoName')}</p>
      {offer.welcomeBack ? <Notice meaning="paid"><p>{say('welcomeBack')}</p></Notice> : null}
      <OfferFacts locale={locale} offer={offer} />
      <Form action={action}>
        <Actions><Button>{offer.amount.isZero ? say('confirm') : say('pay', { amount })}</Button></Actions>
        <p className="hint">{offer.amount.isZero ? say('free') : say('payHint')}</p>
      </Form>
      {offer.amount.isZero ? null : <OtherWays locale={locale} offline={offline} reference={offer.due?.reference ?? null} />}
    </Page>
  );
}

function OfferFacts({ locale, offer: { planName, period, amount, paid } }: { readonly locale: Locale; readonly offer: RenewalOffer }) {
  const say = (key: string, more = {}) => t(locale, `membership.page.renew.${key}`, more);
  const day = (date: Temporal.PlainDate) => formatDate(locale, date.toString());
  return (
    <dl className="card">
      <dt>{say('plan')}</dt>
      <dd>{planName}</dd>
      <dt>{say('period')}</dt>
      <dd>{say('periodValue', { from: day(period.startsOn), to: day(period.endsOn) })}</dd>
      <dt>{say('amount')}</dt>
      <dd>
        <strong>{formatMoney(locale, amount)}</strong>
        {paid.isZero ? null : <p className="hint">{say('already', { paid: formatMoney(locale, paid), amount: formatMoney(locale, amount.plus(paid)) })}</p>}
      </dd>
    </dl>
  );
}

/** A cheque or a transfer, with the reference by which it is recognised. Fields that are read only: one tap selects them for copying. */
function OtherWays({ locale, offline: { iban, chequeTo }, reference }: { readonly locale: Locale; readonly offline: OfflineWays; readonly reference: string | null }) {
  const say = (key: string) => t(locale, `membership.page.renew.${key}`);
  if (!iban && !chequeTo) return <p className="hint">{say('noOthers')}</p>;
  return (
    <section>
      <h2>{say('others')}</h2>
      {reference ? <CopyField name="reference" label={say('reference')} value={printedReference(reference)} /> : null}
      {iban ? <><h3>{say('transfer')}</h3><CopyField name="iban" label={say('iban')} value={iban} /></> : null}
      {chequeTo ? <><h3>{say('cheque')}</h3><p>{say('chequeTo')}<br />{chequeTo}</p></> : null}
      <p className="hint">{say('othersHint')}</p>
    </section>
  );
}

function CopyField({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} readOnly value={value} />
    </div>
  );
}

interface PaidPageProps extends Frame {
  readonly firstName: string | null;
  readonly until: Temporal.PlainDate | null;
  readonly opensOn: Temporal.PlainDate | null;
  readonly receipts: readonly ReceiptView[];
}

/** Nothing to pay: until when it holds, and the receipt. */
export function PaidPage({ locale, brand, firstName, until, opensOn, receipts }: PaidPageProps) {
  const say = (key: string, more = {}) => t(locale, `membership.page.paid.${key}`, more);
  const day = (date: { toString(): string }) => formatDate(locale, date.toString());
  const lead = until === null ? say('forLife') : firstName ? say('lead', { name: firstName, until: day(until) }) : say('leadNoName', { until: day(until) });
  return (
    <Page locale={locale} brand={brand} title={say('title')}>
      <Notice meaning="paid"><p>{lead}</p></Notice>
      {opensOn ? <p>{say('opens', { on: day(opensOn) })}</p> : null}
      {receipts.length > 0 ? (
        <>
          <h2>{say('receipts')}</h2>
          <ul className="list">
            {receipts.map((receipt) => <li key={receipt.id}><a href={receipt.url}>{say('receipt', { number: receipt.number, on: day(receipt.receivedOn), amount: formatMoney(locale, receipt.amount) })}</a></li>)}
          </ul>
        </>
      ) : null}
      <Actions><Button href="/accueil">{say('button')}</Button></Actions>
    </Page>
  );
}

export function AppliedPage({ locale, brand }: Frame) {
  return (
    <Page locale={locale} brand={brand} title={t(locale, 'membership.page.applied.title')}>
      <p className="lead">{t(locale, 'membership.page.applied.lead')}</p>
    </Page>
  );
}
