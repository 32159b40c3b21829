import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Beside the portal on its host, and not of it. */
const SERVER_PAGES = /^\/(admin|adherer|connexion|creer|deconnexion|disponibilite|evenements|mise-en-relation|nouvelles|paiement|preferences|renouveler|reponse)(\/|$)/;

/** A path that the server names: a route of this app without reloading, anything else by a plain link. */
export function AppLink({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  const { basepath } = useRouter();
  const base = basepath === '/' ? '' : basepath;
  const [pathname = '', query = ''] = path.split('?');
  const inside = pathname === base || pathname.startsWith(`${base}/`);
  const elsewhere = base === '' && SERVER_PAGES.test(pathname);
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
