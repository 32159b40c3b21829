import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyFilters, EmptyFirst, ErrorState, hasFilters, LinkButton, LoadMore, may, PageHeading, SkeletonRows, useSession, useT } from '@cordee/web';
import { AddPersonDialog } from './AddPersonDialog';
import { InviteDialog } from './InviteDialog';
import { MembersFilters } from './MembersFilters';
import { MembersTable } from './MembersTable';
import { MembersTools } from './MembersTools';
import { SelectionBar } from './SelectionBar';
import { useMembersList } from './useMembersList';

export function MembersPage() {
  const { t } = useT();
  const list = useMembersList();
  const { members, filters, selection, settings } = list;
  const [dialog, setDialog] = useState<'add' | 'invite' | 'inviteAll' | null>(null);
  const onInvited = () => {
    selection.clear();
    members.retry();
  };
  const filtered = hasFilters(filters);
  const empty = members.total === 0 && !members.fetching;
  const shown = settings.ready && members.rows.length > 0;
  return (
    <>
      <PageHeading title={t('admin.nav.members')} note={<Count total={members.total} filtered={filtered} />} actions={<Actions onChoose={setDialog} />} />
      {(filtered || !empty) && <MembersFilters search={filters} onChange={list.setSearch} onClear={list.clearSearch} />}
      {members.failure && <ErrorState failure={members.failure} onRetry={members.retry} what={t('admin.members.failed')} />}
      {(filtered || shown) && settings.ready && <MembersTools list={list} />}
      {!shown && !empty && !members.failure && <SkeletonRows rows={10} widths={['28%', '20%', '8%', '14%', '12%']} />}
      {empty && !members.failure && (filtered ? <EmptyFilters title={t('admin.members.none')} onClear={list.clearSearch} /> : <FirstMembers />)}
      {shown && (
        <>
          <MembersTable list={list} />
          <LoadMore pages={members} />
        </>
      )}
      <SelectionBar list={list} onInvite={() => setDialog('invite')} />
      <AddPersonDialog opened={dialog === 'add'} onClose={() => setDialog(null)} onAdded={members.retry} />
      <InviteDialog opened={dialog === 'invite' || dialog === 'inviteAll'} audience={dialog === 'inviteAll' ? { kind: 'neverInvited' } : list.audience} onClose={() => setDialog(null)} onInvited={onInvited} />
    </>
  );
}

function Actions({ onChoose }: { onChoose: (dialog: 'add' | 'inviteAll') => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <>
      {may(viewer, 'people.import') && (
        <LinkButton to="/imports" variant="default">
          {t('admin.members.import')}
        </LinkButton>
      )}
      {may(viewer, 'people.invite') && (
        <Button variant="default" onClick={() => onChoose('inviteAll')}>
          {t('admin.members.inviteAll')}
        </Button>
      )}
      {may(viewer, 'people.write') && <Button onClick={() => onChoose('add')}>{t('admin.members.add')}</Button>}
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
