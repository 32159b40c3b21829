import { useSyncExternalStore } from 'react';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import classes from './OfflineBanner.module.css';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** No network: says so, and what still works. */
export function OfflineBanner() {
  const { t } = useT();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className={classes['banner']}>
          <Icon name="offline" />
          {t('common.offline')}
        </p>
      )}
    </div>
  );
}
