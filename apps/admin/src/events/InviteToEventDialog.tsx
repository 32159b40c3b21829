import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ErrorState, ErrorSummary, EventInvitationPreviewDocument, InviteToEventDocument, SendEventSampleDocument, SkeletonText, useAction, useIsPhone, useScreen, useT, useToast } from '@cordee/web';
import type { Whom } from '../invitations/whom';
import { MailingPreview } from '../mailings/MailingPreview';
import { MailSample } from '../mailings/MailSample';
import { ChooseWhom } from './ChooseWhom';
import type { EventDialogProps } from './EventDialogs';
import classes from './EventForm.module.css';

const REASONS = ['alreadyAnswered', 'alreadyInvited', 'oftenInvited', 'withoutEmail', 'suppressed', 'deceased'] as const;
/** Those that only events know; the others are worded as for any invitation. */
const OWN = ['alreadyAnswered', 'alreadyInvited', 'oftenInvited'] as const;

const isOwn = (reason: string): reason is (typeof OWN)[number] => OWN.some((one) => one === reason);

/** To whom, how many that is, what they will read, and a button that says so. */
export function InviteToEventDialog({ event, onClose, onChanged }: EventDialogProps) {
  const { t } = useT();
  const phone = useIsPhone();
  const [whom, setWhom] = useState<Whom | null>({ all: true });
  return (
    <Modal opened onClose={onClose} title={t('admin.eventMailing.inviteTitle', { title: event.title })} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ChooseWhom onChange={setWhom} />
      {whom ? (
        <Confirmation key={JSON.stringify(whom)} event={event} whom={whom} onClose={onClose} onChanged={onChanged} />
      ) : (
        <p className={classes['quiet']} role="status">
          {t('admin.eventMailing.chooseFirst')}
        </p>
      )}
    </Modal>
  );
}

/** The key of a choice makes a second press harmless. */
function Confirmation({ event, whom, onClose, onChanged }: EventDialogProps & { whom: Whom }) {
  const { t } = useT();
  const toast = useToast();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const about = { eventId: event.id, ...whom };
  const { data, failure: unread, retry } = useScreen(EventInvitationPreviewDocument, about);
  const inviting = useAction(InviteToEventDocument, { changes: ['OfficeEvent'] });
  const sampling = useAction(SendEventSampleDocument);
  const preview = data?.association?.office?.eventInvitationPreview;
  const invite = async () => {
    const outcome = await inviting.run({ input: { ...about, idempotencyKey } });
    if (!outcome.done) return;
    toast({ message: t(outcome.result.mailing?.state === 'HELD' ? 'admin.eventMailing.willLeave' : 'admin.eventMailing.leavesNow', { count: outcome.result.invited }) });
    onChanged();
    onClose();
  };
  const reasonOf = (reason: (typeof REASONS)[number], count: number) => (isOwn(reason) ? t(`admin.eventMailing.${reason}`, { count }) : t(`admin.invite.${reason}`, { count }));
  const leftOut = preview ? REASONS.filter((reason) => preview[reason] > 0).map((reason) => reasonOf(reason, preview[reason])) : [];
  return (
    <>
      <ErrorSummary errors={inviting.errors} failure={inviting.failure} />
      {unread && !preview && <ErrorState failure={unread} onRetry={retry} what={t('admin.eventMailing.previewFailed')} />}
      {!preview && !unread && <SkeletonText lines={6} />}
      {preview && (
        <MailingPreview count={preview.recipients === 0 ? t('admin.eventMailing.nobody') : t('admin.eventMailing.invited', { count: preview.recipients })} leftOut={leftOut}>
          {preview.sample && <MailSample sample={preview.sample} onSend={() => sampling.run({ input: { eventId: event.id } })} sending={sampling.running} />}
        </MailingPreview>
      )}
      {preview && preview.recipients > 1 && <p className={classes['quiet']}>{t('admin.mailing.hold')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {preview?.recipients !== 0 && (
          <Button onClick={() => void invite()} loading={inviting.running} disabled={!preview}>
            {preview ? t('admin.eventMailing.invite', { count: preview.recipients }) : t('admin.event.invite')}
          </Button>
        )}
      </div>
    </>
  );
}
