import type { ReactNode } from 'react';
import { useT } from '@cordee/web';
import classes from './MailingPreview.module.css';

interface Props {
  /** To how many, in a sentence. */
  readonly count: string;
  /** Who is left out and why, a line each. */
  readonly leftOut: readonly string[];
  /** What they will read. */
  readonly children?: ReactNode;
}

/** Before anything is sent to many: to how many, to whom not and why, and the mail itself. */
export function MailingPreview({ count, leftOut, children }: Props) {
  const { t } = useT();
  return (
    <>
      <p className={classes['count']} role="status">
        {count}
      </p>
      {leftOut.length > 0 && (
        <div className={classes['left']}>
          <p>{t('admin.mailing.leftOut')}</p>
          <ul>
            {leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </>
  );
}
