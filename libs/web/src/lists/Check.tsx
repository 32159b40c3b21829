import type { ReactNode } from 'react';
import classes from './Check.module.css';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A box with its words: the whole line can be pressed. */
export function Check({ checked, onChange, disabled = false, children }: Props) {
  return (
    <label className={classes['check']} data-disabled={disabled || undefined}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
