import { Textarea } from '@mantine/core';
import { useT } from '../i18n/useT';
import classes from './LongText.module.css';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** What to write, or an example of it; stays while one types. */
  readonly note?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** Characters: how many are missing, or how many are too many, is said under the field. */
  readonly min?: number;
  readonly max?: number;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Sentences in own words, with what is still missing said kindly under the field. */
export function LongText({ id, label, note, value, onChange, rows = 3, min, max, error, autoFocus = false }: Props) {
  const { t } = useT();
  const length = value.trim().length;
  const missing = min !== undefined && length < min ? min - length : 0;
  const count = missing > 0 && length > 0 ? t('common.text.missing', { count: missing }) : max !== undefined ? t(length > max ? 'common.text.tooMany' : 'common.text.left', { count: Math.abs(max - length) }) : null;
  return (
    <Textarea
      {...(id && { id })}
      label={label}
      description={
        (note || count) && (
          <span className={classes['under']}>
            {note && <span>{note}</span>}
            {count && <span className={classes['count']} data-over={(max !== undefined && length > max) || undefined}>{count}</span>}
          </span>
        )
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rows={rows}
      value={value}
      error={error}
      {...(autoFocus && { autoFocus, 'data-autofocus': true })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
