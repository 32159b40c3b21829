import { Choice, ColumnsMenu, ExportMenu, may, tidy, useSession, useT, ViewsMenu, type Column } from '@cordee/web';
import classes from './ListTools.module.css';
import type { OfficeList } from './useOfficeList';

interface Props {
  readonly list: OfficeList<object>;
  /** All that the list can show. */
  readonly columns: readonly Pick<Column<never>, 'key' | 'header'>[];
  readonly exporting: {
    readonly path: string;
    /** What the file holds, in words: "12 membres". */
    readonly what: string;
    /** Rows that are chosen, in the place of all that the filters match. */
    readonly ids?: readonly string[];
    readonly permission?: string;
  };
}

/** Above the table of a list: which of its rows, which columns, how dense, and the way out as a file. */
export function ListTools({ list: { key, settings, view, filters, chooseView }, columns, exporting: { path, what, ids, permission = 'people.export' } }: Props) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <div className={classes['tools']}>
      <div className={classes['menus']}>
        <ViewsMenu list={key} settings={settings} current={view} filters={filters} onChoose={chooseView} />
        <ColumnsMenu all={columns} shown={view.columns} onChange={view.chooseColumns} />
      </div>
      <div className={classes['density']}>
        <Choice
          hideLegend
          legend={t('common.table.density')}
          value={settings.density}
          options={[
            { value: 'COMFORTABLE', label: t('common.table.comfortable') },
            { value: 'COMPACT', label: t('common.table.compact') },
          ]}
          onChange={(density) => settings.arrange({ density })}
        />
      </div>
      {may(viewer, permission) && <ExportMenu path={path} what={what} order={{ columns: view.columns, search: tidy(filters), ...(ids && { ids }) }} />}
    </div>
  );
}
