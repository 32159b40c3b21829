import { Card, DataTable, useT, type Column, type HelpFiguresQuery } from '@cordee/web';

type Reason = NonNullable<NonNullable<HelpFiguresQuery['association']>['office']>['introductionFigures']['reasons'][number];

/** Why not, in general: a reason stands here once five people have given it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t, format } = useT();
  const columns: readonly Column<Reason>[] = [
    { key: 'reason', header: t('admin.help.reason'), text: ({ reason }) => t(`admin.help.reasonIs.${reason}`), cell: ({ reason }) => t(`admin.help.reasonIs.${reason}`) },
    { key: 'role', header: t('admin.help.saidBy'), text: ({ role }) => t(`admin.help.role.${role}`), cell: ({ role }) => t(`admin.help.role.${role}`) },
    { key: 'count', header: t('admin.help.times'), numeric: true, named: true, text: ({ count }) => String(count), cell: ({ count }) => format.number(count) },
  ];
  return (
    <Card title={t('admin.help.reasons')} note={t('admin.help.reasonsNote')}>
      {reasons.length === 0 ? <p>{t('admin.help.noReason')}</p> : <DataTable caption={t('admin.help.reasons')} columns={columns} rows={reasons} rowId={({ role, reason }) => `${role} ${reason}`} rowName={({ reason }) => t(`admin.help.reasonIs.${reason}`)} />}
    </Card>
  );
}
