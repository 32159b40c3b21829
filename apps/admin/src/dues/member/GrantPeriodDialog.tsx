import { Button, Modal, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DateField, ErrorSummary, GrantPeriodDocument, useAction, useDraft, useIdempotencyKey, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { CHANGES } from '../money';
import { daysFromToday, today } from '../today';
import { PlanSelect, usePlans } from './PlanSelect';

interface Props {
  readonly opened: boolean;
  readonly person: { readonly id: string; readonly name: string };
  /** The plan the person has already. */
  readonly planId: string | null;
  readonly onClose: () => void;
  readonly onGranted: () => void;
}

export function GrantPeriodDialog({ opened, ...props }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={props.onClose} title={t('admin.membership.grantTitle', { name: props.person.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <GrantForm {...props} />}
    </Modal>
  );
}

/** A time of membership without a due, and why. Without an end it lasts for life. */
function GrantForm({ person, planId, onClose, onGranted }: Omit<Props, 'opened'>) {
  const { t, format } = useT();
  const toast = useToast();
  const id = useId();
  const from = usePlans();
  const { draft, change, dropDraft } = useDraft(`grant:${person.id}`, { planId: planId ?? '', startsOn: today(), endsOn: daysFromToday(364), reason: '' });
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(GrantPeriodDocument, { changes: CHANGES });
  const plan = from.plans?.find((one) => one.id === draft.planId) ?? from.plans?.[0];
  const grant = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!plan || !draft.startsOn) return;
    const wish = { personId: person.id, planId: plan.id, startsOn: draft.startsOn, endsOn: draft.endsOn || null, reason: draft.reason.trim() };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return;
    dropDraft();
    const { paidUntil } = outcome.result;
    toast({ message: paidUntil ? t('admin.membership.granted', { name: person.name, date: format.date(paidUntil) }) : t('admin.membership.grantedForLife', { name: person.name }) });
    onGranted();
    onClose();
  };
  const field = (name: string) => ({ id: `${id}-${name}`, error: errors.find(({ path }) => path?.at(-1) === name)?.message });
  return (
    <form onSubmit={(event) => void grant(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <div className={dialog['fields']}>
        <PlanSelect id={`${id}-planId`} from={from} value={plan?.id ?? ''} onChange={(chosen) => change({ planId: chosen })} />
        <DateField {...field('startsOn')} label={t('admin.membership.startsOn')} value={draft.startsOn} choosable onChange={(startsOn) => change({ startsOn })} />
        <DateField {...field('endsOn')} label={t('admin.membership.endsOn')} description={t('admin.membership.endsOnNote')} value={draft.endsOn} choosable onChange={(endsOn) => change({ endsOn })} />
        <TextInput {...field('reason')} label={t('admin.dues.reason')} placeholder={t('admin.membership.grantExample')} autoComplete="off" value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={running} disabled={!plan || !draft.startsOn}>
          {t('admin.membership.grant')}
        </Button>
      </div>
    </form>
  );
}
