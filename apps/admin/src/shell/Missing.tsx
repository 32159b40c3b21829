import { LinkButton, NotFound, useT } from '@cordee/web';

export function Missing() {
  const { t } = useT();
  return <NotFound way={<LinkButton to="/">{t('admin.nav.toHome')}</LinkButton>} />;
}
