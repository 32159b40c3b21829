import { Card, DataTable, useT, type Column, type HelpFiguresQuery } from '@cordee/web';

type State = NonNullable<NonNullable<HelpFiguresQuery['association']>['office']>['introductionFigures']['states'][number];

/** Where requests stand, in counts. Nobody of the office reads whose they are. */
export function States({ states }: { states: readonly State[] }) {
  const { t, format } = useT();
  const columns: readonly Column<State>[] = [
    { key: 'state', header: t('admin.help.state'), text: ({ label }) => label, cell: ({ label }) => label },
    { key: 'count', header: t('admin.help.requests'), numeric: true, named: true, text: ({ count }) => String(count), cell: ({ count }) => format.number(count) },
    { key: 'long', header: t('admin.help.over5Days'), numeric: true, named: true, text: ({ over5Days }) => String(over5Days), cell: ({ over5Days }) => (over5Days > 0 ? format.number(over5Days) : '') },
  ];
  return (
    <Card title={t('admin.help.states')} note={t('admin.help.statesNote')}>
      {states.length === 0 ? <p>{t('admin.help.noState')}</p> : <DataTable caption={t('admin.help.states')} columns={columns} rows={states} rowId={({ state }) => state} rowName={({ label }) => label} />}
    </Card>
  );
}
