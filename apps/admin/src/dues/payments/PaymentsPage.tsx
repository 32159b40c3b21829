import { useState } from 'react';
import { EmptyFilters, ErrorState, hasFilters, may, Notice, PageHeading, SkeletonRows, useSession, useT, type PaymentRowFragment } from '@cordee/web';
import { DuesNav } from '../DuesNav';
import { ListTools } from '../../lists/ListTools';
import { RefundDialog } from '../lazyDialogs';
import { Differences } from './Differences';
import { paymentColumns } from './paymentColumns';
import { PaymentsFilters } from './PaymentsFilters';
import { PaymentsTable } from './PaymentsTable';
import { usePaymentsList } from './usePaymentsList';

/** What has come in, by whatever way, and what was given back. */
export function PaymentsPage() {
  const { t, format } = useT();
  const { viewer } = useSession();
  const list = usePaymentsList();
  const { payments, filters, settings, clearSearch } = list;
  const [refunding, setRefunding] = useState<PaymentRowFragment | null>(null);
  const filtered = hasFilters(filters);
  const empty = payments.total === 0 && !payments.fetching && !payments.failure;
  const shown = settings.ready && payments.rows.length > 0;
  const what = t('admin.payments.exportAll', { count: payments.total ?? 0 });
  return (
    <>
      <PageHeading
        title={t('admin.payments.title')}
        note={<span role="status">{payments.total === null ? '\u00A0' : t(filtered ? 'admin.payments.countFiltered' : 'admin.payments.count', { count: payments.total })}</span>}
        back={<DuesNav />}
      />
      <Differences />
      {(filtered || !empty) && <PaymentsFilters search={filters} onChange={list.setSearch} onClear={clearSearch} />}
      {payments.failure && <ErrorState failure={payments.failure} onRetry={payments.retry} what={t('admin.payments.failed')} />}
      {(filtered || shown) && settings.ready && <ListTools list={list} columns={paymentColumns(t, format)} exporting={{ path: '/exports/payments', what }} />}
      {!shown && !empty && !payments.failure && <SkeletonRows rows={8} widths={['24%', '12%', '14%', '12%', '14%']} />}
      {empty && (filtered ? <EmptyFilters title={t('admin.payments.none')} onClear={clearSearch} /> : <Notice icon="wallet" title={t('admin.payments.first')} />)}
      {shown && <PaymentsTable list={list} onRefund={may(viewer, 'payments.record') ? setRefunding : null} />}
      <RefundDialog payment={refunding} onClose={() => setRefunding(null)} onRefunded={payments.retry} />
    </>
  );
}
