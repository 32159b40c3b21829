import { Button, Modal, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { ErrorSummary, Money, RefundPaymentDocument, useAction, useDraft, useIdempotencyKey, useT, useToast, type ActionError, type PaymentRowFragment } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { amountOf, CHANGES, isPositive, signOf, typed } from '../money';
import { FailedRefunds } from './FailedRefunds';
import { refundable } from './paymentColumns';

interface Props {
  /** Null: closed. */
  readonly payment: PaymentRowFragment | null;
  readonly onClose: () => void;
  readonly onRefunded: () => void;
}

export function RefundDialog({ payment, onClose, onRefunded }: Props) {
  const { t } = useT();
  const retried = () => {
    onRefunded();
    onClose();
  };
  return (
    <Modal opened={payment !== null} onClose={onClose} title={payment && t('admin.payments.refundTitle', { name: payment.payerName })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {payment && <FailedRefunds payment={payment} onRetried={retried} />}
      {payment && <RefundForm payment={payment} onClose={onClose} onRefunded={onRefunded} />}
    </Modal>
  );
}

/** All of it or a part, with its reason; the button says how much leaves. */
function RefundForm({ payment, onClose, onRefunded }: Props & { payment: PaymentRowFragment }) {
  const { t, format, locale } = useT();
  const toast = useToast();
  const id = useId();
  const most = refundable(payment);
  const { draft, change, dropDraft } = useDraft(`refund:${payment.id}`, { amount: typed(most.toDecimal(), locale), reason: '' });
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors: refused, failure } = useAction(RefundPaymentDocument, { changes: CHANGES });
  const [missing, setMissing] = useState<readonly ActionError[]>([]);
  const amount = Money.parse(draft.amount, payment.amount.currency);
  const fits = amount !== null && isPositive(amount) && amount.minor <= most.minor;
  const refund = async (event: React.FormEvent) => {
    event.preventDefault();
    const lack = { code: 'INVALID_INPUT', message: t('admin.payments.refundMost', { amount: format.money(amountOf(most)) }), path: ['input', 'amount'] };
    setMissing(fits ? [] : [lack]);
    if (!fits) return;
    const wish = { paymentId: payment.id, amount: amount.toDecimal(), reason: draft.reason.trim() };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('admin.payments.refundDone', { name: payment.payerName, amount: format.money(amountOf(amount)) }) });
    onRefunded();
    onClose();
  };
  const errors = missing.length > 0 ? missing : refused;
  const field = (name: string) => ({ id: `${id}-${name}`, error: errors.find(({ path }) => path?.at(-1) === name)?.message });
  return (
    <form onSubmit={(event) => void refund(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <p className={dialog['text']}>{t(payment.means === 'CARD' ? 'admin.payments.refundCard' : 'admin.payments.refundOffline')}</p>
      <div className={dialog['fields']}>
        <TextInput {...field('amount')} label={t('admin.dues.amount')} inputMode="decimal" rightSection={signOf(payment.amount.currency, locale)} autoComplete="off" value={draft.amount} onChange={(event) => change({ amount: event.currentTarget.value })} />
        <TextInput {...field('reason')} label={t('admin.dues.reason')} placeholder={t('admin.payments.refundExample')} autoComplete="off" data-autofocus value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={running}>
          {amount ? t('admin.payments.refundAct', { amount: format.money(amountOf(amount)) }) : t('admin.payments.refund')}
        </Button>
      </div>
    </form>
  );
}
