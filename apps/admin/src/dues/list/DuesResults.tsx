import { DataTable, EmptyFilters, ErrorState, hasFilters, keepFocusFrom, LoadMore, may, SelectEverything, SkeletonRows, useSession, useT, type DueLineFragment } from '@cordee/web';
import { ListTools } from '../../lists/ListTools';
import { dueColumns, dueActions } from './dueColumns';
import type { ActOnDue } from './DueActions';
import { DuesFilters } from './DuesFilters';
import type { DuesList } from './useDuesList';
import classes from './dues.module.css';

/** The dues one by one, under their filters. */
export function DuesResults({ list, act }: { list: DuesList; act: ActOnDue }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const { dues, filters, plans, selection, settings, view } = list;
  const columns = new Map(dueColumns(t, format).map((column) => [column.key, column]));
  const shown = settings.ready && dues.rows.length > 0;
  const acts = may(viewer, 'payments.record') || may(viewer, 'dues.manage');
  const empty = dues.total === 0 && !dues.fetching;
  if (empty && !hasFilters(filters)) return null;
  return (
    <section aria-label={t('admin.dues.list')} className={classes['list']}>
      <DuesFilters search={filters} plans={plans.data?.association?.office?.plans ?? []} onChange={list.setSearch} onClear={list.clearSearch} />
      {dues.failure && <ErrorState failure={dues.failure} onRetry={dues.retry} what={t('admin.dues.failed')} />}
      {settings.ready && !(dues.failure && !shown) && <ListTools list={list} columns={[...columns.values()]} exporting={{ path: '/exports/dues', what: t('admin.dues.exportAll', { count: dues.total ?? 0 }) }} />}
      {!shown && !empty && !dues.failure && <SkeletonRows rows={8} widths={['24%', '18%', '16%', '10%', '12%']} />}
      {empty && !dues.failure && <EmptyFilters title={t('admin.dues.none')} onClear={list.clearSearch} />}
      {shown && (
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
            columns={[...view.columns.flatMap((key) => columns.get(key) ?? []), ...(acts ? [dueActions(t, followed(act))] : [])]}
            rows={dues.rows}
            rowId={({ id }) => id}
            rowName={({ personName, label }) => `${personName}, ${label}`}
            {...(may(viewer, 'dues.manage') && { selection })}
            compact={settings.density === 'COMPACT'}
            busy={dues.fetching}
          />
          <LoadMore pages={dues} />
        </>
      )}
    </section>
  );
}

/** Focus stays in the list when what was pressed goes. */
function followed(act: ActOnDue): ActOnDue {
  const after = (one: (due: DueLineFragment) => void) => (due: DueLineFragment) => {
    keepFocusFrom(due.id);
    one(due);
  };
  return { pay: after(act.pay), close: after(act.close), reinstate: after(act.reinstate) };
}
