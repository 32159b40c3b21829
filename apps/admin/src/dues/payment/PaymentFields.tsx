import { Button, TextInput } from '@mantine/core';
import { useEffect, useId } from 'react';
import { Choice, DateField, ErrorSummary, useT, type DueLineFragment } from '@cordee/web';
import { PersonPicker } from '../../shell/PersonPicker';
import dialog from '../../members/dialog.module.css';
import type { OfflineMeans } from '../money';
import { AmountField } from './AmountField';
import { DuesToSettle } from './DuesToSettle';
import { usePaymentForm, type PaymentStart } from './usePaymentForm';
import classes from './payment.module.css';

interface Props {
  readonly start: PaymentStart;
  /** Not the first of this dialog: the focus then goes to the name. */
  readonly again: boolean;
  readonly onClose: () => void;
  readonly onRecorded: (dues: readonly DueLineFragment[]) => void;
  readonly onNext: (kept: Pick<PaymentStart, 'means' | 'receivedOn'>) => void;
}

const MEANS: readonly OfflineMeans[] = ['CHEQUE', 'TRANSFER', 'CASH'];

/** Person, what it settles, means, day and amount on one screen; Enter saves. */
export function PaymentFields({ start, again, onClose, onRecorded, onNext }: Props) {
  const { t } = useT();
  const id = useId();
  const form = usePaymentForm(start, onRecorded);
  const { draft, change, errors } = form;
  const field = (name: string) => ({ id: `${id}-${name}`, error: errors.find(({ path }) => path?.at(-1) === name)?.message });
  useEffect(() => {
    if (again) document.getElementById(`${id}-personId`)?.focus();
  }, [again, id]);
  const save = async () => {
    if (await form.save()) onClose();
  };
  const saveAndNext = async () => {
    const { means, receivedOn } = draft;
    if (await form.save()) onNext({ means, receivedOn });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <ErrorSummary errors={errors} failure={form.failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <PersonPicker {...field('personId')} first={start.person === null} label={t('admin.payment.person')} value={draft.person} onChange={(person) => change({ person, dueIds: null, amount: null })} />
      <DuesToSettle form={form} />
      <Choice legend={t('admin.payment.means')} value={draft.means} options={MEANS.map((value) => ({ value, label: t(`admin.payments.means.${value}`) }))} onChange={(means) => change({ means })} />
      <div className={dialog['fields']}>
        {draft.means === 'CHEQUE' && (
          <>
            <TextInput {...field('chequeNumber')} data-autofocus={start.person !== null || undefined} label={t('admin.payment.chequeNumber')} inputMode="numeric" autoComplete="off" value={draft.chequeNumber} onChange={(event) => change({ chequeNumber: event.currentTarget.value })} />
            <TextInput {...field('bank')} label={t('admin.payment.bank')} autoComplete="off" value={draft.bank} onChange={(event) => change({ bank: event.currentTarget.value })} />
          </>
        )}
        <DateField {...field('receivedOn')} label={t('admin.payment.receivedOn')} value={draft.receivedOn} choosable onChange={(receivedOn) => change({ receivedOn })} />
        <AmountField {...field('amount')} form={form} />
        <TextInput {...field('note')} className={classes['wide'] ?? ''} label={t('admin.payment.note')} autoComplete="off" value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </div>
      <div className={dialog['actions']}>
        <Button variant="default" onClick={() => void saveAndNext()} disabled={form.running}>
          {t('admin.members.saveAndNext')}
        </Button>
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
