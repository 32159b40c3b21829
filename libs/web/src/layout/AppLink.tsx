import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A path that the server names: a route of this app without reloading, anything else by a plain link. */
export function AppLink({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  const { basepath } = useRouter();
  const base = basepath === '/' ? '' : basepath;
  const [pathname = '', query = ''] = path.split('?');
  const inside = pathname === base || pathname.startsWith(`${base}/`);
  const elsewhere = base === '' && /^\/(admin|connexion|deconnexion|creer|preferences)(\/|$)/.test(pathname);
  if (!inside || elsewhere) {
    return (
      <a href={path} className={className}>
        {children}
      </a>
    );
  }
  const search = Object.fromEntries(new URLSearchParams(query));
  return (
    <Link to={pathname.slice(base.length) || '/'} search={search as never} className={className ?? ''}>
      {children}
    </Link>
  );
}
