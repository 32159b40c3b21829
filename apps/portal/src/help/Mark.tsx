import { PersonMark } from '@cordee/web';
import classes from './help.module.css';

/** Beside the heading of a card, where there is room for it. */
export function Mark({ name }: { name: string }) {
  return (
    <span className={classes['mark']}>
      <PersonMark name={name} />
    </span>
  );
}
