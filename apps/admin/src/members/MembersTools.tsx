import { Choice, ColumnsMenu, ExportMenu, may, tidy, useSession, useT, ViewsMenu } from '@cordee/web';
import { memberColumns } from './memberColumns';
import classes from './MembersTable.module.css';
import type { MembersList } from './useMembersList';

/** Above the table: which members, which columns, how dense, and the way out as a file. */
export function MembersTools({ list }: { list: MembersList }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const { settings, view, filters, selection, count, members } = list;
  const chosen = !selection.everything && selection.ids.size > 0;
  const what = chosen ? t('admin.members.exportChosen', { count }) : t('admin.members.exportAll', { count: members.total ?? 0 });
  return (
    <div className={classes['tools']}>
      <div className={classes['menus']}>
        <ViewsMenu list="members" settings={settings} current={view} filters={filters} onChoose={list.chooseView} />
        <ColumnsMenu all={memberColumns(t, format)} shown={view.columns} onChange={view.chooseColumns} />
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
      {may(viewer, 'people.export') && <ExportMenu path="/exports/members" what={what} order={{ columns: view.columns, search: tidy(filters), ...(chosen && { ids: [...selection.ids] }) }} />}
    </div>
  );
}
