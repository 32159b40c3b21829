import { useState } from 'react';
import { BackLink, DataTable, EmptyFilters, ErrorState, hasFilters, LoadMore, may, Notice, PageHeading, PaymentsDocument, SkeletonRows, usePages, useSearchState, useSession, useT, type PaymentRowFragment } from '@cordee/web';
import { RefundDialog } from '../lazyDialogs';
import { CHANGES } from '../money';
import type { PaymentsSearch } from '../search';
import { Differences } from './Differences';
import { paymentColumns } from './paymentColumns';
import { PaymentsFilters } from './PaymentsFilters';

/** What has come in, by whatever way, and what was given back. */
export function PaymentsPage() {
  const { t, format } = useT();
  const { viewer } = useSession();
  const [search, setSearch, clear] = useSearchState<PaymentsSearch>();
  const { q, ...others } = search;
  const payments = usePages(PaymentsDocument, { ...others, search: q, first: 50 }, (data) => data.association?.office?.payments, { touchedBy: CHANGES });
  const [refunding, setRefunding] = useState<PaymentRowFragment | null>(null);
  const filtered = hasFilters(search);
  const empty = payments.total === 0 && !payments.fetching && !payments.failure;
  return (
    <>
      <PageHeading
        title={t('admin.payments.title')}
        note={<span role="status">{payments.total === null ? '\u00A0' : t(filtered ? 'admin.payments.countFiltered' : 'admin.payments.count', { count: payments.total })}</span>}
        back={<BackLink to="/cotisations">{t('admin.nav.dues')}</BackLink>}
      />
      <Differences />
      {(filtered || !empty) && <PaymentsFilters search={search} onChange={setSearch} onClear={clear} />}
      {payments.failure && <ErrorState failure={payments.failure} onRetry={payments.retry} what={t('admin.payments.failed')} />}
      {!payments.data && !payments.failure && <SkeletonRows rows={8} widths={['24%', '12%', '14%', '12%', '14%']} />}
      {empty && (filtered ? <EmptyFilters title={t('admin.payments.none')} onClear={clear} /> : <Notice icon="wallet" title={t('admin.payments.first')} />)}
      {payments.rows.length > 0 && (
        <>
          <DataTable
            caption={t('admin.payments.caption')}
            columns={paymentColumns(t, format, may(viewer, 'payments.record') ? setRefunding : null)}
            rows={payments.rows}
            rowId={({ id }) => id}
            rowName={({ payerName }) => payerName}
            busy={payments.fetching}
          />
          <LoadMore pages={payments} />
        </>
      )}
      <RefundDialog payment={refunding} onClose={() => setRefunding(null)} onRefunded={payments.retry} />
    </>
  );
}
