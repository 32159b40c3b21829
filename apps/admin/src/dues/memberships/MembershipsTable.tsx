import { DataTable, LoadMore, may, useSession, useT } from '@cordee/web';
import { membershipActions, membershipColumns } from './membershipColumns';
import type { MembershipsList } from './useMembershipsList';

export function MembershipsTable({ list: { memberships, settings, view } }: { list: MembershipsList }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const columns = new Map(membershipColumns(t, format).map((column) => [column.key, column]));
  // A column of answers where nobody asks would be an empty one.
  const answers = may(viewer, 'dues.manage') && memberships.rows.some(({ status }) => status === 'APPLIED');
  return (
    <>
      <DataTable
        caption={t('admin.memberships.caption')}
        columns={[...view.columns.flatMap((key) => columns.get(key) ?? []), ...(answers ? [membershipActions(t, memberships.retry)] : [])]}
        rows={memberships.rows}
        rowId={({ id }) => id}
        rowName={({ personName, planName }) => `${personName}, ${planName}`}
        compact={settings.density === 'COMPACT'}
        busy={memberships.fetching}
      />
      <LoadMore pages={memberships} />
    </>
  );
}
