import { Card, FailedPart, Icon, MyReceiptsDocument, SkeletonText, useScreen, useT } from '@cordee/web';
import classes from './dues.module.css';

/** Asked for by itself: receipts that cannot be loaded hide no due. */
export function Receipts() {
  const { t, format } = useT();
  const { data, failure, retry } = useScreen(MyReceiptsDocument, {});
  const receipts = data?.viewer?.receipts;
  return (
    <Card title={t('portal.dues.receipts')} note={t('portal.dues.receiptsNote')}>
      {failure && !receipts && <FailedPart failure={failure} what={t('portal.dues.receiptsFailed')} onRetry={retry} />}
      {!data && !failure && <SkeletonText lines={2} />}
      {receipts?.length === 0 && <p className={classes['quiet']}>{t('portal.dues.noReceipt')}</p>}
      <ul className={classes['plain']}>
        {receipts?.map(({ id, number, receivedOn, amount, url }) => (
          <li key={id} className={classes['row']}>
            <div className={classes['words']}>
              <p className={classes['label']}>{t('portal.dues.receipt', { number })}</p>
              <p className={classes['quiet']}>{t('portal.dues.receivedOn', { date: format.date(receivedOn) })}</p>
            </div>
            <span className={classes['amount']}>{format.money(amount)}</span>
            <a href={url} className={classes['download']} aria-label={t('portal.dues.downloadOf', { number })}>
              <Icon name="download" />
              {t('portal.dues.download')}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
