import { Card, useT, type MyDueFragment } from '@cordee/web';
import classes from './dues.module.css';
import { PayButton } from './PayButton';
import { isZero } from './standing';

/** One button for each; one more for all of them when there are several. */
export function DuesToPay({ dues }: { dues: readonly MyDueFragment[] }) {
  const { t } = useT();
  if (dues.length === 0) return null;
  return (
    <Card title={t('portal.dues.toPay')}>
      <ul className={classes['plain']}>
        {dues.map((due) => (
          <ToPay key={due.id} due={due} quiet={dues.length > 1} />
        ))}
      </ul>
      {dues.length > 1 && (
        <div className={classes['total']}>
          <PayButton dues={dues} all />
        </div>
      )}
    </Card>
  );
}

function ToPay({ due, quiet }: { due: MyDueFragment; quiet: boolean }) {
  const { t, format } = useT();
  const paid = isZero(due.paid) ? null : t('portal.dues.partlyPaid', { paid: format.money(due.paid), amount: format.money(due.amount) });
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <p className={classes['label']}>{due.label}</p>
        <p className={classes['quiet']}>{t('portal.dues.period', { from: format.date(due.periodStartsOn), to: format.date(due.periodEndsOn) })}</p>
        <p className={classes['quiet']}>{[t(due.state === 'OVERDUE' ? 'portal.dues.wasDueOn' : 'portal.dues.dueOn', { date: format.date(due.dueOn) }), paid].filter(Boolean).join(' · ')}</p>
      </div>
      <PayButton dues={[due]} quiet={quiet} />
    </li>
  );
}
