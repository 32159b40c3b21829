import { Link } from '@tanstack/react-router';
import { NotFound, useT } from '@cordee/web';

export function Missing() {
  const { t } = useT();
  return <NotFound way={<Link to="/">{t('admin.nav.home')}</Link>} />;
}
