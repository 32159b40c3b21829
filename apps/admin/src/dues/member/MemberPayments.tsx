import { FailedPart, may, PaymentsOfDocument, useScreen, useSession, useT } from '@cordee/web';
import { PaymentBadge } from '../badges';
import { CHANGES } from '../money';
import { ReceiptLink } from '../payments/paymentColumns';
import classes from './member.module.css';

export function MemberPayments({ personId }: { personId: string }) {
  const { viewer } = useSession();
  return may(viewer, 'payments.read') ? <Payments personId={personId} /> : null;
}

function Payments({ personId }: { personId: string }) {
  const { t, format } = useT();
  const { data, failure, retry } = useScreen(PaymentsOfDocument, { personId }, { touchedBy: CHANGES });
  const payments = data?.association?.office?.payments.nodes ?? [];
  if (failure && !data) return <FailedPart failure={failure} what={t('admin.payments.failed')} onRetry={retry} />;
  if (payments.length === 0) return null;
  return (
    <section aria-label={t('admin.payments.title')}>
      <h3 className={classes['subtitle']}>{t('admin.payments.title')}</h3>
      <ul className={classes['lines']}>
        {payments.map((payment) => (
          <li key={payment.id}>
            <span className={classes['what']}>
              <strong>{format.money(payment.amount)}</strong>
              <span className={classes['quiet']}>
                {[t(`admin.payments.means.${payment.means}`), payment.chequeNumber, format.date(payment.receivedOn ?? payment.createdAt), payment.recordedBy].filter(Boolean).join(' · ')}
              </span>
            </span>
            <PaymentBadge state={payment.state} />
            {payment.receipt && <ReceiptLink receipt={payment.receipt} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
