import { Button } from '@mantine/core';
import { ArchivePlanDocument, Icon, may, RestorePlanDocument, useAction, useSession, useT, useToast, type PlanCardFragment } from '@cordee/web';
import classes from './plans.module.css';

const PLAN_CHANGES: readonly string[] = ['MembershipPlan'];

interface Props {
  readonly plan: PlanCardFragment;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

export function PlanItem({ plan, onEdit, onChanged }: Props) {
  const { t, format } = useT();
  const { viewer } = useSession();
  return (
    <li className={classes['plan']} data-archived={plan.archivedAt !== null || undefined}>
      <div className={classes['words']}>
        <h3>{plan.name}</h3>
        {plan.description && <p>{plan.description}</p>}
        <p className={classes['quiet']}>
          {[t(`admin.plans.kind.${plan.periodKind}`), t('admin.plans.members', { count: plan.memberCount }), plan.needsApproval && t('admin.plans.approved')].filter(Boolean).join(' · ')}
        </p>
      </div>
      <strong className={classes['price']}>{format.money(plan.price)}</strong>
      <div className={classes['acts']}>
        {plan.onJoinPage && plan.archivedAt === null && (
          <a href={plan.joinUrl} target="_blank" rel="noreferrer" className={classes['join']}>
            <Icon name="external" />
            {t('admin.plans.join')}
          </a>
        )}
        {may(viewer, 'dues.manage') && <Change plan={plan} onEdit={onEdit} onChanged={onChanged} />}
      </div>
    </li>
  );
}

/** What is archived can no longer be joined; whoever has it keeps it. */
function Change({ plan, onEdit, onChanged }: Props) {
  const { t } = useT();
  const toast = useToast();
  const archiving = useAction(ArchivePlanDocument, { changes: PLAN_CHANGES });
  const restoring = useAction(RestorePlanDocument, { changes: PLAN_CHANGES });
  const act = async (action: typeof archiving | typeof restoring, done: string, undo?: () => void) => {
    const outcome = await action.run({ input: { planId: plan.id } });
    toast(outcome.done ? { message: done, ...(undo && { undo }) } : { message: outcome.errors[0]?.message ?? t('common.error.notSaved') });
    onChanged();
  };
  const restore = () => void act(restoring, t('admin.plans.restored', { name: plan.name }));
  const archive = () => void act(archiving, t('admin.plans.archived', { name: plan.name }), restore);
  if (plan.archivedAt !== null) {
    return (
      <Button variant="default" size="compact-md" onClick={restore} loading={restoring.running} aria-label={t('admin.plans.restoreOf', { name: plan.name })}>
        {t('admin.plans.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" size="compact-md" onClick={onEdit} aria-label={t('common.edit', { what: plan.name })}>
        {t('admin.plans.change')}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={archive} loading={archiving.running} aria-label={t('admin.plans.archiveOf', { name: plan.name })}>
        {t('admin.plans.archive')}
      </Button>
    </>
  );
}
