import { lazy, Suspense, useState } from 'react';
import { Choice, LinkButton, may, PageHeading, SearchField, FilterBar, useSearchState, useSession, useT, type EventLineFragment } from '@cordee/web';
import { EventsCalendar } from './EventsCalendar';
import { useOfficeList } from '../lists/useOfficeList';
import { FIRST_COLUMNS } from './eventColumns';
import { EventsList } from './EventsList';
import { eventsFilters, type EventsFilters, type EventsSearch } from './search';
import classes from './EventsPage.module.css';

const DuplicateDialog = lazy(() => import('./DuplicateDialog').then(({ DuplicateDialog: component }) => ({ default: component })));

const read = (search: object) => eventsFilters.parse(search);

/** What the association proposes, as a list or month by month. */
export function EventsPage() {
  const { t } = useT();
  const mayManage = may(useSession().viewer, 'events.manage');
  const [search, setSearch] = useSearchState<EventsSearch>();
  const list = useOfficeList('events', FIRST_COLUMNS, read);
  const [total, setTotal] = useState<number | null>(null);
  const [copied, setCopied] = useState<EventLineFragment | null>(null);
  const calendar = search.shown === 'calendar';
  return (
    <>
      <PageHeading
        title={t('admin.nav.events')}
        note={<span role="status">{total === null ? '\u00A0' : t('admin.events.count', { count: total })}</span>}
        actions={mayManage && <LinkButton to="/evenements/nouveau">{t('admin.events.new')}</LinkButton>}
      />
      <div className={classes['bar']}>
        {calendar ? <span /> : <Filters search={list.filters} onChange={list.setSearch} onClear={list.clearSearch} />}
        <div className={classes['shown']}>
          <Choice
            hideLegend
            legend={t('admin.events.shownAs')}
            value={calendar ? 'calendar' : 'list'}
            options={[
              { value: 'list', label: t('admin.events.asList') },
              { value: 'calendar', label: t('admin.events.asCalendar'), icon: 'calendar' },
            ]}
            onChange={(shown) => setSearch({ shown: shown === 'calendar' ? shown : undefined, month: undefined })}
          />
        </div>
      </div>
      {calendar ? <EventsCalendar month={search.month} onMonth={(month) => setSearch({ month })} onCount={setTotal} /> : <EventsList list={list} onCount={setTotal} onDuplicate={mayManage ? setCopied : null} />}
      {copied && (
        <Suspense fallback={null}>
          <DuplicateDialog event={copied} onClose={() => setCopied(null)} />
        </Suspense>
      )}
    </>
  );
}

function Filters({ search, onChange, onClear }: { search: EventsFilters; onChange: (patch: Partial<EventsFilters>) => void; onClear: () => void }) {
  const { t } = useT();
  const when = [
    { value: 'DRAFT', label: t('admin.events.drafts') },
    { value: 'PAST', label: t('admin.events.past') },
    { value: 'ALL', label: t('admin.events.all') },
  ];
  return (
    <FilterBar
      search={<SearchField label={t('admin.events.search')} placeholder={t('admin.events.searchExample')} value={search.q ?? ''} onChange={(q) => onChange({ q })} />}
      filters={[{ name: 'when', label: t('admin.events.when'), any: t('admin.events.coming'), options: when }]}
      values={{ when: search.when }}
      onChange={(name, value) => onChange({ [name]: value })}
      onClear={onClear}
    />
  );
}
