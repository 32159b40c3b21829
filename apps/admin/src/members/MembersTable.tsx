import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice, DataTable, download, fromList, Icon, may, StatusBadge, toCsv, useSession, useT, type Column, type MembersQuery, type Pages, type Selection, type Translate } from '@cordee/web';
import { AccountBadge } from './AccountBadge';
import classes from './MembersTable.module.css';

export type Member = NonNullable<NonNullable<MembersQuery['association']>['office']>['members']['nodes'][number];

const DENSITY = 'cordee:density';

export function MembersTable({ members, selection }: { members: Pages<Member, MembersQuery>; selection: Selection }) {
  const { t } = useT();
  const { viewer } = useSession();
  const [density, setDensity] = useState<'compact' | 'comfortable'>(() => (localStorage.getItem(DENSITY) === 'compact' ? 'compact' : 'comfortable'));
  const columns = memberColumns(t);
  const choose = (next: 'compact' | 'comfortable') => {
    localStorage.setItem(DENSITY, next);
    setDensity(next);
  };
  return (
    <>
      <div className={classes['tools']}>
        <div className={classes['density']}>
          <Choice
            hideLegend
            legend={t('common.table.density')}
            value={density}
            options={[
              { value: 'comfortable', label: t('common.table.comfortable') },
              { value: 'compact', label: t('common.table.compact') },
            ]}
            onChange={choose}
          />
        </div>
        <button type="button" className={classes['export']} onClick={() => download(t('admin.members.exportName'), toCsv(columns, members.rows))}>
          <Icon name="download" />
          {t('common.table.export')}
        </button>
      </div>
      <DataTable
        caption={t('admin.members.caption')}
        columns={columns}
        rows={members.rows}
        rowId={({ id }) => id}
        rowName={({ displayName }) => displayName}
        {...(may(viewer, 'people.invite') && { selection })}
        compact={density === 'compact'}
        busy={members.fetching}
      />
    </>
  );
}

function memberColumns(t: Translate): readonly Column<Member>[] {
  return [
    { key: 'name', header: t('common.person.name'), sorted: 'ascending', text: ({ displayName }) => displayName, cell: (member) => <Name member={member} /> },
    { key: 'email', header: t('common.person.email'), breaks: true, text: ({ email }) => email ?? '', cell: ({ email }) => email },
    { key: 'school', header: t('common.person.school'), text: ({ school }) => school ?? '', cell: ({ school }) => school },
    { key: 'year', header: t('common.person.year'), text: ({ graduationYear }) => String(graduationYear ?? ''), cell: ({ graduationYear }) => graduationYear },
    { key: 'city', header: t('common.person.city'), text: ({ city }) => city ?? '', cell: ({ city }) => city },
    { key: 'sector', header: t('common.person.sector'), text: ({ sector }) => sector ?? '', cell: ({ sector }) => sector },
    { key: 'account', header: t('admin.members.account'), text: ({ accountState }) => t(`admin.account.${accountState}`), cell: ({ accountState, deceased }) => (deceased ? <StatusBadge meaning="pending" icon="person">{t('admin.member.deceased')}</StatusBadge> : <AccountBadge state={accountState} />) },
  ];
}

function Name({ member }: { member: Member }) {
  return (
    <Link to="/membres/$id" params={{ id: member.id } as never} state={fromList('/membres')} className={classes['name'] ?? ''}>
      {member.displayName}
    </Link>
  );
}
