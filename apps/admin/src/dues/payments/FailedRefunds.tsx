import { Button } from '@mantine/core';
import { ErrorSummary, RetryRefundDocument, useAction, useIdempotencyKey, useT, useToast, type PaymentRowFragment } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { CHANGES } from '../money';

type Refund = PaymentRowFragment['refunds'][number];
export const failedRefunds = ({ refunds }: PaymentRowFragment): readonly Refund[] => refunds.filter(({ state }) => state === 'FAILED');

/** Refunds that the provider did not carry out: each can be asked for again, as it was. */
export function FailedRefunds({ payment, onRetried }: { readonly payment: PaymentRowFragment; readonly onRetried: () => void }) {
  const { t, format } = useT();
  const toast = useToast();
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(RetryRefundDocument, { changes: CHANGES });
  const retry = async ({ id, amount }: Refund) => {
    const wish = { refundId: id };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return;
    toast({ message: t('admin.payments.retryDone', { amount: format.money(amount), name: payment.payerName }) });
    onRetried();
  };
  const failed = failedRefunds(payment);
  if (failed.length === 0) return null;
  return (
    <section aria-label={t('admin.payments.failedRefunds')}>
      <ErrorSummary errors={errors} failure={failure} />
      {failed.map((refund) => (
        <div key={refund.id}>
          <p className={dialog['text']}>{t('admin.payments.refundFailed', { amount: format.money(refund.amount), reason: refund.reason })}</p>
          <Button variant="default" loading={running} onClick={() => void retry(refund)}>
            {t('admin.payments.retry', { amount: format.money(refund.amount) })}
          </Button>
        </div>
      ))}
    </section>
  );
}
