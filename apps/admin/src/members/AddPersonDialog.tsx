import { Button, Modal } from '@mantine/core';
import { useId } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { AddPersonDocument, ErrorSummary, useAction, useDraft, useT, useToast } from '@cordee/web';
import { PersonFields, type PersonForm } from './PersonFields';
import classes from './dialog.module.css';

const EMPTY: PersonForm = { firstName: '', lastName: '', email: '', school: '', graduationYear: '', city: '', sector: '' };

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

export function AddPersonDialog({ opened, onClose, onAdded }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.members.add')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <AddPersonForm onClose={onClose} onAdded={onAdded} />}
    </Modal>
  );
}

/** "Enregistrer et suivant" keeps the school and the year: people are added by class. */
function AddPersonForm({ onClose, onAdded }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const { draft, change, dropDraft } = useDraft('addPerson', EMPTY);
  const { run, running, errors: refused, failure, clear } = useAction(AddPersonDocument);
  // The one field that must be filled is named: a summary is read away from its fields.
  const errors = refused.map((error) => (error.path?.at(-1) === 'lastName' && draft.lastName.trim() === '' ? { ...error, message: t('admin.members.lastNameMissing') } : error));
  const save = async (andNext: boolean) => {
    const { graduationYear, ...texts } = draft;
    const filled = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== ''));
    const outcome = await run({ input: { ...filled, lastName: draft.lastName.trim(), ...(graduationYear && { graduationYear: Number(graduationYear) }) } });
    if (!outcome.done) return;
    const { school } = draft;
    dropDraft();
    clear();
    onAdded();
    toast({ message: t('admin.members.added', { name: outcome.result.displayName }) });
    if (andNext) {
      change({ school, graduationYear });
      document.getElementById(`${id}-firstName`)?.focus();
      return;
    }
    onClose();
    void navigate({ to: '/membres/$id', params: { id: outcome.result.id } as never });
  };
  const already = errors.find(({ personId }) => personId);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      {already?.personId && (
        <p className={classes['text']}>
          <Link to="/membres/$id" params={{ id: already.personId } as never} onClick={onClose}>
            {t('admin.members.seeAlready')}
          </Link>
        </p>
      )}
      <PersonFields id={id} form={draft} onChange={change} errors={errors} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => void save(true)} disabled={running}>
          {t('admin.members.saveAndNext')}
        </Button>
        <Button type="submit" loading={running}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
