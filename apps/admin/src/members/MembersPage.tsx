import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyFilters, EmptyFirst, ErrorState, hasFilters, LinkButton, LoadMore, may, MembersDocument, PageHeading, SkeletonRows, usePages, useSearchState, useSelection, useSession, useT } from '@cordee/web';
import { AddPersonDialog } from './AddPersonDialog';
import { InviteDialog } from './InviteDialog';
import { MembersFilters } from './MembersFilters';
import { MembersTable } from './MembersTable';
import { SelectionBar } from './SelectionBar';
import type { MembersSearch } from './search';

export function MembersPage() {
  const { t } = useT();
  const { viewer } = useSession();
  const [search, setSearch, clearSearch] = useSearchState<MembersSearch>();
  const { q, ...others } = search;
  const members = usePages(MembersDocument, { ...others, search: q, first: 50 }, (data) => data.association?.office?.members);
  const selection = useSelection();
  const [dialog, setDialog] = useState<'add' | 'invite' | 'inviteAll' | null>(null);
  const onInvited = () => {
    selection.clear();
    members.retry();
  };
  const filtered = hasFilters(search);
  const empty = members.total === 0 && !members.fetching;
  return (
    <>
      <PageHeading
        title={t('admin.nav.members')}
        note={<Count total={members.total} filtered={filtered} />}
        actions={
          <>
            {may(viewer, 'people.import') && (
              <LinkButton to="/imports" variant="default">
                {t('admin.members.import')}
              </LinkButton>
            )}
            {may(viewer, 'people.invite') && (
              <Button variant="default" onClick={() => setDialog('inviteAll')}>
                {t('admin.members.inviteAll')}
              </Button>
            )}
            {may(viewer, 'people.write') && <Button onClick={() => setDialog('add')}>{t('admin.members.add')}</Button>}
          </>
        }
      />
      {(filtered || !empty) && <MembersFilters search={search} onChange={setSearch} onClear={clearSearch} />}
      {members.failure && <ErrorState failure={members.failure} onRetry={members.retry} what={t('admin.members.failed')} />}
      {!members.data && !members.failure && <SkeletonRows rows={10} widths={['28%', '20%', '8%', '14%', '12%']} />}
      {empty && !members.failure && (filtered ? <EmptyFilters title={t('admin.members.none')} onClear={clearSearch} /> : <FirstMembers />)}
      {members.rows.length > 0 && (
        <>
          <MembersTable members={members} selection={selection} />
          <LoadMore pages={members} />
        </>
      )}
      <SelectionBar selection={selection} onInvite={() => setDialog('invite')} />
      <AddPersonDialog opened={dialog === 'add'} onClose={() => setDialog(null)} onAdded={members.retry} />
      <InviteDialog opened={dialog === 'invite' || dialog === 'inviteAll'} audience={dialog === 'inviteAll' ? { kind: 'neverInvited' } : { kind: 'chosen', ids: [...selection.ids] }} onClose={() => setDialog(null)} onInvited={onInvited} />
    </>
  );
}

function Count({ total, filtered }: { total: number | null; filtered: boolean }) {
  const { t } = useT();
  return <span role="status">{total === null ? '\u00A0' : t(filtered ? 'admin.members.countFiltered' : 'admin.members.count', { count: total })}</span>;
}

function FirstMembers() {
  const { t } = useT();
  return (
    <EmptyFirst icon="people" title={t('admin.members.firstTitle')} actions={<LinkButton to="/imports">{t('admin.imports.start')}</LinkButton>}>
      {t('admin.members.firstText')}
    </EmptyFirst>
  );
}
