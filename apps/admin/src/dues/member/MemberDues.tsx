import { useT, type DueLineFragment } from '@cordee/web';
import { DueBadge } from '../badges';
import { DueActions, type ActOnDue } from '../list/DueActions';
import classes from './member.module.css';

/** The newest first, each with what can be done about it. */
export function MemberDues({ dues, act }: { dues: readonly DueLineFragment[]; act: ActOnDue }) {
  const { t, format } = useT();
  if (dues.length === 0) return null;
  return (
    <section aria-label={t('admin.membership.dues')}>
      <h3 className={classes['subtitle']}>{t('admin.membership.dues')}</h3>
      <ul className={classes['lines']}>
        {dues.map((due) => (
          <li key={due.id}>
            <span className={classes['what']}>
              <strong>{due.label}</strong>
              <span className={classes['quiet']}>{[format.money(due.amount), t('admin.payment.dueOn', { date: format.date(due.dueOn) }), due.closeReason].filter(Boolean).join(' · ')}</span>
            </span>
            <DueBadge state={due.state} />
            <DueActions due={due} act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}
