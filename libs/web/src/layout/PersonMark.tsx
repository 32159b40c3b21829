import classes from './PersonMark.module.css';

/** Initials: people are the content, even before they have a picture. */
export function PersonMark({ name, size = '2.5rem' }: { name: string; size?: string }) {
  const words = name.trim().split(/\s+/u);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
  return (
    <span aria-hidden="true" className={classes['mark']} style={{ width: size, height: size, fontSize: `calc(${size} * 0.36)` }}>
      {initials.toLocaleUpperCase()}
    </span>
  );
}
