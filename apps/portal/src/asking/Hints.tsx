import type { AskPreviewQuery } from '@cordee/web';
import classes from '../help/help.module.css';

export type AskHint = NonNullable<AskPreviewQuery['viewer']>['askPreview']['hints'][number];

/** Beside the field they are about: kind, and with another wording where there is one. */
export function Hints({ hints, field }: { hints: readonly AskHint[]; field: string }) {
  const own = hints.filter((hint) => hint.field === field);
  return (
    <div role="status">
      {own.length > 0 && (
        <ul className={classes['hints']}>
          {own.map(({ code, text, blocks }) => (
            <li key={code} data-blocks={blocks || undefined}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
