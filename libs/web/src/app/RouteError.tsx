import { Button } from '@mantine/core';
import { useT } from '../i18n/useT';
import { Notice } from '../states/Notice';

/** A screen that broke, or that a new version replaced while the tab was open: drafts are kept, reloading helps. */
export function RouteError() {
  const { t } = useT();
  return (
    <Notice role="alert" icon="alert" title={t('common.error.screen')} level="h1" actions={<Button onClick={() => window.location.reload()}>{t('common.error.reload')}</Button>}>
      {t('common.error.nothingLost')}
    </Notice>
  );
}
