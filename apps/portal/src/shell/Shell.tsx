import { Link, Outlet } from '@tanstack/react-router';
import { AccountPanel, AssociationSwitcher, Disclosure, Icon, isStaff, MAIN_ID, OfflineBanner, PersonMark, SkipLink, useSession, useT, type IconName, type Key } from '@cordee/web';
import classes from './Shell.module.css';

const ENTRIES: readonly { readonly to: string; readonly label: Key; readonly icon: IconName }[] = [
  { to: '/accueil', label: 'portal.nav.home', icon: 'home' },
  { to: '/agenda', label: 'portal.nav.agenda', icon: 'calendar' },
  { to: '/reseau', label: 'portal.nav.network', icon: 'people' },
  { to: '/entraide', label: 'portal.nav.help', icon: 'help' },
  { to: '/moi', label: 'portal.nav.me', icon: 'person' },
];

/** One line on top; its entries move to the thumb on a phone. */
export function Shell() {
  const { t } = useT();
  return (
    <>
      <SkipLink />
      <header className={classes['top']}>
        <div className={classes['inner']}>
          <div className={classes['where']}>
            <AssociationSwitcher />
          </div>
          <nav aria-label={t('portal.nav.label')} className={classes['nav']}>
            {ENTRIES.map(({ to, label, icon }) => (
              <Link key={to} to={to} className={classes['entry'] ?? ''} activeProps={{ 'data-active': true } as object}>
                <span className={classes['icon']}>
                  <Icon name={icon} size="1.35rem" />
                </span>
                {t(label)}
              </Link>
            ))}
          </nav>
          <Account />
        </div>
      </header>
      <OfflineBanner />
      <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
        <Outlet />
      </main>
    </>
  );
}

function Account() {
  const { t } = useT();
  const { viewer } = useSession();
  const name = viewer.person?.displayName ?? viewer.emails[0] ?? '';
  return (
    <Disclosure label={t('common.account', { name })} button={<PersonMark name={name} size="2.1rem" />}>
      {() => (
        <AccountPanel>
          {isStaff(viewer) && (
            <a href="/admin/">
              <Icon name="settings" />
              {t('portal.nav.admin')}
            </a>
          )}
        </AccountPanel>
      )}
    </Disclosure>
  );
}
