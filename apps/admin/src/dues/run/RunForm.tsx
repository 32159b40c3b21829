import { Button, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { DateField, DueRunPreviewDocument, ErrorState, ErrorSummary, Icon, SkeletonText, StartDueRunDocument, useAction, useDraft, useIdempotencyKey, useScreen, useT, useToast, type PlanCardFragment } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { daysFromToday } from '../today';
import classes from './run.module.css';
import { RUN_CHANGES } from './HeldRun';
import { RunPreview, type Preview } from './RunPreview';

interface Props {
  readonly plans: readonly PlanCardFragment[];
  readonly onStarted: (runId: string) => void;
  readonly onClose: () => void;
}

export function RunForm({ plans, onStarted, onClose }: Props) {
  const { t } = useT();
  const toast = useToast();
  const id = useId();
  const { draft, change, dropDraft } = useDraft('dueRun', { planId: plans[0]?.id ?? '', periodStartsOn: '', dueOn: daysFromToday(30) });
  const planId = plans.some((plan) => plan.id === draft.planId) ? draft.planId : (plans[0]?.id ?? '');
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(StartDueRunDocument, { changes: RUN_CHANGES });
  const start = async () => {
    const wish = { planId, dueOn: draft.dueOn, ...(draft.periodStartsOn && { periodStartsOn: draft.periodStartsOn }) };
    const outcome = await run({ input: { ...wish, idempotencyKey: keyFor(wish) } });
    if (!outcome.done) return;
    dropDraft();
    if (outcome.result.state !== 'HELD') return onStarted(outcome.result.id);
    toast({ message: t('admin.run.willLeave') });
    onClose();
  };
  const errorOf = (field: string) => errors.find(({ path }) => path?.at(-1) === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <div className={dialog['fields']}>
        <NativeSelect
          id={`${id}-planId`}
          label={t('admin.dues.plan')}
          data-autofocus
          value={planId}
          data={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => change({ planId: event.currentTarget.value })}
        />
        <DateField id={`${id}-periodStartsOn`} label={t('admin.run.startsOn')} description={t('admin.run.startsOnNote')} value={draft.periodStartsOn} error={errorOf('periodStartsOn')} choosable onChange={(periodStartsOn) => change({ periodStartsOn })} />
        <DateField id={`${id}-dueOn`} label={t('admin.run.dueOn')} value={draft.dueOn} error={draft.dueOn === '' ? t('admin.run.dueOnMissing') : errorOf('dueOn')} choosable onChange={(dueOn) => change({ dueOn })} />
      </div>
      <Confirmation key={`${planId} ${draft.periodStartsOn}`} planId={planId} periodStartsOn={draft.periodStartsOn || null} dueOn={draft.dueOn || null} running={running} onStart={() => void start()} onClose={onClose} />
    </>
  );
}

interface ConfirmationProps {
  readonly planId: string;
  readonly periodStartsOn: string | null;
  readonly dueOn: string | null;
  readonly running: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** Nothing starts unseen: the button says how many, and waits for the preview. */
function Confirmation({ planId, periodStartsOn, dueOn, running, onStart, onClose }: ConfirmationProps) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(DueRunPreviewDocument, { planId, periodStartsOn, dueOn });
  const preview: Preview | null | undefined = data?.association?.office?.dueRunPreview;
  // Null: the plan has gone in between.
  const nobody = preview === null || preview?.members === 0;
  return (
    <>
      {failure && !preview && <ErrorState failure={failure} onRetry={retry} what={t('admin.run.previewFailed')} />}
      {preview === undefined && !failure && <SkeletonText lines={5} />}
      {preview === null && <p>{t('admin.run.nobody')}</p>}
      {preview && <RunPreview preview={preview} wish={{ planId, periodStartsOn, dueOn }} />}
      {preview && preview.members > 1 && <p className={dialog['quiet']}>{t('admin.mailing.hold')}</p>}
      <div className={`${dialog['actions']} ${classes['sticky']}`}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {!nobody && (
          <Button onClick={onStart} loading={running} disabled={!preview || !dueOn}>
            {preview ? t('admin.run.start', { count: preview.members }) : t('admin.run.title')}
          </Button>
        )}
      </div>
    </>
  );
}
