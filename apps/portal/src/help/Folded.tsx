import { type ReactNode } from 'react';
import { Icon } from '@cordee/web';
import classes from './help.module.css';

/** What few need: one press away. */
export function Folded({ label, open, onToggle, children }: { label: string; open?: boolean; onToggle?: (open: boolean) => void; children: ReactNode }) {
  return (
    <details className={classes['folded']} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        {label}
        <Icon name="down" size="1em" />
      </summary>
      {children}
    </details>
  );
}
