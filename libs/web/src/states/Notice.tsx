import type { ReactNode } from 'react';
import { Icon } from '../layout/Icon';
import type { IconName } from '../layout/icons';
import classes from './Notice.module.css';

interface Props {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** One button, at most one link beside it. */
  readonly actions?: ReactNode;
  readonly role?: 'status' | 'alert';
  /** h2 inside a screen that has its h1. */
  readonly level?: 'h1' | 'h2' | 'p';
}

/** The calm shape of every "nothing here" and "not now". */
export function Notice({ icon, title, children, actions, role, level: Title = 'h2' }: Props) {
  return (
    <section className={classes['notice']} role={role}>
      {icon && (
        <span className={classes['icon']}>
          <Icon name={icon} size="1.5rem" />
        </span>
      )}
      <Title className={classes['title']}>{title}</Title>
      {children && <div className={classes['text']}>{children}</div>}
      {actions && <div className={classes['actions']}>{actions}</div>}
    </section>
  );
}
