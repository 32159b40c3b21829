import { DataTable, keepFocusFrom, LoadMore, useT, type PaymentRowFragment } from '@cordee/web';
import { paymentActions, paymentColumns } from './paymentColumns';
import type { PaymentsList } from './usePaymentsList';

/** `onRefund` is null for whoever may only look. */
export function PaymentsTable({ list: { payments, settings, view }, onRefund }: { list: PaymentsList; onRefund: ((payment: PaymentRowFragment) => void) | null }) {
  const { t, format } = useT();
  const refund = (payment: PaymentRowFragment) => {
    keepFocusFrom(payment.id);
    onRefund?.(payment);
  };
  const columns = new Map(paymentColumns(t, format).map((column) => [column.key, column]));
  return (
    <>
      <DataTable
        caption={t('admin.payments.caption')}
        columns={[...view.columns.flatMap((key) => columns.get(key) ?? []), ...(onRefund ? [paymentActions(t, refund)] : [])]}
        rows={payments.rows}
        rowId={({ id }) => id}
        rowName={({ payerName }) => payerName}
        compact={settings.density === 'COMPACT'}
        busy={payments.fetching}
      />
      <LoadMore pages={payments} />
    </>
  );
}
