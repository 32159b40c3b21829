import { Link } from '@tanstack/react-router';
import { Icon } from '@cordee/web';
import classes from './help.module.css';
import { PersonLine } from './PersonLine';

/** A request on one line; the whole line leads to it. */
export function RequestLink({ id, name, children }: { id: string; name: string; children: string }) {
  return (
    <Link to="/entraide/demande/$id" params={{ id } as never} className={classes['row'] ?? ''}>
      <PersonLine name={name}>{children}</PersonLine>
      <Icon name="right" />
    </Link>
  );
}
