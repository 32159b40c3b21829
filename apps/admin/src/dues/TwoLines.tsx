import classes from './list/dues.module.css';

/** A fact, and in small under it what belongs to it. */
export function TwoLines({ first, second }: { first: string; second: string | null }) {
  return (
    <span className={classes['lines']}>
      {first}
      {second && <span className={classes['reason']}>{second}</span>}
    </span>
  );
}

const BETWEEN = ' · ';

/** `Cotisation 2027 · Membre actif`: its beginning, and what more it says. */
export function halves(label: string): readonly [first: string, more: string | null] {
  const at = label.indexOf(BETWEEN);
  return at < 0 ? [label, null] : [label.slice(0, at), label.slice(at + BETWEEN.length)];
}
