import { Button, TextInput } from '@mantine/core';
import { AddShieldDocument, Card, ErrorSummary, RemoveShieldDocument, useAction, useDraft, useT, useToast, type AddShieldInput, type GivingFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { PersonPicker } from '../help/PersonPicker';

/** Employers and people that neither are asked for me nor learn of it. */
export function Shields({ giving: { shieldedEmployers, shieldedPeople }, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const adding = useAction(AddShieldDocument);
  const removing = useAction(RemoveShieldDocument);
  const add = async (input: AddShieldInput) => {
    const outcome = await adding.run({ input });
    if (!outcome.done) return false;
    toast({ message: t('common.saved') });
    onChanged();
    return true;
  };
  const remove = async (shieldId: string, again: AddShieldInput) => {
    const outcome = await removing.run({ input: { shieldId } });
    if (!outcome.done) return;
    toast({ message: t('portal.giving.shieldRemoved'), undo: () => void add(again) });
    onChanged();
  };
  const shields = [
    ...shieldedEmployers.map(({ id, employer }) => ({ id, name: employer ?? '', again: { employer } })),
    ...shieldedPeople.map(({ id, person }) => ({ id, name: person?.displayName ?? '', again: { personId: person?.id ?? null } })),
  ];
  return (
    <Card title={t('portal.giving.shields')} note={t('portal.giving.shieldsNote')}>
      <ErrorSummary errors={[...adding.errors, ...removing.errors]} failure={adding.failure ?? removing.failure} />
      <ul className={classes['plain']}>
        {shields.map(({ id, name, again }) => (
          <li key={id} style={{ paddingBlock: 'var(--space-2)' }}>
            <div className={classes['line']}>
              <span className={classes['words']}>{name}</span>
              <Button variant="subtle" onClick={() => void remove(id, again)} aria-label={t('portal.giving.removeOf', { name })}>
                {t('portal.giving.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Folded label={t('portal.giving.addEmployer')}>
        <EmployerForm running={adding.running} onAdd={(employer) => add({ employer })} />
      </Folded>
      <Folded label={t('portal.giving.addPerson')}>
        <PersonForm running={adding.running} onAdd={(personId) => add({ personId })} />
      </Folded>
    </Card>
  );
}

interface FormProps {
  readonly running: boolean;
  readonly onAdd: (value: string) => Promise<boolean>;
}

function EmployerForm({ running, onAdd }: FormProps) {
  const { t } = useT();
  const { draft, change, dropDraft } = useDraft('giving:employer', { employer: '' });
  const save = async () => {
    if (await onAdd(draft.employer.trim())) dropDraft();
  };
  return (
    <ActForm quiet action={{ running, errors: [], failure: null }} submit={t('portal.giving.addEmployer')} disabled={draft.employer.trim() === ''} onSubmit={() => void save()}>
      <TextInput label={t('common.person.employer')} autoComplete="organization" value={draft.employer} onChange={(event) => change({ employer: event.currentTarget.value })} />
    </ActForm>
  );
}

function PersonForm({ running, onAdd }: FormProps) {
  const { t } = useT();
  const { draft, change, dropDraft } = useDraft<{ personId: string | null }>('giving:person', { personId: null });
  const save = async () => {
    if (draft.personId && (await onAdd(draft.personId))) dropDraft();
  };
  return (
    <ActForm quiet action={{ running, errors: [], failure: null }} submit={t('portal.giving.addPerson')} disabled={!draft.personId} onSubmit={() => void save()}>
      <PersonPicker legend={t('portal.network.search')} value={draft.personId} onChange={(personId) => change({ personId })} />
    </ActForm>
  );
}
