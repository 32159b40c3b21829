import { Link } from '@tanstack/react-router';
import { Card, FailedPart, LastImportDocument, LinkButton, SkeletonText, useScreen, useT } from '@cordee/web';
import { CountsLine } from '../imports/CountsLine';
import { ImportStateBadge } from '../imports/ImportStateBadge';
import classes from './LastImport.module.css';

export function LastImport() {
  const { t, format } = useT();
  const { data, failure, retry } = useScreen(LastImportDocument, {});
  const last = data?.association?.office?.imports.nodes[0];
  return (
    <Card title={t('admin.home.lastImport')} actions={<Link to="/imports">{t('admin.home.allImports')}</Link>}>
      {failure && <FailedPart failure={failure} what={t('admin.home.importsFailed')} onRetry={retry} />}
      {!data && !failure && <SkeletonText lines={2} />}
      {data && !last && (
        <div className={classes['none']}>
          <p>{t('admin.imports.first')}</p>
          <LinkButton to="/imports">{t('admin.imports.start')}</LinkButton>
        </div>
      )}
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
