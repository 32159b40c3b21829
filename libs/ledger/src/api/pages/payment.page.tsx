import { Actions, Button, Card, Notice, Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { formatDate, formatMoney, t, type Locale } from '@cordee/platform';
import type { PaymentOutcome } from '../../app/payment-outcome';

interface PaymentPageProps extends Frame {
  readonly outcome: PaymentOutcome;
  /** Of this very page. */
  readonly path: string;
}

const TITLES: Readonly<Record<PaymentOutcome['state'], string>> = { RECEIVED: 'received', WAITING: 'waiting', REFUSED: 'refused', ABANDONED: 'abandoned', REFUNDED: 'refunded', REVERSED: 'reversed' };

/** Where the payer comes back to: how it went, and the one thing to do next. */
export function PaymentPage({ outcome, path, ...frame }: PaymentPageProps) {
  const { locale } = frame;
  const say = (key: string, values = {}) => t(locale, `ledger.page.payment.${key}`, values);
  const amount = formatMoney(locale, outcome.amount);
  return (
    <Page {...frame} title={say(`${TITLES[outcome.state]}.title`)} failed={outcome.state === 'REFUSED'}>
      {outcome.state === 'RECEIVED' ? <Received locale={locale} outcome={outcome} path={path} amount={amount} /> : null}
      {outcome.state === 'WAITING' ? (
        <>
          <Notice><p>{say('waiting.text', { amount })}</p></Notice>
          <Actions><Button href={path}>{say('waiting.action')}</Button></Actions>
        </>
      ) : null}
      {outcome.state === 'REFUNDED' ? <Notice><p>{say('refunded.text', { amount })}</p></Notice> : null}
      {outcome.state === 'REVERSED' ? <Notice meaning="due"><p>{say('reversed.text', { amount })}</p></Notice> : null}
      {outcome.state === 'REFUSED' || outcome.state === 'ABANDONED' ? <NotPaid locale={locale} outcome={outcome} /> : null}
    </Page>
  );
}

function Received({ locale, outcome: { receipt, description }, path, amount }: { readonly locale: Locale; readonly outcome: PaymentOutcome; readonly path: string; readonly amount: string }) {
  const say = (key: string, values = {}) => t(locale, `ledger.page.payment.received.${key}`, values);
  return (
    <>
      <Notice meaning="paid"><p>{say('text', { amount })}</p></Notice>
      {receipt ? (
        <Card title={say('receipt', { number: receipt.number })}>
          {receipt.lines.map((line) => <p key={`${line.kind} ${line.targetId}`}>{say('line', { label: line.label, amount: formatMoney(locale, line.amount) })}</p>)}
          <p className="hint">{say('on', { date: formatDate(locale, receipt.receivedOn.toString()) })}</p>
        </Card>
      ) : <p>{description}</p>}
      {receipt ? (
        <Actions>
          <Button href={`${path}/recu`}>{say('action')}</Button>
          <Button look="quiet" href="/">{say('home')}</Button>
        </Actions>
      ) : null}
    </>
  );
}

/** Why, that nothing was charged, and how else. */
function NotPaid({ locale, outcome: { state, failure, advice } }: { readonly locale: Locale; readonly outcome: PaymentOutcome }) {
  const say = (key: string) => t(locale, `ledger.page.payment.${key}`);
  const why = state === 'ABANDONED' ? 'abandoned.text' : failure === 'otherCurrency' ? 'refused.otherCurrency' : 'refused.text';
  return (
    <>
      <Notice meaning="due"><p>{say(why)}</p></Notice>
      {advice.again ? <Actions><Button href={advice.again}>{say('again')}</Button></Actions> : null}
      {advice.otherMeans.length > 0 ? (
        <>
          <h2>{say('otherMeans')}</h2>
          <ul className="list">{advice.otherMeans.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </>
      ) : <p>{say('askOffice')}</p>}
    </>
  );
}
