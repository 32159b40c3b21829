import { Button, Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { DayField, DuplicateEventDocument, ErrorSummary, instantOf, TimeField, useAction, useIsPhone, useT, useToast, wallTimeOf, type ActionError, type EventLineFragment } from '@cordee/web';
import classes from './EventForm.module.css';
import { faultsOf } from './faults';
import { EMPTY } from './eventForm';

/** The same event on another day. */
export function DuplicateDialog({ event, onClose }: { event: Pick<EventLineFragment, 'id' | 'title' | 'startsAt' | 'zone'>; onClose: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const [when, setWhen] = useState({ day: '', time: wallTimeOf(event.startsAt, event.zone).time });
  const [faults, setFaults] = useState<readonly ActionError[]>([]);
  const { run, running, errors, failure } = useAction(DuplicateEventDocument, { changes: ['OfficeEvent'] });
  const duplicate = async (submitted: React.FormEvent) => {
    submitted.preventDefault();
    const found = faultsOf({ ...EMPTY, ...when }, t);
    setFaults(found);
    const startsAt = instantOf(when, event.zone);
    if (found.length > 0 || !startsAt) return;
    const outcome = await run({ input: { eventId: event.id, startsAt } });
    if (!outcome.done) return;
    toast({ message: t('admin.event.duplicated', { title: outcome.result.title }) });
    onClose();
    void navigate({ to: '/evenements/$id', params: { id: outcome.result.id } as never });
  };
  const shown = faults.length > 0 ? faults : errors;
  const errorOf = (field: string) => shown.find(({ path }) => path?.at(-1) === field)?.message;
  return (
    <Modal opened onClose={onClose} title={t('admin.event.duplicateTitle', { title: event.title })} fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(submitted) => void duplicate(submitted)} noValidate className={classes['fields']}>
        <ErrorSummary errors={shown} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
        <p className={classes['quiet']}>{t('admin.event.duplicateNote')}</p>
        <div className={classes['group']}>
          <DayField id={`${id}-startsAt`} label={t('admin.eventForm.day')} value={when.day} onChange={(day) => setWhen({ ...when, day })} error={errorOf('startsAt')} />
          <TimeField id={`${id}-time`} label={t('admin.eventForm.time')} value={when.time} onChange={(time) => setWhen({ ...when, time })} error={errorOf('time')} />
        </div>
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={running}>
            {t('admin.events.duplicate')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
