import { Button, Modal, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DateField, ErrorSummary, LiftSuspensionDocument, SuspendMembershipDocument, useAction, useDraft, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { CHANGES } from '../money';

interface Props {
  /** Null: closed. */
  readonly membershipId: string | null;
  readonly name: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function SuspendDialog({ membershipId, ...props }: Props) {
  const { t } = useT();
  return (
    <Modal opened={membershipId !== null} onClose={props.onClose} title={t('admin.membership.ends.suspendTitle', { name: props.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {membershipId && <SuspendForm membershipId={membershipId} {...props} />}
    </Modal>
  );
}

/** Until when, and why; taken back for ten seconds by its toast, later by "Lever la suspension". */
function SuspendForm({ membershipId, name, onClose, onChanged }: Props & { membershipId: string }) {
  const { t, format } = useT();
  const toast = useToast();
  const id = useId();
  const { draft, change, dropDraft } = useDraft(`suspend:${membershipId}`, { until: '', reason: '' });
  const { run, running, errors, failure } = useAction(SuspendMembershipDocument, { changes: CHANGES });
  const lifting = useAction(LiftSuspensionDocument, { changes: CHANGES });
  const suspend = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: { membershipId, until: draft.until || null, reason: draft.reason.trim() } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('admin.membership.ends.suspended', { name }), undo: () => void lifting.run({ input: { membershipId } }).then(onChanged) });
    onChanged();
    onClose();
  };
  const field = (of: string) => ({ id: `${id}-${of}`, error: errors.find(({ path }) => path?.at(-1) === of)?.message });
  return (
    <form onSubmit={(event) => void suspend(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <p className={dialog['text']}>{t('admin.membership.ends.suspendText')}</p>
      <div className={dialog['fields']}>
        <DateField {...field('until')} label={t('admin.membership.ends.until')} description={t('admin.membership.ends.untilNote')} value={draft.until} choosable onChange={(until) => change({ until })} />
        <TextInput {...field('reason')} label={t('admin.dues.reason')} description={t('admin.membership.ends.reasonNote')} placeholder={t('admin.membership.ends.suspendExample')} autoComplete="off" value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={running}>
          {draft.until ? t('admin.membership.ends.suspendAct', { date: format.date(draft.until) }) : t('admin.membership.ends.suspendActOpen')}
        </Button>
      </div>
    </form>
  );
}
