import { currentScope, encode, formatMoney, moneyView, Money, t } from '@cordee/platform';
import type { ReceiptView } from '../app/ledger-facts';
import type { DifferenceRow, ListedPayment, PaymentLineRow } from '../app/payment-list';
import { AT_PROVIDER } from '../app/refund-by-provider';
import type { Refund } from '../domain/refund';
import type { PaymentDifferenceType, PaymentLineType, PaymentType, ReceiptType, RefundType } from './ledger.types';

/** Rows as the API shows them. Each view names its fields: nothing passes because it happens to be there. */
export const paymentView = (row: ListedPayment): PaymentType => ({
  uuid: row.id, id: encode('payment', row.id), state: row.state, means: row.means, personId: row.personId && encode('person', row.personId), payerName: row.payerName,
  amount: moneyView(row.amount), allocated: moneyView(row.allocated), credit: moneyView(row.credit), refunded: moneyView(row.refunded),
  chequeNumber: row.chequeNumber, bank: row.bank, receivedOn: row.receivedOn, note: row.note, failure: failureText(row.failure), createdAt: row.createdAt, settledAt: row.settledAt, recordedBy: row.recordedByName,
});

export const receiptTypeOf = ({ id, number, amount, receivedOn, issuedAt, sentAt, url }: ReceiptView): ReceiptType => ({ id: encode('receipt', id), number, amount: moneyView(amount), receivedOn, issuedAt, sentAt, url });

export const lineView = ({ kind, label, minor, currency }: PaymentLineRow): PaymentLineType => ({ kind, label, amount: moneyView(Money.of(BigInt(minor), currency)) });

export const refundView = ({ id, state, amount, reason, requestedAt }: Refund): RefundType => ({
  id: encode('refund', id), state, amount: moneyView(amount), reason: reason === AT_PROVIDER ? t(currentScope().locale, 'ledger.refund.atProvider') : reason, requestedAt,
});

export const differenceView = ({ paymentId, payerName, reference, kind, ours, theirs, foundAt }: DifferenceRow): PaymentDifferenceType => ({
  paymentId: paymentId && encode('payment', paymentId), payerName, reference, kind, ours: sideText(kind, ours), theirs: sideText(kind, theirs), foundAt,
});

/** A state is a word of the catalogue, an amount is `60.00 EUR`. */
function sideText(kind: DifferenceRow['kind'], side: string): string {
  const { locale } = currentScope();
  if (kind !== 'AMOUNT' && kind !== 'REFUNDED') return t(locale, `ledger.standing.${side}`);
  const [decimal = '', currency = ''] = side.split(' ');
  const money = Money.parse(decimal, currency);
  return money ? formatMoney(locale, money) : side;
}

const failureText = (failure: string | null): string | null => failure && t(currentScope().locale, `ledger.failure.${failure}`);
