import { useT } from '@cordee/web';
import type { Membership } from './MembershipCard';
import classes from './member.module.css';

/** The times for which one was a member: folded, they only matter when somebody asks. */
export function MemberPeriods({ periods }: { periods: Membership['periods'] }) {
  const { t, format } = useT();
  if (periods.length === 0) return null;
  return (
    <details className={classes['periods']}>
      <summary>{t('admin.membership.periods', { count: periods.length })}</summary>
      <ul className={classes['lines']}>
        {periods.map(({ startsOn, endsOn, origin, voidedAt }) => (
          <li key={`${startsOn}${origin}${voidedAt ?? ''}`} data-void={voidedAt !== null || undefined}>
            <span>{endsOn ? t('admin.membership.fromTo', { from: format.date(startsOn), to: format.date(endsOn) }) : t('admin.membership.from', { from: format.date(startsOn) })}</span>
            <span className={classes['quiet']}>{[t(`admin.membership.origin.${origin}`), voidedAt && t('admin.membership.voided', { date: format.date(voidedAt) })].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
