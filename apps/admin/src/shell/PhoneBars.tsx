import { Link, useMatchRoute } from '@tanstack/react-router';
import { AssociationSwitcher, Disclosure, Icon, useT } from '@cordee/web';
import { usePhoneEntries, type Entry } from './entries';
import { Account } from './NavBar';
import classes from './PhoneBars.module.css';

export function PhoneBars({ onFind }: { onFind: () => void }) {
  const { t } = useT();
  const { shown, later } = usePhoneEntries();
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
        {shown.map(({ to, label, icon, exact = false }) => (
          <Link key={to} to={to} className={classes['entry']} activeOptions={{ exact }} activeProps={{ 'data-active': true }}>
            <Icon name={icon} size="1.4rem" />
            {t(label)}
          </Link>
        ))}
        {later.length > 0 && <Later entries={later} />}
      </nav>
    </>
  );
}

function Later({ entries }: { entries: readonly Entry[] }) {
  const { t } = useT();
  const matches = useMatchRoute();
  const here = entries.some(({ to }) => matches({ to, fuzzy: true }));
  const button = (
    <span className={classes['entry']} data-active={here || undefined}>
      <Icon name="more" size="1.4rem" />
      {t('admin.nav.more')}
    </span>
  );
  return (
    <Disclosure label={t('admin.nav.more')} button={button} placement="above" className={classes['more'] ?? ''}>
      {(close) => (
        <ul className={classes['later']}>
          {entries.map(({ to, label, icon }) => (
            <li key={to}>
              <Link to={to} className={classes['choice']} activeProps={{ 'data-active': true }} onClick={close}>
                <Icon name={icon} />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
