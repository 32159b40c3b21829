import { useCallback } from 'react';
import { MembersDocument, searchOfView, tidy, useListSettings, usePages, useSearchState, useSelection, useT, useToast, useViewOfList, type ViewFragment } from '@cordee/web';
import type { Audience } from './audience';
import { FIRST_COLUMNS } from './memberColumns';
import { membersFilters, type MembersAddress } from './search';

/** The members that the address asks for, how this person looks at them, and whom they have chosen. */
export function useMembersList() {
  const { t } = useT();
  const toast = useToast();
  const [{ view: viewId, ...filters }, setSearch, clearSearch, replaceSearch] = useSearchState<MembersAddress>();
  const { q, ...others } = filters;
  const settings = useListSettings('members', FIRST_COLUMNS);
  const view = useViewOfList(settings, viewId, filters, FIRST_COLUMNS);
  const members = usePages(MembersDocument, { ...others, search: q, first: 50 }, (data) => data.association?.office?.members);
  const onDropped = useCallback(() => toast({ message: t('admin.members.selectionDropped') }), [toast, t]);
  const selection = useSelection({ loaded: members.rows.map(({ id }) => id), filters: JSON.stringify(tidy(filters)), onDropped });
  const count = selection.everything ? (members.total ?? 0) : selection.ids.size;
  const audience: Audience = selection.everything ? { kind: 'matching', filter: filters, count } : { kind: 'chosen', ids: [...selection.ids] };
  const chooseView = (chosen: ViewFragment) => replaceSearch({ ...membersFilters.parse(searchOfView(chosen)), view: chosen.id });
  return { filters, setSearch, clearSearch, settings, view, members, selection, count, audience, chooseView };
}

export type MembersList = ReturnType<typeof useMembersList>;
