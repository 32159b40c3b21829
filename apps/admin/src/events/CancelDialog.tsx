import { Button, Modal, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { CancelEventDocument, ErrorSummary, useAction, useDraft, useIsPhone, useT, useToast } from '@cordee/web';
import type { EventDialogProps } from './EventDialogs';
import classes from './EventForm.module.css';

/** Says why and to how many it will be said; the button names both. */
export function CancelDialog({ event, onClose, onChanged }: EventDialogProps) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const phone = useIsPhone();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { draft, change, dropDraft } = useDraft(`cancelEvent:${event.id}`, { reason: '' });
  const [missing, setMissing] = useState(false);
  const { run, running, errors, failure } = useAction(CancelEventDocument);
  const told = event.counts.going + event.counts.waiting + event.counts.offered;
  const cancel = async (submitted: React.FormEvent) => {
    submitted.preventDefault();
    const reason = draft.reason.trim();
    setMissing(reason === '');
    if (reason === '') return;
    const outcome = await run({ input: { eventId: event.id, reason, idempotencyKey } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('admin.event.cancelled') });
    onChanged();
    onClose();
  };
  const shown = missing && draft.reason.trim() === '' ? [{ code: 'INVALID_INPUT', message: t('admin.event.reasonMissing'), path: ['input', 'reason'] }] : errors;
  return (
    <Modal opened onClose={onClose} title={t('admin.event.cancelTitle', { title: event.title })} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(submitted) => void cancel(submitted)} noValidate className={classes['fields']}>
        <ErrorSummary errors={shown} failure={failure} fieldId={(path) => (path.at(-1) === 'reason' ? id : null)} />
        <p>
          <strong>{t('admin.event.cancelTells', { count: told })}</strong> {t('admin.event.cancelFinal')}
        </p>
        <Textarea id={id} data-autofocus label={t('admin.event.cancelReason')} description={t('admin.event.cancelReasonNote')} rows={4} value={draft.reason} error={shown.find(({ path }) => path?.at(-1) === 'reason')?.message} onChange={(typed) => change({ reason: typed.currentTarget.value })} />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('admin.event.keep')}
          </Button>
          <Button type="submit" loading={running}>
            {t('admin.event.cancelAndTell', { count: told })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
