import { FailedPart, Notice, PaymentDifferencesDocument, useScreen, useT } from '@cordee/web';
import { CHANGES } from '../money';

/** What the ledger and the payment provider say otherwise, since a night found it. Nothing, as long as both agree. */
export function Differences() {
  const { t, format } = useT();
  const { data, failure, retry } = useScreen(PaymentDifferencesDocument, {}, { touchedBy: CHANGES });
  const found = data?.association?.office?.paymentDifferences ?? [];
  if (failure) return <FailedPart failure={failure} what={t('admin.payments.differencesFailed')} onRetry={retry} />;
  if (found.length === 0) return null;
  return (
    <Notice icon="alert" title={t('admin.payments.differences', { count: found.length })}>
      <p>{t('admin.payments.differencesText')}</p>
      <ul>
        {found.map(({ reference, kind, payerName, ours, theirs, foundAt }) => (
          <li key={`${reference} ${kind}`}>
            {t(`admin.payments.difference.${kind}`, { name: payerName ?? reference, ours, theirs })} <small>{t('admin.payments.differenceSince', { date: format.shortDate(foundAt) })}</small>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
