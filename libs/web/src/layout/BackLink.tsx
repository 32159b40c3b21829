import { Link, useRouter } from '@tanstack/react-router';
import classes from './BackLink.module.css';
import { Icon } from './Icon';

/** Up to the list. When one came from it, back to it as it was left, filters and place included. */
export function BackLink({ to, children }: { to: string; children: string }) {
  const router = useRouter();
  const back = (event: React.MouseEvent) => {
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
    if (!plain || cameFrom(router.history.location.state) !== to) return;
    event.preventDefault();
    router.history.back();
  };
  return (
    <Link to={to} onClick={back} className={classes['back'] ?? ''}>
      <Icon name="left" />
      {children}
    </Link>
  );
}

/** Links of a list put its path into the state of the place they lead to. */
export const fromList = (path: string) => ({ from: path }) as never;
const cameFrom = (state: object): unknown => (state as { from?: unknown }).from;
