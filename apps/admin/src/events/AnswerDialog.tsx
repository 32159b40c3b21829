import { Button, Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { AnswerForPersonDocument, Choice, ErrorSummary, useAction, useIsPhone, useT, useToast } from '@cordee/web';
import { PersonPicker, type PickedPerson } from '../shell/PersonPicker';
import type { EventDialogProps } from './EventDialogs';
import classes from './EventForm.module.css';

type Said = 'GOING' | 'NOT_GOING';

/** Somebody has called, or said so at the last meeting. */
export function AnswerDialog({ event, onClose, onChanged }: EventDialogProps) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const phone = useIsPhone();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [answer, setAnswer] = useState<Said>('GOING');
  const [missing, setMissing] = useState(false);
  const { run, running, errors, failure } = useAction(AnswerForPersonDocument, { changes: ['OfficeEvent'] });
  const note = async (submitted: React.FormEvent) => {
    submitted.preventDefault();
    setMissing(!person);
    if (!person) return;
    const outcome = await run({ input: { eventId: event.id, personId: person.id, answer, idempotencyKey } });
    if (!outcome.done) return;
    toast({ message: t(outcome.result.waitingCount > event.waitingCount ? 'admin.event.notedWaiting' : 'admin.event.noted', { name: person.name }) });
    onChanged();
    onClose();
  };
  const shown = missing && !person ? [{ code: 'INVALID_INPUT', message: t('admin.event.personMissing'), path: ['personId'] }] : errors;
  return (
    <Modal opened onClose={onClose} title={t('admin.event.addTitle')} fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(submitted) => void note(submitted)} noValidate className={classes['fields']}>
        <ErrorSummary errors={shown} failure={failure} fieldId={(path) => (path.at(-1) === 'personId' ? id : null)} />
        <PersonPicker id={id} label={t('admin.event.person')} value={person} onChange={setPerson} />
        <Choice<Said>
          legend={t('admin.event.answer')}
          value={answer}
          options={[
            { value: 'GOING', label: t('admin.event.kind.GOING') },
            { value: 'NOT_GOING', label: t('admin.event.kind.NOT_GOING') },
          ]}
          onChange={setAnswer}
        />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={running}>
            {t('admin.event.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
