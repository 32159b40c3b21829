import { Link } from '@tanstack/react-router';
import { fromList, PersonMark, type DirectoryQuery } from '@cordee/web';
import classes from './PersonList.module.css';

type Card = NonNullable<DirectoryQuery['association']>['directory']['nodes'][number];

export function PersonList({ people, busy }: { people: readonly Card[]; busy: boolean }) {
  return (
    <ul className={classes['list']} data-busy={busy || undefined}>
      {people.map(({ id, displayName, school, graduationYear, city, sector }) => (
        <li key={id}>
          <Link to="/reseau/$id" params={{ id } as never} state={fromList('/reseau')} className={classes['person'] ?? ''}>
            <PersonMark name={displayName} />
            <span className={classes['words']}>
              <span className={classes['name']}>{displayName}</span>
              <span className={classes['facts']}>{[school, graduationYear].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={classes['place']}>{[city, sector].filter(Boolean).join(' · ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
