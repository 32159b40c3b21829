import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeading, useT, type Key } from '@cordee/web';
import classes from './me.module.css';

const PAGES: readonly { readonly to: string; readonly label: Key }[] = [
  { to: '/moi', label: 'portal.me.profile' },
  { to: '/moi/entraide', label: 'portal.nav.help' },
  { to: '/moi/cotisations', label: 'portal.me.dues' },
  { to: '/moi/notifications', label: 'portal.me.notifications' },
  { to: '/moi/sessions', label: 'portal.me.sessions' },
];

/** The pages about me, one beside the other. */
export function MyPage({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const { t } = useT();
  return (
    <>
      <PageHeading title={title} note={note} />
      <nav aria-label={t('portal.me.pages')} className={classes['pages']}>
        {PAGES.map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} className={classes['page'] ?? ''} activeProps={{ 'data-active': true } as object}>
            {t(label)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
