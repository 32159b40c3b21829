import { useId, type ReactNode } from 'react';
import classes from './Card.module.css';

/** A part of a screen with its own heading. */
export function Card({ title, note, actions, children }: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes['card']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <div>
          <h2 id={heading} className={classes['title']}>
            {title}
          </h2>
          {note && <div className={classes['note']}>{note}</div>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
