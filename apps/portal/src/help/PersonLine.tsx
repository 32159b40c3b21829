import type { ReactNode } from 'react';
import { PersonMark } from '@cordee/web';
import classes from './help.module.css';

/** Somebody, and a line about them. */
export function PersonLine({ name, title, children }: { name: string; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes['person']}>
      <PersonMark name={name} />
      <div className={classes['words']}>
        <span className={classes['strong']}>{title ?? name}</span>
        {children && <span className={classes['quiet']}>{children}</span>}
      </div>
    </div>
  );
}
