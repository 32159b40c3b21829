import { DataTable, LoadMore, SelectEverything, StatusBadge, useSelection, useT, type Column } from '@cordee/web';
import { useEffect } from 'react';
import type { Section } from '../section';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly email: string;
  readonly count: number;
}

const ROWS: readonly Row[] = [
  { id: '1', name: 'Aïcha Benhaddou', city: 'Lyon', email: 'aicha@example.org', count: 12 },
  { id: '2', name: 'Claire Fontanel', city: '', email: 'une.adresse.bien.plus.longue.que.sa.colonne@sous-domaine.example.org', count: 1210 },
  { id: '3', name: 'Jean-Baptiste de La Rochefoucauld-Montbel', city: 'Saint-Étienne', email: 'jb@example.org', count: 0 },
];

function useColumns(): readonly Column<Row>[] {
  const { t, format } = useT();
  const paid = t('admin.dues.state.PAID');
  return [
    { key: 'name', header: t('common.person.name'), sorted: 'ascending', cell: ({ name }) => <a href="#tables-and-lists">{name}</a>, text: ({ name }) => name },
    { key: 'city', header: t('common.person.city'), cell: ({ city }) => city, text: ({ city }) => city },
    { key: 'email', header: t('common.person.email'), breaks: true, cell: ({ email }) => email, text: ({ email }) => email },
    { key: 'state', header: t('portal.home.dues'), cell: () => <StatusBadge meaning="paid">{paid}</StatusBadge>, text: () => paid },
    { key: 'count', header: t('common.export.count'), numeric: true, cell: ({ count }) => format.number(count), text: ({ count }) => String(count) },
  ];
}

const table = ({ chosen, ...props }: { compact?: boolean; busy?: boolean; chosen?: readonly string[]; many?: number }, caption: string) =>
  function Table() {
    const selection = useSelection();
    const { setAll } = selection;
    useEffect(() => setAll(chosen ?? [], true), [setAll]);
    const { many = 1, ...rest } = props;
    const columns = useColumns();
    const wide = Array.from({ length: many }, (_, time) => columns.map((column) => ({ ...column, key: `${column.key}${time}`, header: time ? `${column.header} ${time + 1}` : column.header }))).flat();
    return <DataTable caption={caption} columns={wide} rows={ROWS} rowId={({ id }) => id} rowName={({ name }) => name} {...rest} {...(chosen && { selection })} />;
  };

function Everything() {
  const { t } = useT();
  const loaded = ROWS.map(({ id }) => id);
  const selection = useSelection({ loaded });
  const { setAll } = selection;
  useEffect(() => setAll(ROWS.map(({ id }) => id), true), [setAll]);
  return <SelectEverything selection={selection} loaded={loaded} total={1210} said={t('admin.members.selectedPage', { count: 3 })} offer={t('admin.members.selectMatching', { count: 1210 })} />;
}

const more = (state: { hasMore: boolean; loadingMore?: boolean; failed?: boolean }) => () => (
  <LoadMore pages={{ rows: ROWS, total: state.hasMore ? 1210 : 3, hasMore: state.hasMore, loadingMore: state.loadingMore ?? false, moreFailure: state.failed ? { kind: 'offline' } : null, loadMore: () => undefined }} />
);

export const tables: Section = {
  title: 'Tables and lists',
  wide: true,
  states: {
    'Comfortable': table({}, 'A'),
    'Compact': table({ compact: true }, 'B'),
    'Nobody chosen yet': table({ chosen: [] }, 'C'),
    'Some chosen': table({ chosen: ['2'] }, 'D'),
    'All chosen': table({ chosen: ['1', '2', '3'] }, 'E'),
    'The next rows are on their way': table({ busy: true }, 'F'),
    'Wider than the window': table({ many: 4 }, 'G'),
    'All of the page chosen, and there are more': Everything,
    'More to load': more({ hasMore: true }),
    'More, on its way': more({ hasMore: true, loadingMore: true }),
    'More, failed': more({ hasMore: true, failed: true }),
    'All seen': more({ hasMore: false }),
  },
};
