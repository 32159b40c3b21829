import { FilterBar, MemberFacetsDocument, SearchField, useScreen, useT, type AccountState, type Filter } from '@cordee/web';
import type { MembersSearch } from './search';

const STATES: readonly AccountState[] = ['NOT_INVITED', 'INVITED', 'ACTIVE'];
type Facets = readonly { readonly value: string; readonly count: number }[];

export function MembersFilters({ search, onChange, onClear }: { search: MembersSearch; onChange: (patch: Partial<MembersSearch>) => void; onClear: () => void }) {
  const { t, format } = useT();
  const { data } = useScreen(MemberFacetsDocument, {});
  const facets = data?.association?.office?.memberFacets;
  const options = (values: Facets = []) => values.map(({ value, count }) => ({ value, label: `${value} (${format.number(count)})` }));
  const filters: Filter[] = [
    { name: 'school', label: t('common.person.school'), any: t('common.filters.anySchool'), options: options(facets?.schools) },
    { name: 'graduationYear', label: t('common.person.year'), any: t('common.filters.anyYear'), options: options(facets?.graduationYears) },
    { name: 'city', label: t('common.person.city'), any: t('common.filters.anyCity'), options: options(facets?.cities) },
    { name: 'sector', label: t('common.person.sector'), any: t('common.filters.anySector'), options: options(facets?.sectors) },
    { name: 'account', label: t('admin.members.account'), any: t('admin.members.anyAccount'), options: STATES.map((value) => ({ value, label: t(`admin.account.${value}`) })) },
  ];
  return (
    <FilterBar
      search={<SearchField label={t('admin.members.search')} placeholder={t('admin.members.searchExample')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />}
      filters={filters}
      values={{ ...search, graduationYear: search.graduationYear === undefined ? undefined : String(search.graduationYear) }}
      onChange={(name, value) => onChange({ [name]: name === 'graduationYear' && value ? Number(value) : value })}
      onClear={onClear}
    />
  );
}
