import { DataTable, may, SelectEverything, useSession, useT } from '@cordee/web';
import { memberColumns } from './memberColumns';
import type { MembersList } from './useMembersList';

export function MembersTable({ list: { members, selection, settings, view } }: { list: MembersList }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const columns = new Map(memberColumns(t, format).map((column) => [column.key, column]));
  const loaded = members.rows.map(({ id }) => id);
  const total = members.total ?? 0;
  const selectable = may(viewer, 'people.invite') || may(viewer, 'people.export');
  return (
    <>
      <SelectEverything selection={selection} loaded={loaded} total={total} said={t('admin.members.selectedPage', { count: loaded.length })} offer={t('admin.members.selectMatching', { count: total })} />
      <DataTable
        caption={t('admin.members.caption')}
        columns={view.columns.flatMap((key) => columns.get(key) ?? [])}
        rows={members.rows}
        rowId={({ id }) => id}
        rowName={({ displayName }) => displayName}
        {...(selectable && { selection })}
        compact={settings.density === 'COMPACT'}
        busy={members.fetching}
      />
    </>
  );
}
