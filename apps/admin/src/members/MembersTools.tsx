import { useT } from '@cordee/web';
import { ListTools } from '../lists/ListTools';
import { memberColumns } from './memberColumns';
import type { MembersList } from './useMembersList';

/** What is exported is what is chosen, else all that the filters match. */
export function MembersTools({ list }: { list: MembersList }) {
  const { t, format } = useT();
  const { selection, count, members } = list;
  const chosen = !selection.everything && selection.ids.size > 0;
  const what = chosen ? t('admin.members.exportChosen', { count }) : t('admin.members.exportAll', { count: members.total ?? 0 });
  return <ListTools list={list} columns={memberColumns(t, format)} exporting={{ path: '/exports/members', what, ...(chosen && { ids: [...selection.ids] }) }} />;
}
