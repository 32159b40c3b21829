import { useEffect, useRef, type ReactNode } from 'react';
import { usePageTitle } from './pageTitle';
import classes from './PageHeading.module.css';

interface Props {
  readonly title: string;
  /** One line under the title: a count, a state. */
  readonly note?: ReactNode;
  /** The one primary action, and quieter ones before it. */
  readonly actions?: ReactNode;
  readonly back?: ReactNode;
  readonly mark?: ReactNode;
}

/** The only h1 of a screen. On navigation the tab's title changes and focus comes here, so that a screen reader says where one is. */
export function PageHeading({ title, note, actions, back, mark }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = usePageTitle(title);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <header className={classes['heading']}>
      {back && <div className={classes['back']}>{back}</div>}
      <div className={classes['line']}>
        {mark}
        <div className={classes['words']}>
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </h1>
          {note && <div className={classes['note']}>{note}</div>}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </div>
    </header>
  );
}
