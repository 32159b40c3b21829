import { FilterBar, SearchField, useT, type Filter } from '@cordee/web';
import { PAYMENT_MEANS, PAYMENT_NEEDS, PAYMENT_STATES, type PaymentsSearch } from '../search';

export function PaymentsFilters({ search, onChange, onClear }: { search: PaymentsSearch; onChange: (patch: Partial<PaymentsSearch>) => void; onClear: () => void }) {
  const { t } = useT();
  const filters: Filter[] = [
    { name: 'state', label: t('admin.dues.stateLabel'), any: t('admin.dues.anyState'), options: PAYMENT_STATES.map((value) => ({ value, label: t(`admin.payments.state.${value}`) })) },
    { name: 'means', label: t('admin.payment.means'), any: t('admin.payments.anyMeans'), options: PAYMENT_MEANS.map((value) => ({ value, label: t(`admin.payments.means.${value}`) })) },
    { name: 'need', label: t('admin.payments.needLabel'), any: t('admin.payments.anyNeed'), options: PAYMENT_NEEDS.map((value) => ({ value, label: t(`admin.payments.need.${value}`) })) },
  ];
  return (
    <FilterBar
      search={<SearchField label={t('admin.payments.search')} placeholder={t('admin.payments.searchExample')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />}
      filters={filters}
      values={search}
      onChange={(name, value) => onChange({ [name]: value })}
      onClear={onClear}
    />
  );
}
