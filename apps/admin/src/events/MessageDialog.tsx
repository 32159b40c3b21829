import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { ErrorState, ErrorSummary, EventMessagePreviewDocument, Icon, MessageAttendeesDocument, SendEventSampleDocument, SkeletonText, useAction, useDraft, useIsPhone, useScreen, useT, useToast, type AttendeeGroup } from '@cordee/web';
import { MailingPreview } from '../mailings/MailingPreview';
import { MailSample } from '../mailings/MailSample';
import { useSettled } from '../shell/useSettled';
import type { EventDialogProps } from './EventDialogs';
import classes from './EventForm.module.css';

interface Message {
  readonly to: AttendeeGroup;
  readonly subject: string;
  readonly body: string;
}

const TO: readonly AttendeeGroup[] = ['GOING', 'WAITING', 'EVERYBODY'];
const REASONS = ['withoutEmail', 'suppressed'] as const;
/** The pause after which what is typed is shown as a mail. */
const PAUSE_MS = 500;

/** A message to those who come or wait: written on top, read underneath, kept until it is sent. */
export function MessageDialog({ event, onClose, onChanged }: EventDialogProps) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const phone = useIsPhone();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { draft, change, dropDraft } = useDraft<Message>(`eventMessage:${event.id}`, { to: 'GOING', subject: '', body: '' });
  const sending = useAction(MessageAttendeesDocument, { changes: ['OfficeEvent'] });
  const send = async () => {
    const outcome = await sending.run({ input: { eventId: event.id, ...draft, idempotencyKey } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t(outcome.result.mailing?.state === 'HELD' ? 'admin.eventMailing.willLeave' : 'admin.eventMailing.leavesNow', { count: outcome.result.recipients }) });
    onChanged();
    onClose();
  };
  const errorOf = (field: string) => sending.errors.find(({ path }) => path?.at(-1) === field)?.message;
  return (
    <Modal opened onClose={onClose} title={t('admin.eventMailing.messageTitle')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ErrorSummary errors={sending.errors} failure={sending.failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <div className={classes['fields']}>
        <NativeSelect
          id={`${id}-to`}
          label={t('admin.eventMailing.to')}
          value={draft.to}
          data={TO.map((value) => ({ value, label: t(`admin.eventMailing.${value}`) }))}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(chosen) => change({ to: chosen.currentTarget.value as AttendeeGroup })}
        />
        <TextInput id={`${id}-subject`} data-autofocus label={t('admin.eventMailing.subject')} autoComplete="off" value={draft.subject} error={errorOf('subject')} onChange={(typed) => change({ subject: typed.currentTarget.value })} />
        <Textarea id={`${id}-body`} label={t('admin.eventMailing.body')} rows={6} value={draft.body} error={errorOf('body')} onChange={(typed) => change({ body: typed.currentTarget.value })} />
      </div>
      <Preview eventId={event.id} message={draft} onClose={onClose} onSend={() => void send()} sending={sending.running} />
    </Modal>
  );
}

function Preview({ eventId, message, onClose, onSend, sending }: { eventId: string; message: Message; onClose: () => void; onSend: () => void; sending: boolean }) {
  const { t } = useT();
  const written = message.subject.trim() !== '' && message.body.trim() !== '';
  const typed = JSON.stringify({ eventId, ...message });
  const settled = useSettled(typed, PAUSE_MS);
  const about = JSON.parse(settled) as Message & { eventId: string };
  const { to: _, ...sampled } = about;
  const paused = !written || about.subject.trim() === '' || about.body.trim() === '';
  const { data, failure, fetching, retry } = useScreen(EventMessagePreviewDocument, about, { pause: paused });
  const sampling = useAction(SendEventSampleDocument);
  const preview = paused ? undefined : data?.association?.office?.eventMessagePreview;
  const recipients = preview?.recipients ?? 0;
  return (
    <>
      {!written && (
        <p className={classes['quiet']} role="status">
          {t('admin.eventMailing.writeFirst')}
        </p>
      )}
      {failure && <ErrorState failure={failure} onRetry={retry} what={t('admin.eventMailing.previewFailed')} />}
      {written && !preview && !failure && <SkeletonText lines={3} />}
      {preview && (
        <MailingPreview count={recipients === 0 ? t('admin.eventMailing.noReader') : t('admin.eventMailing.readers', { count: recipients })} leftOut={REASONS.filter((reason) => preview[reason] > 0).map((reason) => t(`admin.invite.${reason}`, { count: preview[reason] }))}>
          {preview.sample && <MailSample sample={preview.sample} onSend={() => sampling.run({ input: sampled })} sending={sampling.running} />}
        </MailingPreview>
      )}
      {recipients > 1 && <p className={classes['quiet']}>{t('admin.mailing.hold')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={onSend} loading={sending} disabled={!preview || recipients === 0 || fetching || typed !== settled}>
          {t('admin.eventMailing.send', { count: recipients })}
        </Button>
      </div>
    </>
  );
}
