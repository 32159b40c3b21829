import { Button } from '@mantine/core';
import { EmptyFilters, ErrorState, ExportMenu, hasFilters, JournalDocument, LinkButton, LoadMore, may, Notice, PageHeading, SkeletonRows, usePages, useSearchState, useSession, useT } from '@cordee/web';
import { JournalFilters } from './JournalFilters';
import { JournalLine, type Entry } from './JournalLine';
import type { JournalSearch } from './search';
import classes from './JournalPage.module.css';

export function JournalPage() {
  const { t, format } = useT();
  const { viewer } = useSession();
  const [search, setSearch, clear] = useSearchState<JournalSearch>();
  const journal = usePages(JournalDocument, { verb: search.verb, personId: search.person, first: 50 }, (data) => data.association?.office?.journal);
  const empty = journal.total === 0 && !journal.fetching;
  return (
    <>
      <PageHeading
        title={t('admin.nav.journal')}
        note={t('admin.journal.note')}
        actions={
          <>
            {may(viewer, 'people.export') && <ExportMenu path="/exports/journal" what={t('admin.journal.exportWhat', { count: journal.total ?? 0 })} order={{ verb: search.verb, personId: search.person }} />}
            {may(viewer, 'jobs.read') && (
              <LinkButton to="/journal/echecs" variant="default">
                {t('admin.failures.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <JournalFilters search={search} onChange={setSearch} />
      {journal.failure && <ErrorState failure={journal.failure} onRetry={journal.retry} what={t('admin.journal.failed')} />}
      {!journal.data && !journal.failure && <SkeletonRows rows={8} widths={['12%', '18%', '50%']} />}
      {empty && (hasFilters(search) ? <EmptyFilters title={t('admin.journal.none')} onClear={clear} /> : <Notice icon="journal" title={t('admin.journal.first')} />)}
      <div className={classes['days']} data-busy={journal.fetching || undefined}>
        {byDay(journal.rows, format.date).map(([day, entries]) => (
          <section key={day} aria-label={day}>
            <h2 className={classes['day']}>{day}</h2>
            <ul className={classes['lines']}>
              {entries.map((entry) => (
                <JournalLine key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <LoadMore pages={journal} />
      {hasFilters(search) && !empty && (
        <Button variant="subtle" onClick={clear}>
          {t('common.filters.clear')}
        </Button>
      )}
    </>
  );
}

/** The days in the order of the lines: each is said once, and its lines give the hour. */
function byDay(entries: readonly Entry[], dayOf: (at: string) => string): readonly (readonly [day: string, entries: readonly Entry[]])[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(dayOf(entry.at), [...(days.get(dayOf(entry.at)) ?? []), entry]);
  return [...days];
}
