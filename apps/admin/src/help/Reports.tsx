import { useState } from 'react';
import { Card, Choice, FailedPart, HelpReportsDocument, LoadMore, SkeletonText, usePages, useSearchState, useT, type ReportFragment } from '@cordee/web';
import classes from './help.module.css';
import type { HelpSearch } from './period';
import { ReportItem } from './ReportItem';
import { SettleReportDialog } from './SettleReportDialog';

/** What one of the people concerned has put before a moderator. It is frozen until somebody decides, within 72 hours. */
export function Reports() {
  const { t } = useT();
  const [search, setSearch] = useSearchState<HelpSearch>();
  const settled = search.reports === 'settled';
  const list = usePages(HelpReportsDocument, { open: !settled, first: 20 }, (data) => data.association?.office?.introductionReports);
  const [settling, setSettling] = useState<ReportFragment | null>(null);
  const empty = list.total === 0 && !list.fetching;
  return (
    <Card
      title={t('admin.help.reports')}
      note={<span role="status">{list.total === null ? '\u00A0' : t(settled ? 'admin.help.settledCount' : 'admin.help.openCount', { count: list.total })}</span>}
      actions={
        <Choice
          legend={t('admin.help.which')}
          hideLegend
          value={settled ? 'settled' : 'open'}
          options={[
            { value: 'open', label: t('admin.help.toDecide') },
            { value: 'settled', label: t('admin.help.decided') },
          ]}
          onChange={(which) => setSearch({ reports: which === 'settled' ? 'settled' : undefined })}
        />
      }
    >
      {list.failure && <FailedPart failure={list.failure} onRetry={list.retry} what={t('admin.help.reportsFailed')} />}
      {!list.data && !list.failure && <SkeletonText lines={3} />}
      {empty && <p>{t(settled ? 'admin.help.noneDecided' : 'admin.help.noneWaiting')}</p>}
      {list.rows.length > 0 && (
        <ul className={classes['reports']}>
          {list.rows.map((report) => (
            <ReportItem key={report.id} report={report} onSettle={() => setSettling(report)} />
          ))}
        </ul>
      )}
      {list.rows.length > 0 && <LoadMore pages={list} />}
      {settling && <SettleReportDialog report={settling} onClose={() => setSettling(null)} onSettled={list.retry} />}
    </Card>
  );
}
