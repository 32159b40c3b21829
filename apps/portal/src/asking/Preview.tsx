import { FailedPart, useT } from '@cordee/web';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { WORDS_MOST } from './AskForm';
import type { Previewed } from './usePreview';

/** As the other will read it, while one writes. */
export function Preview({ preview: { data, failure, retry, current }, direct, name }: { preview: Previewed; direct: boolean; name: string }) {
  const { t, format } = useT();
  return (
    <section aria-label={t('portal.asking.preview')} className={classes['preview']} data-waiting={!current || undefined}>
      <h3 className={classes['strong']}>{t('portal.asking.preview')}</h3>
      {failure && !data && <FailedPart failure={failure} what={t('portal.asking.previewFailed')} onRetry={retry} />}
      {!data && !failure && <p className={classes['quiet']}>{t('portal.asking.previewSoon')}</p>}
      {data && (
        <>
          <p className={classes['quiet']}>{direct ? t('portal.asking.theyRead', { name }) : t('portal.asking.connectorReads')}</p>
          <p className={classes['read']}>{direct ? data.contactReads : data.connectorReads}</p>
          {!direct && (
            <Folded label={t('portal.asking.theyWillRead', { name })}>
              <p className={classes['read']}>{data.contactReads}</p>
            </Folded>
          )}
          <p role="status" className={classes['quiet']} data-over={data.words > WORDS_MOST || undefined}>
            {t('portal.asking.words', { count: data.words, most: format.number(WORDS_MOST) })}
          </p>
        </>
      )}
    </section>
  );
}
