import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ErrorState, ErrorSummary, InvitationPreviewDocument, InvitePeopleDocument, SkeletonText, useAction, useIsPhone, useScreen, useT, useToast } from '@cordee/web';
import { InvitationPreview } from '../invitations/InvitationPreview';
import { whomOf } from '../invitations/whom';
import type { Audience } from './audience';
import classes from './dialog.module.css';

interface Props {
  readonly opened: boolean;
  readonly audience: Audience;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

export function InviteDialog({ opened, audience, onClose, onInvited }: Props) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.invite.title')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Confirmation audience={audience} onClose={onClose} onInvited={onInvited} />}
    </Modal>
  );
}

/** How many, what they will read, and a button that says both. The key makes a second press harmless. */
function Confirmation({ audience, onClose, onInvited }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const toast = useToast();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const whom = whomOf(audience);
  const { data, failure: unread, retry } = useScreen(InvitationPreviewDocument, whom);
  const { run, running, errors, failure } = useAction(InvitePeopleDocument);
  const preview = data?.association?.office?.invitationPreview;
  const invite = async () => {
    const outcome = await run({ input: { ...whom, idempotencyKey } });
    if (!outcome.done) return;
    const { invited, held } = outcome.result;
    toast({ message: t(held ? 'admin.invite.willLeave' : 'admin.invite.done', { count: invited }) });
    onInvited();
    onClose();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      {unread && !preview && <ErrorState failure={unread} onRetry={retry} what={t('admin.invite.previewFailed')} />}
      {!preview && !unread && <SkeletonText lines={6} />}
      {preview && <InvitationPreview preview={preview} whom={whom} />}
      {preview && preview.invited > 1 && <p className={classes['quiet']}>{t('admin.mailing.hold')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {preview?.invited !== 0 && (
          <Button onClick={() => void invite()} loading={running} disabled={!preview}>
            {preview ? t('admin.members.invite', { count: preview.invited }) : t('admin.member.invite')}
          </Button>
        )}
      </div>
    </>
  );
}
