import { useId, type ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';
import classes from './Choice.module.css';

interface Props<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly icon?: IconName }[];
  readonly onChange: (value: V) => void;
  readonly hideLegend?: boolean;
  /** What the answer means, read out with the question. */
  readonly note?: ReactNode;
}

/** Two to four exclusive answers, side by side: radio buttons that look like one control. */
export function Choice<V extends string>({ legend, value, options, onChange, hideLegend = false, note }: Props<V>) {
  const name = useId();
  return (
    <fieldset className={classes['choice']} aria-describedby={note ? `${name}-note` : undefined}>
      <legend className={hideLegend ? 'visually-hidden' : classes['legend']}>{legend}</legend>
      <div className={classes['options']} data-many={options.length > 3 || undefined}>
        {options.map((option) => (
          <label key={option.value} className={classes['option']} data-checked={option.value === value || undefined}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.icon && <Icon name={option.icon} size="1.1em" />}
            {option.label}
          </label>
        ))}
      </div>
      {note && (
        <p id={`${name}-note`} className={classes['note']}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
