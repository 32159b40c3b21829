import { Link } from '@tanstack/react-router';
import { BackLink, Card, DataTable, ErrorState, may, PageHeading, RoleGrantsDocument, SkeletonRows, useScreen, useSession, useT, type Column, type Formats, type RoleGrantsQuery, type Translate } from '@cordee/web';
import { GrantRoleForm } from './GrantRoleForm';
import { RevokeRole } from './RevokeRole';
import classes from './RolesPage.module.css';

export type Grant = NonNullable<NonNullable<RoleGrantsQuery['association']>['office']>['roleGrants'][number];

export function RolesPage() {
  const { t, format } = useT();
  const { data, failure, fetching, retry } = useScreen(RoleGrantsDocument, {});
  const mayGrant = may(useSession().viewer, 'roles.grant');
  const grants = data?.association?.office?.roleGrants;
  return (
    <>
      <PageHeading
        title={t('admin.roles.title')}
        note={t('admin.roles.note')}
        back={<BackLink to="/reglages">{t('admin.nav.settings')}</BackLink>}
      />
      {mayGrant && <GrantRoleForm onGranted={retry} />}
      <Card title={t('admin.roles.current')}>
        {failure && <ErrorState failure={failure} onRetry={retry} what={t('admin.roles.failed')} />}
        {!grants && !failure && <SkeletonRows rows={4} widths={['30%', '20%', '20%']} />}
        {grants && <DataTable caption={t('admin.roles.current')} columns={grantColumns(t, format, mayGrant ? retry : null)} rows={grants} rowId={({ id }) => id} rowName={({ personName }) => personName} busy={fetching} />}
      </Card>
      <Permissions />
    </>
  );
}

function grantColumns(t: Translate, format: Formats, onChanged: (() => void) | null): readonly Column<Grant>[] {
  const until = ({ until: end }: Grant) => (end ? format.date(end) : t('admin.roles.noEnd'));
  return [
    {
      key: 'name',
      header: t('common.person.name'),
      text: ({ personName }) => personName,
      cell: ({ person, personName }) =>
        person ? (
          <Link to="/membres/$id" params={{ id: person.id } as never} className={classes['name'] ?? ''}>
            {personName}
          </Link>
        ) : (
          personName
        ),
    },
    { key: 'role', header: t('admin.roles.role'), text: ({ role }) => t(`common.role.${role}`), cell: ({ role }) => t(`common.role.${role}`) },
    { key: 'since', header: t('admin.roles.since'), text: ({ since }) => format.date(since), cell: ({ since, grantedBy }) => [format.date(since), grantedBy && t('admin.roles.by', { name: grantedBy })].filter(Boolean).join(' · ') },
    { key: 'until', header: t('admin.roles.until'), text: until, cell: until },
    ...(onChanged ? [{ key: 'act', header: t('common.actions'), text: () => '', cell: (grant: Grant) => <RevokeRole grant={grant} onChanged={onChanged} /> }] : []),
  ];
}

/** What each role may do, in words. */
function Permissions() {
  const { t } = useT();
  return (
    <Card title={t('admin.roles.whatTitle')}>
      <dl className={classes['what']}>
        {(['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'] as const).map((role) => (
          <div key={role}>
            <dt>{t(`common.role.${role}`)}</dt>
            <dd>{t(`admin.roles.what.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
