import { TextInput } from '@mantine/core';
import { Check, Choice, useT } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { signOf } from '../money';
import { LABELS, type PlanForm } from './planForm';
import classes from './plans.module.css';
import type { PlanEdit } from './usePlanEdit';

type Text = 'name' | 'description' | 'price' | 'graceDays' | 'opensDaysBefore';

/** Name, price and period; what most associations leave as it is stays folded. */
export function PlanFields({ id, edit: { draft, change, currency, errors } }: { id: string; edit: PlanEdit }) {
  const { t, locale } = useT();
  const text = (name: Text, more: object = {}) => (
    <TextInput
      id={`${id}-${name}`}
      label={t(LABELS[name])}
      autoComplete="off"
      value={draft[name]}
      error={errors.find(({ path }) => path?.at(-1) === name)?.message}
      onChange={(event) => change({ [name]: event.currentTarget.value } as Partial<PlanForm>)}
      {...more}
    />
  );
  return (
    <div className={classes['form']}>
      <div className={dialog['fields']}>
        {text('name', { 'data-autofocus': true })}
        {text('price', { inputMode: 'decimal', rightSection: signOf(currency, locale) })}
      </div>
      {text('description')}
      <Choice
        legend={t(LABELS.periodKind)}
        value={draft.periodKind}
        options={[
          { value: 'CIVIL_YEAR', label: t('admin.plans.kind.CIVIL_YEAR') },
          { value: 'ROLLING_12_MONTHS', label: t('admin.plans.kind.ROLLING_12_MONTHS') },
        ]}
        note={t(draft.periodKind === 'CIVIL_YEAR' ? 'admin.plans.civilNote' : 'admin.plans.rollingNote')}
        onChange={(periodKind) => change({ periodKind })}
      />
      <Check checked={draft.onJoinPage} onChange={(onJoinPage) => change({ onJoinPage })}>
        {t(LABELS.onJoinPage)}
      </Check>
      <details className={classes['more']}>
        <summary>{t('admin.plans.more')}</summary>
        <div className={dialog['fields']}>
          {text('graceDays', { inputMode: 'numeric', description: t('admin.plans.graceNote'), inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
          {text('opensDaysBefore', { inputMode: 'numeric', description: t('admin.plans.opensNote'), inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
        </div>
        <Check checked={draft.needsApproval} onChange={(needsApproval) => change({ needsApproval })}>
          {t(LABELS.needsApproval)}
        </Check>
      </details>
    </div>
  );
}
