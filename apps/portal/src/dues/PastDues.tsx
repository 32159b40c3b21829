import { Card, StatusBadge, useT, type MyDueFragment } from '@cordee/web';
import classes from './dues.module.css';

/** What is behind: paid, cancelled or given back. */
export function PastDues({ dues }: { dues: readonly MyDueFragment[] }) {
  const { t } = useT();
  if (dues.length === 0) return null;
  return (
    <Card title={t('portal.dues.history')}>
      <ul className={classes['plain']}>
        {dues.map((due) => (
          <Past key={due.id} due={due} />
        ))}
      </ul>
    </Card>
  );
}

function Past({ due }: { due: MyDueFragment }) {
  const { t, format } = useT();
  const facts = [due.paidAt && t('portal.dues.paidAt', { date: format.date(due.paidAt) }), due.closeReason].filter(Boolean).join(' · ');
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <p className={classes['label']}>{due.label}</p>
        {facts && <p className={classes['quiet']}>{facts}</p>}
      </div>
      <StatusBadge meaning={due.state === 'PAID' ? 'paid' : 'pending'} icon={due.state === 'PAID' ? 'check' : 'clock'}>
        {t(`portal.dues.state.${due.state}`)}
      </StatusBadge>
      <span className={classes['amount']}>{format.money(due.amount)}</span>
    </li>
  );
}
