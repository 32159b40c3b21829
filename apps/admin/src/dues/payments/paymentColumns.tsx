import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { fromList, useT, type Column, type Formats, type PaymentRowFragment, type Translate } from '@cordee/web';
import { PaymentBadge } from '../badges';
import { isPositive, moneyOf } from '../money';
import classes from '../list/dues.module.css';
import { failedRefunds } from './FailedRefunds';

/** What could still be given back of a payment. */
export const refundable = ({ state, amount, refunded }: PaymentRowFragment) => (state === 'SETTLED' ? moneyOf(amount).minus(moneyOf(refunded)) : moneyOf(amount).minus(moneyOf(amount)));

/** `onRefund` is null for whoever may only look. */
export function paymentColumns(t: Translate, format: Formats, onRefund: ((payment: PaymentRowFragment) => void) | null): readonly Column<PaymentRowFragment>[] {
  const when = ({ receivedOn, createdAt }: PaymentRowFragment) => format.shortDate(receivedOn ?? createdAt);
  const means = ({ means: way, chequeNumber, bank }: PaymentRowFragment) => [t(`admin.payments.means.${way}`), chequeNumber, bank].filter(Boolean).join(' · ');
  const what = ({ lines }: PaymentRowFragment) => lines.map(({ label }) => label).join(', ');
  return [
    { key: 'name', header: t('common.person.name'), text: ({ payerName }) => payerName, cell: (payment) => <Payer payment={payment} /> },
    { key: 'amount', header: t('admin.dues.amount'), numeric: true, text: ({ amount }) => format.money(amount), cell: (payment) => <Amount payment={payment} /> },
    { key: 'means', header: t('admin.payment.means'), text: means, cell: means },
    { key: 'what', header: t('admin.payments.what'), text: what, cell: what },
    { key: 'when', header: t('admin.payments.when'), text: when, cell: when },
    { key: 'state', header: t('admin.dues.stateLabel'), text: ({ state }) => t(`admin.payments.state.${state}`), cell: ({ state }) => <PaymentBadge state={state} /> },
    { key: 'receipt', header: t('admin.payments.receipt'), text: ({ receipt }) => receipt?.number ?? '', cell: ({ receipt }) => receipt && <ReceiptLink receipt={receipt} /> },
    ...(onRefund ? [{ key: 'act', header: t('common.actions'), text: () => '', cell: (payment: PaymentRowFragment) => <Refund payment={payment} onRefund={onRefund} /> }] : []),
  ];
}

function Payer({ payment: { personId, payerName } }: { payment: PaymentRowFragment }) {
  if (!personId) return payerName;
  return (
    <Link to="/membres/$id" params={{ id: personId } as never} state={fromList('/cotisations/paiements')} className={classes['name'] ?? ''}>
      {payerName}
    </Link>
  );
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
