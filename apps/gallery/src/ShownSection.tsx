import classes from './Gallery.module.css';
import type { Section } from './section';

export const anchorOf = (title: string): string => title.toLowerCase().replaceAll(/\W+/g, '-');

export function ShownSection({ section: { title, wide, states } }: { section: Section }) {
  const anchor = anchorOf(title);
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={classes['section']}>
      <h2 id={`${anchor}-title`} lang="en" className={classes['title']}>
        {title}
      </h2>
      <div className={classes['states']} data-wide={wide || undefined}>
        {Object.entries(states).map(([name, State]) => (
          <figure key={name} className={classes['state']} data-state={name}>
            <figcaption lang="en" className={classes['name']}>
              {name}
            </figcaption>
            <div className={classes['shown']}>
              <State />
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}
