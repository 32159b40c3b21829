import { FilterBar, may, MemberFacetsDocument, SearchField, useScreen, useSession, useT, type Filter, type PlanCardFragment } from '@cordee/web';
import { DUE_STATES, type DuesSearch } from '../search';

interface Props {
  readonly search: DuesSearch;
  readonly plans: readonly PlanCardFragment[];
  readonly onChange: (patch: Partial<DuesSearch>) => void;
  readonly onClear: () => void;
}

const NUMBERS: readonly string[] = ['graduationYear', 'year'];
/** From next year, which is called before it begins, back to five years ago. */
const years = (): readonly string[] => Array.from({ length: 7 }, (_, back) => String(new Date().getFullYear() + 1 - back));

export function DuesFilters({ search, plans, onChange, onClear }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  const { data } = useScreen(MemberFacetsDocument, {}, { pause: !may(viewer, 'people.read') });
  const facets = data?.association?.office?.memberFacets;
  const options = (values: readonly { readonly value: string }[] = []) => values.map(({ value }) => ({ value, label: value }));
  const filters: Filter[] = [
    { name: 'year', label: t('admin.dues.year'), any: t('admin.dues.anyYear'), options: years().map((value) => ({ value, label: value })) },
    { name: 'state', label: t('admin.dues.stateLabel'), any: t('admin.dues.anyState'), options: DUE_STATES.map((value) => ({ value, label: t(`admin.dues.state.${value}`) })) },
    { name: 'plan', label: t('admin.dues.plan'), any: t('admin.dues.anyPlan'), options: plans.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'school', label: t('common.person.school'), any: t('common.filters.anySchool'), options: options(facets?.schools) },
    { name: 'graduationYear', label: t('common.person.year'), any: t('common.filters.anyYear'), options: options(facets?.graduationYears) },
  ];
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return (
    <FilterBar
      search={<SearchField label={t('admin.dues.search')} placeholder={t('admin.dues.searchExample')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />}
      filters={filters}
      values={{ ...search, year: text(search.year), graduationYear: text(search.graduationYear) }}
      onChange={(name, value) => onChange({ [name]: NUMBERS.includes(name) && value ? Number(value) : value })}
      onClear={onClear}
    />
  );
}
