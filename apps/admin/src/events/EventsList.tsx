import { useEffect } from 'react';
import { DataTable, EmptyFilters, ErrorState, LoadMore, OfficeEventsDocument, SkeletonRows, usePages, useT, type EventLineFragment, type OfficeEventsWhen } from '@cordee/web';
import { eventColumns } from './eventColumns';
import { FirstEvent } from './FirstEvent';
import type { EventsSearch } from './search';

interface Props {
  readonly search: EventsSearch;
  readonly onChange: (patch: Partial<EventsSearch>) => void;
  readonly onClear: () => void;
  readonly onCount: (total: number | null) => void;
  /** Null for who may only look. */
  readonly onDuplicate: ((event: EventLineFragment) => void) | null;
}

export function EventsList({ search, onChange, onClear, onCount, onDuplicate }: Props) {
  const { t, format } = useT();
  const { q } = search;
  const when: OfficeEventsWhen = search.when ?? 'COMING';
  const events = usePages(OfficeEventsDocument, { when, search: q, first: 50 }, (data) => data.association?.office?.events);
  useEffect(() => onCount(events.total), [events.total, onCount]);
  const empty = events.total === 0 && !events.fetching;
  if (events.failure && events.rows.length === 0) return <ErrorState failure={events.failure} onRetry={events.retry} what={t('admin.events.failed')} />;
  if (!events.data) return <SkeletonRows rows={6} widths={['28%', '22%', '14%', '10%', '10%']} />;
  if (empty) return q || when === 'PAST' || when === 'DRAFT' ? <EmptyFilters title={t('admin.events.none')} onClear={onClear} /> : <FirstEvent mayCreate={onDuplicate !== null} onSeePast={when === 'COMING' ? () => onChange({ when: 'PAST' }) : null} />;
  return (
    <>
      <DataTable caption={t('admin.events.caption')} columns={eventColumns(t, format, onDuplicate)} rows={events.rows} rowId={({ id }) => id} rowName={({ title }) => title} busy={events.fetching} />
      <LoadMore pages={events} />
    </>
  );
}
