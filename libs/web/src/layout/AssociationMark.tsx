import classes from './AssociationMark.module.css';

/** The initial on the association's colour, until there is a logo. */
export function AssociationMark({ name, size = '2rem' }: { name: string; size?: string }) {
  const initial = [...name.trim()][0]?.toLocaleUpperCase() ?? '?';
  return (
    <span aria-hidden="true" className={classes['mark']} style={{ width: size, height: size, fontSize: `calc(${size} * 0.5)` }}>
      {initial}
    </span>
  );
}
