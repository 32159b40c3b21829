import { DirectoryFacetsDocument, FilterBar, SearchField, useScreen, useT, type Filter } from '@cordee/web';
import type { NetworkSearch } from './search';

type Facets = readonly { readonly value: string; readonly count: number }[];

export function NetworkFilters({ search, onChange, onClear }: { search: NetworkSearch; onChange: (patch: Partial<NetworkSearch>) => void; onClear: () => void }) {
  const { t, format } = useT();
  const facets = useScreen(DirectoryFacetsDocument, {}).data?.association?.directoryFacets;
  const options = (values: Facets = []) => values.map(({ value, count }) => ({ value, label: `${value} (${format.number(count)})` }));
  const filters: Filter[] = [
    { name: 'school', label: t('common.person.school'), any: t('common.filters.anySchool'), options: options(facets?.schools) },
    { name: 'graduationYear', label: t('common.person.year'), any: t('common.filters.anyYear'), options: options(facets?.graduationYears) },
    { name: 'city', label: t('common.person.city'), any: t('common.filters.anyCity'), options: options(facets?.cities) },
    { name: 'sector', label: t('common.person.sector'), any: t('common.filters.anySector'), options: options(facets?.sectors) },
    { name: 'open', label: t('portal.network.open'), any: t('portal.network.openAny'), options: [{ value: 'direct', label: t('portal.network.openDirect') }] },
  ];
  return (
    <FilterBar
      search={<SearchField label={t('portal.network.search')} placeholder={t('portal.network.searchExample')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />}
      filters={filters}
      values={{ ...search, graduationYear: search.graduationYear === undefined ? undefined : String(search.graduationYear) }}
      onChange={(name, value) => onChange({ [name]: name === 'graduationYear' && value ? Number(value) : value })}
      onClear={onClear}
    />
  );
}
