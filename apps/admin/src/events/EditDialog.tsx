import { Button, Modal } from '@mantine/core';
import { useId } from 'react';
import { ConflictDialog, ErrorSummary, useIsPhone, useT, type EventSheetFragment } from '@cordee/web';
import type { EventDialogProps } from './EventDialogs';
import { EventFields } from './EventFields';
import classes from './EventForm.module.css';
import { useEventEdit } from './useEventEdit';
import { useConflictLines } from './useConflictLines';

export function EditDialog({ event, onClose, onChanged }: EventDialogProps) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <Modal opened onClose={onClose} title={t('admin.event.editTitle')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <EditForm event={event} onClose={onClose} onChanged={onChanged} />
    </Modal>
  );
}

function EditForm({ event, onClose, onChanged }: EventDialogProps & { event: EventSheetFragment }) {
  const { t } = useT();
  const id = useId();
  const edit = useEventEdit(event, onChanged, onClose);
  const lines = useConflictLines(event.zone);
  const { conflict } = edit;
  const submit = (submitted: React.FormEvent) => {
    submitted.preventDefault();
    void edit.save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={edit.errors} failure={edit.failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <EventFields id={id} form={edit.draft} onChange={edit.change} errors={edit.errors} zone={event.zone} hours={null} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={edit.giveUp}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={edit.saving} disabled={!edit.dirty}>
          {t('common.save')}
        </Button>
      </div>
      <ConflictDialog
        opened={conflict !== null}
        changedBy={conflict?.changedBy ?? null}
        changedAt={conflict?.changedAt ?? null}
        lines={conflict ? lines(edit.changes, conflict.current) : []}
        onKeepMine={() => void edit.keepMine()}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.takeTheirs}
        saving={edit.saving}
      />
    </form>
  );
}
