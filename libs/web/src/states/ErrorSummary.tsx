import { useEffect, useRef } from 'react';
import type { ActionError } from '../client/useAction';
import type { Failure } from '../client/failure';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { shortReference } from './ErrorState';
import classes from './ErrorSummary.module.css';

interface Props {
  readonly errors: readonly ActionError[];
  readonly failure?: Failure | null;
  /** The element id of the field that an error's path names. */
  readonly fieldId?: (path: readonly string[]) => string | null;
}

/** What can be done about it, where that is known. */
const REASONS = { forbidden: 'common.error.needsRole', offline: 'common.error.offline', busy: 'common.error.busy' } as const;

/** Above the form: what to correct, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, failure = null, fieldId = () => null }: Props) {
  const { t } = useT();
  const summary = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 || failure !== null;
  useEffect(() => {
    if (shown) summary.current?.focus();
  }, [shown, errors]);
  if (!shown) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={classes['summary']}>
      <Icon name="alert" />
      <div>
        <p className={classes['title']}>{failure ? t('common.error.notSaved') : t('common.error.toCorrect', { count: errors.length })}</p>
        {failure?.kind === 'unexpected' && failure.reference && <p className="tabular">{t('common.error.reference', { reference: shortReference(failure.reference) })}</p>}
        {failure && failure.kind in REASONS && <p>{t(REASONS[failure.kind as keyof typeof REASONS])}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map((error) => (
              <SummaryLine key={`${error.code}${error.message}`} error={error} id={error.path ? fieldId(error.path) : null} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function SummaryLine({ error, id }: { error: ActionError; id: string | null }) {
  if (!id) return <li>{error.message}</li>;
  const focusField = (event: React.MouseEvent) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <li>
      <a href={`#${id}`} onClick={focusField}>
        {error.message}
      </a>
    </li>
  );
}
