import { TextInput } from '@mantine/core';
import { useT } from '@cordee/web';
import { amountOf, isPositive, signOf } from '../money';
import type { PaymentForm } from './usePaymentForm';
import classes from './payment.module.css';

/** The amount follows the ticked dues until one types another; what it leaves, on either side, is said before saving. */
export function AmountField({ id, error, form }: { id: string; error: string | undefined; form: PaymentForm }) {
  const { t, locale } = useT();
  return (
    <div>
      <TextInput
        id={id}
        label={t('admin.payment.amount')}
        inputMode="decimal"
        autoComplete="off"
        rightSection={signOf(form.currency, locale)}
        value={form.amountText}
        error={error}
        aria-describedby={`${id}-effect`}
        onChange={(event) => form.change({ amount: event.currentTarget.value })}
        onBlur={() => form.amountText.trim() === '' && form.change({ amount: null })}
      />
      <p id={`${id}-effect`} role="status" className={classes['effect']}>
        <Effect form={form} />
      </p>
    </div>
  );
}

function Effect({ form: { amount, owed } }: { form: PaymentForm }) {
  const { t, format } = useT();
  if (!amount || !isPositive(amount)) return null;
  const spare = amount.minus(owed);
  if (isPositive(spare)) return t('admin.payment.credit', { amount: format.money(amountOf(spare)) });
  const left = owed.minus(amount);
  return isPositive(left) ? t('admin.payment.left', { amount: format.money(amountOf(left)) }) : null;
}
