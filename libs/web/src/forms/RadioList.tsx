import { useId, type ReactNode } from 'react';
import classes from './RadioList.module.css';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** A second line: why, or why not. */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}

interface Props<V extends string> {
  readonly id?: string;
  readonly legend: string;
  readonly note?: ReactNode;
  readonly value: V | null;
  readonly options: readonly RadioOption<V>[];
  readonly onChange: (value: V) => void;
  readonly error?: string | undefined;
  /** Short answers beside each other where there is room. */
  readonly columns?: boolean;
}

/** One of several answers, each a line with room for its reason. */
export function RadioList<V extends string>({ id, legend, note, value, options, onChange, error, columns = false }: Props<V>) {
  const name = useId();
  const first = options.find(({ value: own }) => own === value) ?? options.find(({ disabled }) => !disabled);
  return (
    <fieldset className={classes['list']} aria-describedby={note || error ? `${name}-note` : undefined}>
      <legend className={classes['legend']}>{legend}</legend>
      <div id={`${name}-note`}>
        {note && <p className={classes['note']}>{note}</p>}
        {error && <p className={classes['error']}>{error}</p>}
      </div>
      <div className={classes['options']} data-columns={columns || undefined}>
        {options.map((option) => (
          <label key={option.value} className={classes['option']} data-checked={option.value === value || undefined} data-disabled={option.disabled || undefined}>
            <input {...(id && option === first && { id })} type="radio" name={name} value={option.value} checked={option.value === value} disabled={option.disabled} onChange={() => onChange(option.value)} />
            <span className={classes['words']}>
              <span>{option.label}</span>
              {option.note && <span className={classes['why']}>{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
