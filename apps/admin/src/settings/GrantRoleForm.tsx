import { Button, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { Card, DateField, ErrorSummary, GrantRoleDocument, Icon, useAction, useT, useToast, type Role } from '@cordee/web';
import { PersonPicker, type PickedPerson } from '../shell/PersonPicker';
import classes from './settings.module.css';

const GRANTABLE: readonly Role[] = ['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'];

/** A role is given to a person, until a date when it is for a term of office. */
export function GrantRoleForm({ onGranted }: { onGranted: () => void }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [role, setRole] = useState<Role>('ORGANISER');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, running, errors, failure } = useAction(GrantRoleDocument);
  const grant = async (event: React.FormEvent) => {
    event.preventDefault();
    setMissing(!person);
    if (!person) return;
    // A term ends with its day, where the person who grants it is.
    const end = until ? new Date(`${until}T23:59:59`).toISOString() : null;
    const outcome = await run({ input: { personId: person.id, role, ...(end && { until: end }) } });
    if (!outcome.done) return;
    toast({ message: t('admin.roles.granted', { name: person.name, role: t(`common.role.${role}`) }) });
    setPerson(null);
    setUntil('');
    onGranted();
  };
  const shown = missing && !person ? [{ code: 'INVALID_INPUT', message: t('admin.roles.personMissing'), path: ['personId'] }] : errors;
  return (
    <Card title={t('admin.roles.grantTitle')}>
      <form onSubmit={(event) => void grant(event)} noValidate>
        <ErrorSummary errors={shown} failure={failure} fieldId={(path) => (path.at(-1) === 'personId' ? `${id}-person` : null)} />
        <div className={classes['grant']}>
          <PersonPicker id={`${id}-person`} label={t('admin.roles.person')} value={person} onChange={setPerson} />
          <NativeSelect
            label={t('admin.roles.role')}
            value={role}
            data={GRANTABLE.map((value) => ({ value, label: t(`common.role.${value}`) }))}
            rightSection={<Icon name="down" size="1rem" />}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          <DateField label={t('admin.roles.untilOptional')} value={until} onChange={setUntil} />
          <Button type="submit" loading={running}>
            {t('admin.roles.grant')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
