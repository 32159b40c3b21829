import { Button, Modal } from '@mantine/core';
import { ErrorSummary, RemindDuesDocument, useAction, useIdempotencyKey, useT, useToast, type DueLineFragment } from '@cordee/web';
import classes from '../../members/dialog.module.css';
import { isOpen } from '../money';

const NAMED = 5;
const REMINDED: readonly string[] = ['Due'];

interface Props {
  readonly opened: boolean;
  /** Those that are chosen; only what is still to be paid is reminded. */
  readonly dues: readonly DueLineFragment[];
  readonly onClose: () => void;
  readonly onReminded: () => void;
}

export function RemindDialog({ opened, ...props }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={props.onClose} title={t('admin.dues.remindTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Confirmation {...props} />}
    </Modal>
  );
}

/** To whom, before anything leaves; the key makes a second press harmless. */
function Confirmation({ dues, onClose, onReminded }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const toast = useToast();
  const { keyFor } = useIdempotencyKey();
  const { run, running, errors, failure } = useAction(RemindDuesDocument, { changes: REMINDED });
  const open = dues.filter(isOpen);
  const remind = async () => {
    const dueIds = open.map(({ id }) => id);
    const outcome = await run({ input: { dueIds, idempotencyKey: keyFor(dueIds) } });
    if (!outcome.done) return;
    const { reminded, skipped } = outcome.result;
    toast({ message: [t('admin.dues.reminded', { count: reminded }), skipped > 0 && t('admin.dues.remindSkipped', { count: skipped })].filter(Boolean).join(' ') });
    onReminded();
    onClose();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      <p className={classes['text']}>{open.length === 0 ? t('admin.dues.remindNobody') : t('admin.dues.remindText', { count: open.length })}</p>
      <p className={classes['quiet']}>
        {open.slice(0, NAMED).map(({ personName }) => personName).join(', ')}
        {open.length > NAMED && ` ${t('admin.dues.remindOthers', { count: open.length - NAMED })}`}
      </p>
      {open.length < dues.length && <p className={classes['quiet']}>{t('admin.dues.remindClosed', { count: dues.length - open.length })}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {open.length > 0 && (
          <Button onClick={() => void remind()} loading={running}>
            {t('admin.dues.remindAct', { count: open.length })}
          </Button>
        )}
      </div>
    </>
  );
}
