import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
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
  const pages = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is longer than the screen: the page one is on is brought into it.
    const here = pages.current?.querySelector<HTMLElement>('[data-active]');
    if (here) pages.current!.scrollLeft = here.offsetLeft - (pages.current!.clientWidth - here.offsetWidth) / 2;
  }, [title]);
  return (
    <>
      <PageHeading title={title} note={note} />
      <nav ref={pages} aria-label={t('portal.me.pages')} className={classes['pages']}>
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
