import { Link } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import { Card, DataTable, ErrorState, Icon, ImportRowsDocument, LoadMore, SkeletonRows, StatusBadge, usePages, useSearchState, useT, type Column, type ImportRowsQuery, type RowOutcome, type Translate } from '@cordee/web';
import type { RowsSearch } from './search';
import classes from './ImportPage.module.css';

type Row = NonNullable<NonNullable<NonNullable<ImportRowsQuery['association']>['office']>['import']>['rows']['nodes'][number];
const OUTCOMES: readonly RowOutcome[] = ['ADDED', 'MERGED', 'UNCHANGED', 'SET_ASIDE', 'REFUSED'];

/** The rows of the file one by one, by what became of them. */
export function ImportRows({ id }: { id: string }) {
  const { t } = useT();
  const [{ outcome }, setSearch] = useSearchState<RowsSearch>();
  const rows = usePages(ImportRowsDocument, { id, outcome, first: 25 }, (data) => data.association?.office?.import?.rows);
  return (
    <Card title={t('admin.imports.rowsTitle')}>
      <div className={classes['filters']}>
        <NativeSelect
          label={t('admin.imports.outcome')}
          value={outcome ?? ''}
          data={[{ value: '', label: t('admin.imports.anyOutcome') }, ...OUTCOMES.map((value) => ({ value, label: t(`admin.imports.outcomes.${value}`) }))]}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => setSearch({ outcome: (event.currentTarget.value || undefined) as RowOutcome | undefined })}
        />
      </div>
      {rows.failure && <ErrorState failure={rows.failure} onRetry={rows.retry} what={t('admin.imports.rowsFailed')} />}
      {!rows.data && !rows.failure && <SkeletonRows rows={5} widths={['8%', '15%', '30%', '40%']} />}
      {rows.total === 0 && <p className={classes['quiet']}>{t('admin.imports.noRows')}</p>}
      {rows.rows.length > 0 && (
        <>
          <DataTable caption={t('admin.imports.rowsTitle')} columns={rowColumns(t)} rows={rows.rows} rowId={({ row }) => String(row)} rowName={({ row }) => String(row)} busy={rows.fetching} />
          <LoadMore pages={rows} />
        </>
      )}
    </Card>
  );
}

const MEANING = { ADDED: 'paid', MERGED: 'paid', UNCHANGED: 'pending', SET_ASIDE: 'due', REFUSED: 'lapsed' } as const;
const GLYPH = { ADDED: 'plus', MERGED: 'people', UNCHANGED: 'check', SET_ASIDE: 'pencil', REFUSED: 'close' } as const;

function rowColumns(t: Translate): readonly Column<Row>[] {
  const cells = (row: Row) =>
    Object.values((row.values ?? {}) as Record<string, unknown>)
      .filter((value) => value !== null && value !== '')
      .slice(0, 4)
      .join(' · ');
  return [
    { key: 'row', header: t('admin.imports.row'), text: ({ row }) => String(row), whole: true, cell: ({ row }) => t('admin.imports.rowNumber', { row }) },
    {
      key: 'outcome',
      header: t('admin.imports.outcome'),
      text: ({ outcome }) => outcome,
      cell: ({ outcome }) => (
        <StatusBadge meaning={MEANING[outcome]} icon={GLYPH[outcome]}>
          {t(`admin.imports.rowOutcome.${outcome}`)}
        </StatusBadge>
      ),
    },
    { key: 'reason', header: t('admin.imports.reason'), text: ({ reason }) => reason ?? '', cell: ({ reason }) => reason },
    { key: 'values', header: t('admin.imports.content'), breaks: true, text: cells, cell: cells },
    {
      key: 'person',
      whole: true,
      header: t('admin.imports.person'),
      text: ({ personId }) => personId ?? '',
      cell: ({ personId }) =>
        personId && (
          <Link to="/membres/$id" params={{ id: personId } as never}>
            {t('admin.imports.seePerson')}
          </Link>
        ),
    },
  ];
}
