import { Link } from '@tanstack/react-router';
import { AccountPanel, AssociationSwitcher, Disclosure, Icon, PersonMark, useSession, useT } from '@cordee/web';
import { useEntries } from './entries';
import classes from './NavBar.module.css';

export function NavBar({ onFind }: { onFind: () => void }) {
  const { t } = useT();
  const entries = useEntries();
  return (
    <header className={classes['bar']}>
      <AssociationSwitcher />
      <button type="button" className={classes['find']} onClick={onFind} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{t('admin.find.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <nav aria-label={t('admin.nav.label')} className={classes['nav']}>
        {entries.map(({ to, label, icon, exact = false, under = false }) => (
          <Link key={to} to={to} className={classes['entry']} data-under={under || undefined} activeOptions={{ exact }} activeProps={{ 'data-active': true }}>
            <Icon name={icon} />
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className={classes['foot']}>
        <Account />
      </div>
    </header>
  );
}

export function Account({ onlyMark = false }: { onlyMark?: boolean }) {
  const { t } = useT();
  const { viewer } = useSession();
  const name = viewer.person?.displayName ?? viewer.emails[0] ?? '';
  const button = (
    <>
      <PersonMark name={name} size="2rem" />
      {!onlyMark && <span className={classes['who']}>{name}</span>}
    </>
  );
  return (
    <Disclosure label={t('common.account', { name })} button={button} side={onlyMark ? 'end' : 'start'} placement={onlyMark ? 'below' : 'above'}>
      {() => (
        <AccountPanel>
          <a href="/accueil">
            <Icon name="external" />
            {t('admin.nav.portal')}
          </a>
        </AccountPanel>
      )}
    </Disclosure>
  );
}
