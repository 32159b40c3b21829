import { Button, Modal } from '@mantine/core';
import { useId } from 'react';
import { ConflictDialog, ErrorSummary, useIsPhone, useT, type PlanCardFragment } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { formOfPlan, type PlanForm } from './planForm';
import { PlanFields } from './PlanFields';
import { usePlanEdit } from './usePlanEdit';

/** A plan to change, or the beginning of a new one. */
export type PlanStart = { readonly plan: PlanCardFragment } | { readonly form: PlanForm; readonly currency: string };

interface Props {
  /** Null: closed. */
  readonly start: PlanStart | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function PlanDialog({ start, onClose, onSaved }: Props) {
  const { t } = useT();
  const phone = useIsPhone();
  const title = start && 'plan' in start ? t('admin.plans.edit', { name: start.plan.name }) : t('admin.plans.add');
  return (
    <Modal opened={start !== null} onClose={onClose} title={title} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {start && <PlanEditor start={start} onClose={onClose} onSaved={onSaved} />}
    </Modal>
  );
}

function PlanEditor({ start, onClose, onSaved }: Props & { start: PlanStart }) {
  const { t, locale } = useT();
  const id = useId();
  const plan = 'plan' in start ? start.plan : null;
  const currency = 'plan' in start ? start.plan.price.currency : start.currency;
  const edit = usePlanEdit({ plan, currency, initial: 'plan' in start ? formOfPlan(start.plan, locale) : start.form, onSaved, onClose });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void edit.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={edit.errors} failure={edit.failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <PlanFields id={id} edit={edit} />
      {plan && <p className={dialog['quiet']}>{t('admin.plans.priceNote')}</p>}
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={edit.running}>
          {t('common.save')}
        </Button>
      </div>
      <ConflictDialog
        opened={edit.conflict !== null}
        changedBy={edit.conflict?.changedBy ?? null}
        changedAt={edit.conflict?.changedAt ?? null}
        lines={edit.lines}
        onKeepMine={() => void edit.keepMine()}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.takeTheirs}
        saving={edit.running}
      />
    </form>
  );
}
