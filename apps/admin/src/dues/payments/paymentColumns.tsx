import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { fromList, useT, type Column, type Formats, type PaymentRowFragment, type Translate } from '@cordee/web';
import { PaymentBadge } from '../badges';
import { isPositive, moneyOf } from '../money';
import { TwoLines } from '../../lists/TwoLines';
import classes from '../list/dues.module.css';
import { halves } from '../halves';
import { failedRefunds } from './FailedRefunds';

/** What could still be given back of a payment. */
export const refundable = ({ state, amount, refunded }: PaymentRowFragment) => (state === 'SETTLED' ? moneyOf(amount).minus(moneyOf(refunded)) : moneyOf(amount).minus(moneyOf(amount)));

/** Those of the server's list, with the same keys. */
export const FIRST_COLUMNS: readonly string[] = ['name', 'amount', 'means', 'what', 'when', 'state', 'receipt'];

/** All that the list can show of a payment, in its natural order. */
export function paymentColumns(t: Translate, format: Formats): readonly Column<PaymentRowFragment>[] {
  const plain = (key: string, header: string, text: (payment: PaymentRowFragment) => string, numeric = false): Column<PaymentRowFragment> => ({ key, header, text, cell: text, ...(numeric && { numeric }) });
  const when = ({ receivedOn, createdAt }: PaymentRowFragment) => format.shortDate(receivedOn ?? createdAt);
  const means = ({ means: way, chequeNumber, bank }: PaymentRowFragment) => [t(`admin.payments.means.${way}`), chequeNumber, bank].filter(Boolean).join(' · ');
  const what = ({ lines }: PaymentRowFragment) => lines.map(({ label }) => label).join(', ');
  return [
    { key: 'name', header: t('common.person.name'), text: ({ payerName }) => payerName, cell: (payment) => <Payer payment={payment} /> },
    { key: 'amount', header: t('admin.dues.amount'), numeric: true, text: ({ amount }) => format.money(amount), cell: (payment) => <Amount payment={payment} /> },
    { key: 'means', header: t('admin.payment.means'), text: means, cell: (payment) => <Means payment={payment} /> },
    { key: 'what', header: t('admin.payments.what'), text: what, cell: ({ lines }) => lines.map(({ label }, place) => <Line key={place} label={label} />) },
    { key: 'when', header: t('admin.payments.when'), text: when, cell: when, whole: true, named: true },
    { key: 'state', header: t('admin.dues.stateLabel'), text: ({ state }) => t(`admin.payments.state.${state}`), cell: (payment) => <State payment={payment} /> },
    { key: 'receipt', header: t('admin.payments.receipt'), text: ({ receipt }) => receipt?.number ?? '', cell: ({ receipt }) => receipt && <ReceiptLink receipt={receipt} /> },
    plain('credit', t('admin.payments.credit'), ({ credit }) => format.money(credit), true),
    plain('refunded', t('admin.payments.refunded'), ({ refunded }) => format.money(refunded), true),
    plain('currency', t('admin.payments.currency'), ({ amount }) => amount.currency),
    plain('cheque', t('admin.payments.cheque'), ({ chequeNumber }) => chequeNumber ?? ''),
    plain('bank', t('admin.payments.bank'), ({ bank }) => bank ?? ''),
    plain('note', t('admin.payments.note'), ({ note }) => note ?? ''),
    plain('recordedBy', t('admin.payments.recordedBy'), ({ recordedBy }) => recordedBy ?? ''),
  ];
}

/** Always the last column, for whoever may give money back. */
export const paymentActions = (t: Translate, onRefund: (payment: PaymentRowFragment) => void): Column<PaymentRowFragment> => ({ key: 'act', header: t('common.actions'), text: () => '', cell: (payment) => <Refund payment={payment} onRefund={onRefund} /> });

/** Why it came to nothing, or what is odd about it, stands under the state. */
function State({ payment: { state, failure } }: { payment: PaymentRowFragment }) {
  return (
    <>
      <PaymentBadge state={state} />
      {failure && <span className={classes['reason']}>{failure}</span>}
    </>
  );
}

function Payer({ payment: { personId, payerName } }: { payment: PaymentRowFragment }) {
  if (!personId) return payerName;
  return (
    <Link to="/membres/$id" params={{ id: personId } as never} state={fromList('/cotisations/paiements')} className={classes['name'] ?? ''}>
      {payerName}
    </Link>
  );
}

function Means({ payment: { means, chequeNumber, bank } }: { payment: PaymentRowFragment }) {
  const { t } = useT();
  return <TwoLines first={t(`admin.payments.means.${means}`)} second={[chequeNumber, bank].filter(Boolean).join(' · ') || null} />;
}

function Line({ label }: { label: string }) {
  const [first, second] = halves(label);
  return <TwoLines first={first} second={second} />;
}

/** What was given back, or waits as credit, stands under the amount. */
function Amount({ payment }: { payment: PaymentRowFragment }) {
  const { t, format } = useT();
  const { amount, refunded, credit } = payment;
  return (
    <>
      {format.money(amount)}
      {isPositive(moneyOf(refunded)) && <span className={classes['reason']}>{t('admin.payments.refundedAmount', { amount: format.money(refunded) })}</span>}
      {isPositive(moneyOf(credit)) && <span className={classes['reason']}>{t('admin.payments.creditAmount', { amount: format.money(credit) })}</span>}
      {failedRefunds(payment).map(({ id, amount: part }) => <span key={id} className={classes['reason']}>{t('admin.payments.refundFailedShort', { amount: format.money(part) })}</span>)}
    </>
  );
}

export function ReceiptLink({ receipt: { number, url } }: { receipt: NonNullable<PaymentRowFragment['receipt']> }) {
  const { t } = useT();
  return (
    <a href={url} className={classes['number']} aria-label={t('admin.payments.receiptNumber', { number })}>
      {number}
    </a>
  );
}

function Refund({ payment, onRefund }: { payment: PaymentRowFragment; onRefund: (payment: PaymentRowFragment) => void }) {
  const { t, format } = useT();
  if (!isPositive(refundable(payment))) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => onRefund(payment)} aria-label={t('admin.payments.refundOf', { name: payment.payerName, amount: format.money(payment.amount) })}>
      {t('admin.payments.refund')}
    </Button>
  );
}
