import { Choice, useT } from '@cordee/web';
import { PERIODS, type Period } from './period';

export function PeriodChoice({ value, onChange }: { value: Period; onChange: (period: Period) => void }) {
  const { t } = useT();
  const year = new Date().getFullYear();
  const label = (period: Period) => (period === 'always' ? t('admin.help.always') : String(period === 'year' ? year : year - 1));
  return <Choice legend={t('admin.help.period')} hideLegend value={value} options={PERIODS.map((period) => ({ value: period, label: label(period) }))} onChange={onChange} />;
}
