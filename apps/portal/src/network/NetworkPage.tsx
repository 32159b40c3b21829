import { DirectoryDocument, EmptyFilters, EmptyFirst, ErrorState, hasFilters, LoadMore, PageHeading, SkeletonRows, usePages, useSearchState, useT } from '@cordee/web';
import { NetworkFilters } from './NetworkFilters';
import { PersonList } from './PersonList';
import type { NetworkSearch } from './search';

/** Find a person of the association: by name, school, year, city or sector. */
export function NetworkPage() {
  const { t } = useT();
  const [search, setSearch, clear] = useSearchState<NetworkSearch>();
  const { q, open, ...others } = search;
  const people = usePages(DirectoryDocument, { ...others, search: q, ...(open && { openToAsks: true }), first: 20 }, (data) => data.association?.directory);
  const filtered = hasFilters(search);
  const empty = people.total === 0 && !people.fetching;
  return (
    <>
      <PageHeading title={t('portal.nav.network')} note={<span role="status">{people.total === null ? '\u00A0' : t('portal.network.count', { count: people.total })}</span>} />
      <NetworkFilters search={search} onChange={setSearch} onClear={clear} />
      {people.failure && <ErrorState failure={people.failure} onRetry={people.retry} what={t('portal.network.failed')} />}
      {!people.data && !people.failure && <SkeletonRows rows={8} widths={['45%']} mark />}
      {empty && !people.failure && (filtered ? <EmptyFilters title={t('portal.network.none')} onClear={clear}>{t('portal.network.wider')}</EmptyFilters> : <EmptyFirst icon="people" title={t('portal.network.first')} />)}
      {people.rows.length > 0 && (
        <>
          <PersonList people={people.rows} busy={people.fetching} />
          <LoadMore pages={people} />
        </>
      )}
    </>
  );
}
