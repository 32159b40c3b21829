import { useState } from 'react';
import { AddPlanDocument, Money, UpdatePlanDocument, useAction, useDraft, useT, useToast, type ActionError, type ConflictLine, type PlanCardFragment } from '@cordee/web';
import { formOfPlan, inputOf, LABELS, shown, type PlanForm } from './planForm';

const PLAN_CHANGES: readonly string[] = ['MembershipPlan'];

interface Options {
  /** Null adds one. */
  readonly plan: PlanCardFragment | null;
  readonly initial: PlanForm;
  readonly currency: string;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Adds or changes a plan; somebody else's change in between becomes a question, with both sides. */
export function usePlanEdit({ plan, initial, currency, onSaved, onClose }: Options) {
  const { t, format, locale } = useT();
  const toast = useToast();
  const { draft, change, dropDraft } = useDraft(plan ? `plan:${plan.id}` : 'plan', initial);
  const adding = useAction(AddPlanDocument, { changes: PLAN_CHANGES });
  const changing = useAction(UpdatePlanDocument, { changes: PLAN_CHANGES });
  const [conflict, setConflict] = useState<ActionError | null>(null);
  const [missing, setMissing] = useState<readonly ActionError[]>([]);

  const lacks = (): readonly ActionError[] => {
    const lack = (field: string, message: string): ActionError => ({ code: 'INVALID_INPUT', message, path: ['input', field] });
    return [...(draft.name.trim() ? [] : [lack('name', t('admin.plans.nameMissing'))]), ...(Money.parse(draft.price, currency) ? [] : [lack('price', t('admin.payment.amountMissing'))])];
  };
  const send = (expectedVersion: number, form: PlanForm) => (plan ? changing.run({ input: { planId: plan.id, expectedVersion, ...inputOf(form, currency) } }) : adding.run({ input: inputOf(form, currency) }));
  const save = async (expectedVersion = plan?.version ?? 1) => {
    const lacking = lacks();
    setMissing(lacking);
    if (lacking.length > 0) return;
    const outcome = await send(expectedVersion, draft);
    setConflict(outcome.done ? null : (outcome.errors.find(({ code }) => code === 'CONFLICT') ?? null));
    if (!outcome.done) return;
    dropDraft();
    const { name, version } = outcome.result;
    const undo = plan ? () => void send(version, formOfPlan(plan, locale)).then(onSaved) : undefined;
    toast({ message: t(plan ? 'admin.plans.changed' : 'admin.plans.added', { name }), ...(undo && { undo }) });
    onSaved();
    onClose();
  };
  const takeTheirs = () => {
    setConflict(null);
    dropDraft();
    onSaved();
    onClose();
  };
  const current = (conflict?.current ?? {}) as Record<string, unknown>;
  const lines: readonly ConflictLine[] = (Object.keys(LABELS) as (keyof PlanForm)[])
    .map((key) => ({ label: t(LABELS[key]), mine: shown(t, format, key, draft[key], currency), theirs: shown(t, format, key, current[key] ?? draft[key], currency) }))
    .filter(({ mine, theirs }) => mine !== theirs);
  const { errors, failure, running } = plan ? changing : adding;
  return { draft, change, currency, save, conflict, lines, keepMine: () => save(conflict?.currentVersion), takeTheirs, errors: missing.length > 0 ? missing : errors.filter(({ code }) => code !== 'CONFLICT'), failure, running };
}

export type PlanEdit = ReturnType<typeof usePlanEdit>;
