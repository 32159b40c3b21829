import type { Failure } from '../client/failure';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { shortReference } from './ErrorState';
import classes from './FailedPart.module.css';

/** One part of a screen that could not be loaded; the others stand. */
export function FailedPart({ failure, what, onRetry }: { failure: Failure; what: string; onRetry: () => void }) {
  const { t } = useT();
  return (
    <div role="alert" className={classes['failed']}>
      <Icon name="alert" />
      <span className={classes['text']}>
        {what}
        {failure.kind === 'unexpected' && failure.reference && <small className="tabular"> {t('common.error.reference', { reference: shortReference(failure.reference) })}</small>}
      </span>
      <button type="button" onClick={onRetry}>
        {t('common.error.retry')}
      </button>
    </div>
  );
}
