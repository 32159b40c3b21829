import { Button, Modal } from '@mantine/core';
import { DueReminderPreviewDocument, ErrorState, ErrorSummary, RemindDuesDocument, SkeletonText, useAction, useIdempotencyKey, useIsPhone, useScreen, useT, useToast } from '@cordee/web';
import classes from '../../members/dialog.module.css';
import { ReminderPreview } from './ReminderPreview';
import type { WhichDues } from './which';

const REMINDED: readonly string[] = ['Due', 'DueReminderSending'];

interface Props {
  readonly opened: boolean;
  /** Those that are chosen; of what is paid or closed nobody is reminded. */
  readonly which: WhichDues;
  readonly onClose: () => void;
  readonly onReminded: () => void;
}

export function RemindDialog({ opened, ...props }: Props) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <Modal opened={opened} onClose={props.onClose} title={t('admin.dues.remindTitle')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Confirmation {...props} />}
    </Modal>
  );
}

/** How many, what they will read, and a button that says both. The key makes a second press harmless. */
function Confirmation({ which, onClose, onReminded }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const toast = useToast();
  const { keyFor } = useIdempotencyKey();
  const { data, failure: unread, retry } = useScreen(DueReminderPreviewDocument, which);
  const { run, running, errors, failure } = useAction(RemindDuesDocument, { changes: REMINDED });
  const preview = data?.association?.office?.dueReminderPreview;
  const remind = async () => {
    const outcome = await run({ input: { ...which, idempotencyKey: keyFor(which) } });
    if (!outcome.done) return;
    const { reminded, sending } = outcome.result;
    toast({ message: t(sending?.state === 'HELD' ? 'admin.dues.remindWillLeave' : 'admin.dues.reminded', { count: reminded }) });
    onReminded();
    onClose();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      {unread && !preview && <ErrorState failure={unread} onRetry={retry} what={t('admin.dues.remindPreviewFailed')} />}
      {!preview && !unread && <SkeletonText lines={6} />}
      {preview && <ReminderPreview preview={preview} />}
      {preview && preview.recipients > 1 && <p className={classes['quiet']}>{t('admin.mailing.hold')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {preview?.recipients !== 0 && (
          <Button onClick={() => void remind()} loading={running} disabled={!preview}>
            {preview ? t('admin.dues.remindAct', { count: preview.recipients }) : t('admin.dues.remind')}
          </Button>
        )}
      </div>
    </>
  );
}
