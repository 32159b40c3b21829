import { Link } from '@tanstack/react-router';
import { may, useSession, useT } from '@cordee/web';
import classes from './DuesNav.module.css';

/** The pages of the dues, at the same place on each of them. */
export function DuesNav() {
  const { t } = useT();
  const { viewer } = useSession();
  if (!may(viewer, 'dues.read')) return null;
  const pages = [
    { to: '/cotisations', label: t('admin.nav.dues') },
    { to: '/cotisations/adhesions', label: t('admin.memberships.title') },
    ...(may(viewer, 'payments.read') ? [{ to: '/cotisations/paiements', label: t('admin.payments.title') }] : []),
    { to: '/cotisations/formules', label: t('admin.plans.title') },
  ];
  return (
    <nav aria-label={t('admin.dues.pages')} className={classes['pages']}>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} className={classes['page']} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'data-active': true }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
