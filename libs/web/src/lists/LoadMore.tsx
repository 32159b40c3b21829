import { Button } from '@mantine/core';
import { useT } from '../i18n/useT';
import classes from './LoadMore.module.css';
import type { Pages } from './usePages';

/** Under a list: how much of it one sees, and the next page on demand. A list that is seen whole needs no such line; it is only said. */
export function LoadMore<N, T>({ pages }: { pages: Pick<Pages<N, T>, 'rows' | 'total' | 'hasMore' | 'loadingMore' | 'moreFailure' | 'loadMore'> }) {
  const { t, format } = useT();
  if (pages.rows.length === 0) return null;
  const whole = !pages.hasMore && !pages.moreFailure;
  return (
    <div className={whole ? classes['whole'] : classes['more']}>
      <p role="status" className={whole ? 'visually-hidden' : undefined}>{t('common.more.seen', { seen: format.number(pages.rows.length), total: format.number(pages.total ?? pages.rows.length) })}</p>
      {pages.moreFailure && <p className={classes['failed']}>{t('common.more.failed')}</p>}
      {pages.hasMore && (
        <Button variant="default" onClick={pages.loadMore} loading={pages.loadingMore}>
          {t('common.more.load')}
        </Button>
      )}
    </div>
  );
}
