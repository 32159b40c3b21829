import { DataTable, EmptyFilters, ErrorState, hasFilters, LoadMore, may, SelectEverything, SkeletonRows, useSession, useT } from '@cordee/web';
import { dueColumns } from './dueColumns';
import type { ActOnDue } from './DueActions';
import { DuesFilters } from './DuesFilters';
import type { DuesList } from './useDuesList';
import classes from './dues.module.css';

/** The dues one by one, under their filters. */
export function DuesResults({ list, act }: { list: DuesList; act: ActOnDue }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const { dues, filters, plans, selection } = list;
  const acts = may(viewer, 'payments.record') || may(viewer, 'dues.manage');
  const empty = dues.total === 0 && !dues.fetching;
  if (empty && !hasFilters(filters)) return null;
  return (
    <section aria-label={t('admin.dues.list')} className={classes['list']}>
      <DuesFilters search={filters} plans={plans.data?.association?.office?.plans ?? []} onChange={list.setSearch} onClear={list.clearSearch} />
      {dues.failure && <ErrorState failure={dues.failure} onRetry={dues.retry} what={t('admin.dues.failed')} />}
      {!dues.data && !dues.failure && <SkeletonRows rows={8} widths={['24%', '18%', '16%', '10%', '12%']} />}
      {empty && !dues.failure && <EmptyFilters title={t('admin.dues.none')} onClear={list.clearSearch} />}
      {dues.rows.length > 0 && (
        <>
          {may(viewer, 'dues.manage') && (
            <SelectEverything
              selection={selection}
              loaded={dues.rows.map(({ id }) => id)}
              total={dues.total ?? 0}
              said={t('admin.dues.selectedPage', { count: dues.rows.length })}
              offer={t('admin.dues.selectMatching', { count: dues.total ?? 0 })}
            />
          )}
          <DataTable
            caption={t('admin.dues.caption')}
            columns={dueColumns(t, format, acts ? act : null)}
            rows={dues.rows}
            rowId={({ id }) => id}
            rowName={({ personName, label }) => `${personName}, ${label}`}
            {...(may(viewer, 'dues.manage') && { selection })}
            busy={dues.fetching}
          />
          <LoadMore pages={dues} />
        </>
      )}
    </section>
  );
}
