import { Link } from '@tanstack/react-router';
import { Card, DataTable, ErrorState, ImportsDocument, LoadMore, PageHeading, SkeletonRows, usePages, useT, type Column, type Formats, type ImportsQuery, type Translate } from '@cordee/web';
import { CountsLine } from './CountsLine';
import { DropZone } from './DropZone';
import { ImportStateBadge } from './ImportStateBadge';
import classes from './ImportsPage.module.css';

type Row = NonNullable<NonNullable<ImportsQuery['association']>['office']>['imports']['nodes'][number];

export function ImportsPage() {
  const { t, format } = useT();
  const imports = usePages(ImportsDocument, {}, (data) => data.association?.office?.imports);
  return (
    <>
      <PageHeading title={t('admin.nav.imports')} note={t('admin.imports.note')} />
      <DropZone />
      <div className={classes['past']}>
        <Card title={t('admin.imports.past')}>
          {imports.failure && <ErrorState failure={imports.failure} onRetry={imports.retry} what={t('admin.imports.failed')} />}
          {!imports.data && !imports.failure && <SkeletonRows rows={3} widths={['30%', '15%', '35%']} />}
          {imports.total === 0 && <p className={classes['none']}>{t('admin.imports.none')}</p>}
          {imports.rows.length > 0 && (
            <>
              <DataTable caption={t('admin.imports.past')} columns={columns(t, format)} rows={imports.rows} rowId={({ id }) => id} rowName={({ fileName }) => fileName} />
              {imports.hasMore && <LoadMore pages={imports} />}
            </>
          )}
        </Card>
      </div>
    </>
  );
}

function columns(t: Translate, format: Formats): readonly Column<Row>[] {
  return [
    {
      key: 'file',
      header: t('admin.imports.file'),
      text: ({ fileName }) => fileName,
      cell: ({ id, fileName }) => (
        <Link to="/imports/$id" params={{ id } as never} className={classes['file'] ?? ''}>
          {fileName}
        </Link>
      ),
    },
    { key: 'state', header: t('admin.imports.stateLabel'), text: ({ state }) => state, cell: ({ state }) => <ImportStateBadge state={state} /> },
    { key: 'when', header: t('admin.imports.when'), text: ({ createdAt }) => createdAt, cell: ({ createdAt, createdBy }) => [format.ago(createdAt), createdBy].filter(Boolean).join(' · ') },
    { key: 'counts', header: t('admin.imports.outcome'), text: () => '', cell: ({ counts }) => <CountsLine counts={counts} /> },
  ];
}
