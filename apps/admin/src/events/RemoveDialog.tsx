import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary, RemoveRegistrationDocument, useAction, useT, useToast, type EventSheetFragment, type RegistrationFragment } from '@cordee/web';
import classes from './EventForm.module.css';

interface Props {
  readonly event: EventSheetFragment;
  readonly registration: RegistrationFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Asked only where taking somebody off the list cannot simply be taken back; says why. */
export function RemoveDialog({ event, registration: { id, name, kind, personId }, onClose, onChanged }: Props) {
  const { t } = useT();
  const toast = useToast();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, running, errors, failure } = useAction(RemoveRegistrationDocument, { changes: ['OfficeEvent'] });
  const freesSeat = event.counts.waiting > 0 && (kind === 'GOING' || kind === 'OFFERED');
  const remove = async () => {
    const outcome = await run({ input: { registrationId: id, idempotencyKey } });
    if (!outcome.done) return;
    toast({ message: t('admin.event.removed', { name }) });
    onClose();
    onChanged();
  };
  return (
    <Modal opened onClose={onClose} title={t('admin.event.removeOf', { name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ErrorSummary errors={errors} failure={failure} />
      {freesSeat && <p>{t('admin.event.removeNext')}</p>}
      {personId === null && <p>{t('admin.event.removeGuest')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button loading={running} onClick={() => void remove()}>
          {t('admin.event.removeOf', { name })}
        </Button>
      </div>
    </Modal>
  );
}
