import classes from './TwoLines.module.css';

/** In a cell of a list: a fact, and in small under it what belongs to it. */
export function TwoLines({ first, second }: { first: string; second: string | null }) {
  return (
    <span className={classes['lines']}>
      {first}
      {second && <span className={classes['second']}> {second}</span>}
    </span>
  );
}
