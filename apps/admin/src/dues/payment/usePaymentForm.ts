import { useState } from 'react';
import { DuesOfDocument, Money, RecordPaymentDocument, useAction, useDraft, useIdempotencyKey, useScreen, useT, useToast, type ActionError, type DueLineFragment } from '@cordee/web';
import type { PickedPerson } from '../../shell/PersonPicker';
import { CHANGES, isOpen, isPositive, moneyOf, sumOf, typed, type OfflineMeans } from '../money';
import { today } from '../today';

/** Where a recording begins: with a due, with a person, or with nothing. */
export interface PaymentStart {
  readonly person: PickedPerson | null;
  /** Those to tick; null ticks all that are open. */
  readonly dueIds: readonly string[] | null;
  readonly means?: OfflineMeans;
  readonly receivedOn?: string;
}

interface PaymentDraft {
  readonly person: PickedPerson | null;
  readonly dueIds: readonly string[] | null;
  readonly means: OfflineMeans;
  /** Null follows the ticked dues. */
  readonly amount: string | null;
  readonly receivedOn: string;
  readonly chequeNumber: string;
  readonly bank: string;
  readonly note: string;
}

const draftOf = ({ person, dueIds, means = 'CHEQUE', receivedOn = today() }: PaymentStart): PaymentDraft => ({ person, dueIds, means, amount: null, receivedOn, chequeNumber: '', bank: '', note: '' });

/** One payment, whatever it settles. What is typed stays until it is saved. */
export function usePaymentForm(start: PaymentStart, onRecorded: (dues: readonly DueLineFragment[]) => void) {
  const { t, format, locale } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft<PaymentDraft>(`payment:${[start.person?.id ?? 'any', ...(start.dueIds ?? [])].join(':')}`, draftOf(start));
  const { keyFor, renew } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(RecordPaymentDocument, { changes: CHANGES });
  const [missing, setMissing] = useState<readonly ActionError[]>([]);

  const open = useOpenDues(draft.person);
  const ticked = open.dues.filter(({ id }) => draft.dueIds === null || draft.dueIds.includes(id));
  const { currency } = open;
  const owed = sumOf(ticked.map(({ remaining }) => remaining), currency);
  const following = isPositive(owed) ? typed(owed.toDecimal(), locale) : '';
  const amountText = draft.amount ?? following;
  const amount = Money.parse(amountText, currency);

  const lacks = (): readonly ActionError[] => {
    const lack = (field: string, message: string): ActionError => ({ code: 'INVALID_INPUT', message, path: ['input', field] });
    return [
      ...(draft.person ? [] : [lack('personId', t('admin.payment.personMissing'))]),
      ...(amount && isPositive(amount) ? [] : [lack('amount', t('admin.payment.amountMissing'))]),
      ...(draft.receivedOn ? [] : [lack('receivedOn', t('admin.payment.dateMissing'))]),
    ];
  };
  const save = async (): Promise<boolean> => {
    const lacking = lacks();
    setMissing(lacking);
    if (lacking.length > 0 || !draft.person || !amount) return false;
    const { person, means, receivedOn } = draft;
    const cheque = means === 'CHEQUE' ? { chequeNumber: draft.chequeNumber, bank: draft.bank } : {};
    const texts = Object.fromEntries(Object.entries({ ...cheque, note: draft.note }).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text !== ''));
    const wish = { personId: person.id, dueIds: ticked.map(({ id }) => id), means, amount: amount.toDecimal(), receivedOn, ...texts };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return false;
    const { receipt, dues } = outcome.result;
    renew();
    dropDraft();
    const said = { name: person.name, amount: format.money(outcome.result.payment.amount) };
    toast({ message: receipt ? t('admin.payment.recordedReceipt', { ...said, number: receipt.number }) : t('admin.payment.recorded', said), ...(receipt && { link: { href: receipt.url, label: t('admin.payment.seeReceipt') } }) });
    onRecorded(dues);
    return true;
  };
  return { draft, change, currency, open, ticked, owed, amount, amountText, save, running, errors: missing.length > 0 ? missing : errors, failure };
}

export type PaymentForm = ReturnType<typeof usePaymentForm>;

/** What a person has still to pay, the oldest first, and the credit they hold. */
function useOpenDues(person: PickedPerson | null) {
  const { data, failure, fetching, retry } = useScreen(DuesOfDocument, { personId: person?.id ?? '' }, { pause: !person, touchedBy: CHANGES });
  const office = data?.association?.office;
  // The answer about the person before stays in `data` while the next one loads: it must not be paid by somebody else.
  const dues = (office?.dues.nodes ?? []).filter((due) => due.personId === person?.id && isOpen(due)).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const credit = office?.member?.id === person?.id ? office?.member?.membership?.credit : undefined;
  // Of whoever has neither due nor membership the association's own is asked for: what a plan of it would cost.
  const currency = dues[0]?.amount.currency ?? credit?.currency ?? office?.planTemplates[0]?.price.currency ?? 'EUR';
  return { dues, currency, credit: credit && isPositive(moneyOf(credit)) ? credit : null, loading: person !== null && !failure && (fetching || !data) && dues.length === 0, failure, retry };
}
