import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorSummary, useT, type ActionError, type Failure } from '@cordee/web';
import classes from './help.module.css';

interface Props {
  readonly action: { readonly running: boolean; readonly errors: readonly ActionError[]; readonly failure: Failure | null };
  /** The verb on the button. */
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly quiet?: boolean;
  readonly fieldId?: (path: readonly string[]) => string | null;
  readonly children?: ReactNode;
}

/** One act with its fields; refused or lost on the way, what was typed stays. */
export function ActForm({ action: { running, errors, failure }, submit, disabled = false, onSubmit, onCancel, quiet = false, fieldId, children }: Props) {
  const { t } = useT();
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary errors={errors} failure={failure} {...(fieldId && { fieldId })} />
      {children}
      <div className={classes['actions']}>
        <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={running} disabled={disabled}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
