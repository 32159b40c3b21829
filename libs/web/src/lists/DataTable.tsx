import { useRef, type ReactNode } from 'react';
import { useT } from '../i18n/useT';
import classes from './DataTable.module.css';
import { useOverflows } from './useOverflows';
import type { Selection } from './useSelection';

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** The same as text, for what is cut off and for small exports. */
  readonly text: (row: R) => string;
  readonly numeric?: boolean;
  /** Addresses, raw cells of a file: cut off on a desk, broken anywhere on a phone. */
  readonly breaks?: boolean;
  /** Dates, towns: never broken over two lines on a desk. */
  readonly whole?: boolean;
  /** On a phone, where headers are not seen, its header stands before it: a date alone does not say of what. */
  readonly named?: boolean;
  readonly sorted?: 'ascending' | 'descending';
}

interface Props<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  /** Who or what a row is, for its checkbox. */
  readonly rowName: (row: R) => string;
  readonly selection?: Selection;
  readonly compact?: boolean;
  /** The next rows are on their way: these stay, under a line that says so. */
  readonly busy?: boolean;
}

/** A real table. Its first column names the row; on a phone each row becomes a small card. */
export function DataTable<R>({ caption, columns, rows, rowId, rowName, selection, compact = false, busy = false }: Props<R>) {
  const frame = useRef<HTMLDivElement>(null);
  // Wider than the window it is looked at from side to side, by keyboard too; the header then moves with it.
  const wide = useOverflows(frame);
  return (
    <div ref={frame} className={classes['frame']} data-busy={busy || undefined} {...(wide && { 'data-wide': true, role: 'region', 'aria-label': caption, tabIndex: 0 })}>
      <table className={classes['table']} data-compact={compact || undefined} aria-busy={busy}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={classes['check']}>
                <SelectAll ids={rows.map(rowId)} selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={column.sorted} data-numeric={column.numeric || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={rowId(row)} row={row} columns={columns} id={rowId(row)} name={rowName(row)} cut={compact} {...(selection && { selection })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row<R>({ row, columns, id, name, cut, selection }: { row: R; columns: readonly Column<R>[]; id: string; name: string; cut: boolean; selection?: Selection }) {
  const { t } = useT();
  const [first, ...others] = columns;
  const selected = selection?.has(id) ?? false;
  return (
    <tr data-row={id} data-selected={selected || undefined}>
      {selection && (
        <td className={classes['check']}>
          <label className={classes['target']}>
            <input type="checkbox" checked={selected} onChange={() => selection.toggle(id)} aria-label={t('common.table.select', { name })} />
          </label>
        </td>
      )}
      {first && (
        <th scope="row" data-whole={first.whole || undefined}>
          {first.cell(row)}
        </th>
      )}
      {others.map((column) => (
        <td key={column.key} data-label={column.header} title={isCut(column, cut, column.text(row)) ? column.text(row) : undefined} {...mannersOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** More letters than fit into what stays on one line. */
const LONG = 22;
const isCut = <R,>({ breaks, whole }: Column<R>, cut: boolean, text: string): boolean => text !== '' && Boolean(breaks || cut || (whole && text.length > LONG));

const mannersOf = <R,>({ breaks, whole, named, numeric }: Column<R>) => ({
  'data-breaks': breaks || undefined,
  'data-whole': whole || undefined,
  'data-named': named || undefined,
  'data-numeric': numeric || undefined,
});

function SelectAll({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const { t } = useT();
  const chosen = ids.filter((id) => selection.has(id)).length;
  const all = ids.length > 0 && chosen === ids.length;
  return (
    <label className={classes['target']}>
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !all;
        }}
        onChange={() => selection.setAll(ids, !all)}
        aria-label={t('common.table.selectAll')}
      />
    </label>
  );
}
