import { Button, Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { CallDueDocument, ErrorSummary, useAction, useIdempotencyKey, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { CHANGES } from '../money';
import { PlanSelect, usePlans } from './PlanSelect';

interface Props {
  readonly opened: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onCalled: () => void;
}

export function CallDueDialog({ opened, ...props }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={props.onClose} title={t('admin.membership.callTitle', { name: props.person.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <CallForm {...props} />}
    </Modal>
  );
}

function CallForm({ person, onClose, onCalled }: Omit<Props, 'opened'>) {
  const { t, format } = useT();
  const toast = useToast();
  const id = useId();
  const from = usePlans();
  const [chosen, setChosen] = useState('');
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(CallDueDocument, { changes: CHANGES });
  const plan = from.plans?.find((one) => one.id === chosen) ?? from.plans?.[0];
  const call = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!plan) return;
    const wish = { personId: person.id, planId: plan.id };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return;
    toast({ message: t('admin.membership.called', { name: person.name, label: outcome.result.label }) });
    onCalled();
    onClose();
  };
  return (
    <form onSubmit={(event) => void call(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <PlanSelect id={`${id}-planId`} from={from} value={plan?.id ?? ''} onChange={setChosen} />
      {from.plans?.length === 0 && <p className={dialog['quiet']}>{t('admin.plans.firstTitle')}</p>}
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={running} disabled={!plan}>
          {plan ? t('admin.membership.callAct', { amount: format.money(plan.price) }) : t('admin.membership.call')}
        </Button>
      </div>
    </form>
  );
}
