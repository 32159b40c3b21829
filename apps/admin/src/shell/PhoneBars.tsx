import { Link } from '@tanstack/react-router';
import { AssociationSwitcher, Icon, useT } from '@cordee/web';
import { useEntries } from './entries';
import { Account } from './NavBar';
import classes from './PhoneBars.module.css';

export function PhoneBars({ onFind }: { onFind: () => void }) {
  const { t } = useT();
  const entries = useEntries();
  return (
    <>
      <header className={classes['top']}>
        <div className={classes['where']}>
          <AssociationSwitcher />
        </div>
        <button type="button" className={classes['find']} onClick={onFind} aria-label={t('admin.find.open')}>
          <Icon name="search" />
        </button>
        <Account onlyMark />
      </header>
      <nav aria-label={t('admin.nav.label')} className={classes['bottom']}>
        {entries
          .filter(({ under }) => !under)
          .map(({ to, label, icon, exact = false }) => (
            <Link key={to} to={to} className={classes['entry']} activeOptions={{ exact }} activeProps={{ 'data-active': true }}>
              <Icon name={icon} size="1.4rem" />
              {t(label)}
            </Link>
          ))}
      </nav>
    </>
  );
}
