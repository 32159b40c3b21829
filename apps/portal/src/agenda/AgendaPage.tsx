import { AgendaDocument, EmptyFilters, EmptyFirst, ErrorState, hasFilters, LinkButton, LoadMore, PageHeading, SkeletonRows, usePages, useSearchState, useT, type AgendaEventFragment } from '@cordee/web';
import { AgendaFilters } from './AgendaFilters';
import { EventLine } from './EventLine';
import classes from './agenda.module.css';
import type { AgendaSearch } from './search';
import { Subscribe } from './Subscribe';
import { byMonth } from './when';

/** So many are seen at a glance: filters would only stand before them. */
const FEW = 5;

/** The events to come, answered where they stand. */
export function AgendaPage() {
  const { t } = useT();
  const [search, setSearch, clear] = useSearchState<AgendaSearch>();
  const events = usePages(AgendaDocument, { ...search, first: 20 }, (data) => data.association?.events);
  const empty = events.total === 0 && !events.fetching && !events.failure;
  const filtered = hasFilters(search);
  return (
    <>
      <PageHeading title={t('portal.nav.agenda')} note={<span role="status">{events.total === null ? '\u00A0' : t('portal.agenda.count', { count: events.total })}</span>} />
      {(filtered || (events.total ?? 0) > FEW) && <AgendaFilters search={search} onChange={setSearch} />}
      {events.failure && <ErrorState failure={events.failure} onRetry={events.retry} what={t('portal.agenda.failed')} />}
      {!events.data && !events.failure && <SkeletonRows rows={5} widths={['45%', '25%']} mark />}
      {empty && (filtered ? <EmptyFilters title={t('portal.agenda.none')} onClear={clear}>{t('portal.agenda.wider')}</EmptyFilters> : <NothingYet />)}
      {events.rows.length > 0 && (
        <>
          <Months events={events.rows} busy={events.fetching} onRefused={events.retry} />
          <LoadMore pages={events} />
        </>
      )}
      <Subscribe />
    </>
  );
}

function Months({ events, busy, onRefused }: { events: readonly AgendaEventFragment[]; busy: boolean; onRefused: () => void }) {
  const { format } = useT();
  return (
    <div className={classes['months']} aria-busy={busy}>
      {byMonth(events, format).map(({ name, events: ofMonth }) => (
        <section key={name} aria-label={name}>
          <h2 className={classes['month']}>{name}</h2>
          <ul className={classes['list']}>
            {ofMonth.map((event) => (
              <li key={event.id}>
                <EventLine event={event} onRefused={onRefused} underMonth />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function NothingYet() {
  const { t } = useT();
  return (
    <EmptyFirst icon="calendar" title={t('portal.agenda.empty')} actions={<LinkButton to="/moi/notifications">{t('portal.agenda.tellMe')}</LinkButton>}>
      {t('portal.agenda.emptyText')}
    </EmptyFirst>
  );
}
