import { EmptyFilters, EmptyFirst, ErrorState, hasFilters, LinkButton, PageHeading, SkeletonRows, useT } from '@cordee/web';
import { DuesNav } from '../DuesNav';
import { ListTools } from '../../lists/ListTools';
import { membershipColumns } from './membershipColumns';
import { MembershipsFilters } from './MembershipsFilters';
import { MembershipsTable } from './MembershipsTable';
import { useMembershipsList } from './useMembershipsList';

/** Who asks to join, who is a member and who no longer is. */
export function MembershipsPage() {
  const { t, format } = useT();
  const list = useMembershipsList();
  const { memberships, filters, settings, clearSearch } = list;
  const filtered = hasFilters(filters);
  const empty = memberships.total === 0 && !memberships.fetching && !memberships.failure;
  const shown = settings.ready && memberships.rows.length > 0;
  return (
    <>
      <PageHeading
        title={t('admin.memberships.title')}
        note={<Count total={memberships.total} filtered={filtered} />}
        back={<DuesNav />}
      />
      {(filtered || !empty) && <MembershipsFilters list={list} />}
      {memberships.failure && <ErrorState failure={memberships.failure} onRetry={memberships.retry} what={t('admin.memberships.failed')} />}
      {(filtered || shown) && settings.ready && <ListTools list={list} columns={membershipColumns(t, format)} exporting={{ path: '/exports/memberships', what: t('admin.memberships.exportAll', { count: memberships.total ?? 0 }) }} />}
      {!shown && !empty && !memberships.failure && <SkeletonRows rows={8} widths={['26%', '18%', '18%', '14%', '12%']} />}
      {empty && (filtered ? <EmptyFilters title={t('admin.memberships.none')} onClear={clearSearch} /> : <FirstMemberships />)}
      {shown && <MembershipsTable list={list} />}
    </>
  );
}

function Count({ total, filtered }: { total: number | null; filtered: boolean }) {
  const { t } = useT();
  return <span role="status">{total === null ? '\u00A0' : t(filtered ? 'admin.memberships.countFiltered' : 'admin.memberships.count', { count: total })}</span>;
}

function FirstMemberships() {
  const { t } = useT();
  return (
    <EmptyFirst icon="people" title={t('admin.memberships.firstTitle')} actions={<LinkButton to="/cotisations/formules">{t('admin.plans.see')}</LinkButton>}>
      {t('admin.memberships.firstText')}
    </EmptyFirst>
  );
}
