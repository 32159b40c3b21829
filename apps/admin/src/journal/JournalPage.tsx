import { Button } from '@mantine/core';
import { EmptyFilters, ErrorState, ExportMenu, hasFilters, JournalDocument, LinkButton, LoadMore, may, Notice, PageHeading, SkeletonRows, usePages, useSearchState, useSession, useT } from '@cordee/web';
import { JournalFilters } from './JournalFilters';
import { JournalLine } from './JournalLine';
import type { JournalSearch } from './search';
import classes from './JournalPage.module.css';

export function JournalPage() {
  const { t } = useT();
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
      <ul className={classes['lines']} data-busy={journal.fetching || undefined}>
        {journal.rows.map((entry) => (
          <JournalLine key={entry.id} entry={entry} />
        ))}
      </ul>
      <LoadMore pages={journal} />
      {hasFilters(search) && !empty && (
        <Button variant="subtle" onClick={clear}>
          {t('common.filters.clear')}
        </Button>
      )}
    </>
  );
}
