import { Link } from '@tanstack/react-router';
import { Card, FailedPart, LastImportDocument, SkeletonText, useScreen, useT } from '@cordee/web';
import { CountsLine } from '../imports/CountsLine';
import { ImportStateBadge } from '../imports/ImportStateBadge';
import { FirstSteps } from './FirstSteps';
import classes from './LastImport.module.css';

/** What came in last; before anything did, how to begin. */
export function LastImport() {
  const { t, format } = useT();
  const { data, failure, retry } = useScreen(LastImportDocument, {});
  const last = data?.association?.office?.imports.nodes[0];
  if (data && !last) return <FirstSteps />;
  return (
    <Card title={t('admin.home.lastImport')} actions={<Link to="/imports">{t('admin.home.allImports')}</Link>}>
      {failure && <FailedPart failure={failure} what={t('admin.home.importsFailed')} onRetry={retry} />}
      {!data && !failure && <SkeletonText lines={2} />}
      {last && (
        <Link to="/imports/$id" params={{ id: last.id } as never} className={classes['import'] ?? ''}>
          <span className={classes['name']}>{last.fileName}</span>
          <ImportStateBadge state={last.state} />
          <span className={classes['note']}>{format.ago(last.finishedAt ?? last.createdAt)}</span>
          <CountsLine counts={last.counts} />
        </Link>
      )}
    </Card>
  );
}
