import { PaymentsDocument, usePages } from '@cordee/web';
import { useOfficeList } from '../../lists/useOfficeList';
import { CHANGES } from '../money';
import { paymentsFilters } from '../search';
import { FIRST_COLUMNS } from './paymentColumns';

const read = (search: object) => paymentsFilters.parse(search);

/** The payments that the address asks for, and how this person looks at them. */
export function usePaymentsList() {
  const list = useOfficeList('payments', FIRST_COLUMNS, read);
  const { q, ...others } = list.filters;
  const payments = usePages(PaymentsDocument, { ...others, search: q, first: 50 }, (data) => data.association?.office?.payments, { touchedBy: CHANGES });
  return { ...list, payments };
}

export type PaymentsList = ReturnType<typeof usePaymentsList>;
