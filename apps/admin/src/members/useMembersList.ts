import { useCallback } from 'react';
import { MembersDocument, tidy, usePages, useSelection, useT, useToast } from '@cordee/web';
import { useOfficeList } from '../lists/useOfficeList';
import type { Audience } from './audience';
import { FIRST_COLUMNS } from './memberColumns';
import { membersFilters } from './search';

const read = (search: object) => membersFilters.parse(search);

/** The members that the address asks for, how this person looks at them, and whom they have chosen. */
export function useMembersList() {
  const { t } = useT();
  const toast = useToast();
  const list = useOfficeList('members', FIRST_COLUMNS, read);
  const { filters } = list;
  const { q, ...others } = filters;
  const members = usePages(MembersDocument, { ...others, search: q, first: 50 }, (data) => data.association?.office?.members);
  const onDropped = useCallback(() => toast({ message: t('admin.members.selectionDropped') }), [toast, t]);
  const selection = useSelection({ loaded: members.rows.map(({ id }) => id), filters: JSON.stringify(tidy(filters)), onDropped });
  const count = selection.everything ? (members.total ?? 0) : selection.ids.size;
  const audience: Audience = selection.everything ? { kind: 'matching', filter: filters, count } : { kind: 'chosen', ids: [...selection.ids] };
  return { ...list, members, selection, count, audience };
}

export type MembersList = ReturnType<typeof useMembersList>;
