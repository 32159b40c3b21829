import { useEffect } from 'react';
import { DataTable, EmptyFilters, ErrorState, LoadMore, OfficeEventsDocument, SkeletonRows, usePages, useT, type EventLineFragment, type OfficeEventsWhen, type Pages } from '@cordee/web';
import { ListTools } from '../lists/ListTools';
import type { OfficeList } from '../lists/useOfficeList';
import { eventActions, eventColumns } from './eventColumns';
import { FirstEvent } from './FirstEvent';
import type { EventsFilters } from './search';

interface Props {
  readonly list: OfficeList<EventsFilters>;
  readonly onCount: (total: number | null) => void;
  /** Null for who may only look. */
  readonly onDuplicate: ((event: EventLineFragment) => void) | null;
}

export function EventsList({ list, onCount, onDuplicate }: Props) {
  const { t } = useT();
  const { filters, settings, setSearch, clearSearch } = list;
  const { q } = filters;
  const when: OfficeEventsWhen = filters.when ?? 'COMING';
  const events = usePages(OfficeEventsDocument, { when, search: q, first: 50 }, (data) => data.association?.office?.events);
  useEffect(() => onCount(events.total), [events.total, onCount]);
  if (events.failure && events.rows.length === 0) return <ErrorState failure={events.failure} onRetry={events.retry} what={t('admin.events.failed')} />;
  if (!events.data || !settings.ready) return <SkeletonRows rows={6} widths={['28%', '22%', '14%', '10%', '10%']} />;
  const empty = events.total === 0 && !events.fetching;
  const filtered = Boolean(q) || when === 'PAST' || when === 'DRAFT';
  if (empty && !filtered) return <FirstEvent mayCreate={onDuplicate !== null} onSeePast={when === 'COMING' ? () => setSearch({ when: 'PAST' }) : null} />;
  return (
    <>
      <EventsTools list={list} total={events.total} />
      {empty ? <EmptyFilters title={t('admin.events.none')} onClear={clearSearch} /> : <EventsTable list={list} events={events} onDuplicate={onDuplicate} />}
    </>
  );
}

function EventsTools({ list, total }: { list: OfficeList<EventsFilters>; total: number | null }) {
  const { t, format } = useT();
  return <ListTools list={list} columns={eventColumns(t, format)} exporting={{ path: '/exports/events', what: t('admin.events.exportAll', { count: total ?? 0 }), permission: 'events.manage' }} />;
}

function EventsTable({ list: { settings, view }, events, onDuplicate }: Pick<Props, 'list' | 'onDuplicate'> & { events: Pages<EventLineFragment, unknown> }) {
  const { t, format } = useT();
  const columns = new Map(eventColumns(t, format).map((column) => [column.key, column]));
  return (
    <>
      <DataTable
        caption={t('admin.events.caption')}
        columns={[...view.columns.flatMap((key) => columns.get(key) ?? []), ...(onDuplicate ? [eventActions(t, onDuplicate)] : [])]}
        rows={events.rows}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        compact={settings.density === 'COMPACT'}
        busy={events.fetching}
      />
      <LoadMore pages={events} />
    </>
  );
}
