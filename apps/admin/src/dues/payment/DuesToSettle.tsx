import { Check, FailedPart, useT } from '@cordee/web';
import type { PaymentForm } from './usePaymentForm';
import classes from './payment.module.css';

/** What the person has still to pay, each with a box. */
export function DuesToSettle({ form: { open, ticked, draft, change } }: { form: PaymentForm }) {
  const { t, format } = useT();
  if (!draft.person) return null;
  const ids = ticked.map(({ id }) => id);
  const toggle = (id: string, checked: boolean) => change({ dueIds: checked ? [...ids, id] : ids.filter((other) => other !== id) });
  return (
    <fieldset className={classes['dues']}>
      <legend>{t('admin.payment.settles')}</legend>
      {open.failure && <FailedPart failure={open.failure} what={t('admin.payment.duesFailed')} onRetry={open.retry} />}
      {open.loading && <p role="status">{t('common.loading')}</p>}
      {!open.loading && !open.failure && open.dues.length === 0 && <p>{t('admin.payment.nothingOwed')}</p>}
      {open.dues.map((due) => (
        <Check key={due.id} checked={ids.includes(due.id)} onChange={(checked) => toggle(due.id, checked)}>
          {due.label} <span className={classes['quiet']}>{[format.money(due.remaining), t('admin.payment.dueOn', { date: format.shortDate(due.dueOn) })].join(' · ')}</span>
        </Check>
      ))}
      {open.credit && <p>{t('admin.payment.hasCredit', { amount: format.money(open.credit) })}</p>}
    </fieldset>
  );
}
