import { FilterBar, SearchField, useT, type Filter } from '@cordee/web';
import { MEMBERSHIP_STATUSES, type MembershipsSearch } from '../search';
import type { MembershipsList } from './useMembershipsList';

/** What lapsed this month is lapsed: the two are one choice, so that no two filters contradict each other. */
const LAPSED_NOW = 'LAPSED_THIS_MONTH';

export function MembershipsFilters({ list: { filters: search, plans, setSearch, clearSearch } }: { list: MembershipsList }) {
  const { t } = useT();
  const statuses = MEMBERSHIP_STATUSES.map((value) => ({ value: value as string, label: t(`admin.membership.status.${value}`) }));
  const filters: Filter[] = [
    { name: 'status', label: t('admin.dues.stateLabel'), any: t('admin.dues.anyState'), options: statuses.toSpliced(2, 0, { value: LAPSED_NOW, label: t('admin.memberships.lapsedThisMonth') }) },
    { name: 'plan', label: t('admin.dues.plan'), any: t('admin.dues.anyPlan'), options: plans.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  const choose = (name: string, value: string | undefined) => {
    if (name !== 'status') return setSearch({ [name]: value });
    const lapsed = value === LAPSED_NOW;
    setSearch({ status: lapsed ? undefined : (value as MembershipsSearch['status']), lapsed: lapsed ? 'thisMonth' : undefined });
  };
  return (
    <FilterBar
      search={<SearchField label={t('admin.memberships.search')} placeholder={t('admin.memberships.searchExample')} value={search.q ?? ''} onChange={(q) => setSearch({ q })} />}
      filters={filters}
      values={{ plan: search.plan, status: search.lapsed ? LAPSED_NOW : search.status }}
      onChange={choose}
      onClear={clearSearch}
    />
  );
}
