import { TextInput } from '@mantine/core';
import { useT, type ActionError, type Key } from '@cordee/web';
import classes from './dialog.module.css';

export interface PersonForm {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly school: string;
  readonly graduationYear: string;
  readonly city: string;
  readonly sector: string;
}

const FIELDS: readonly { readonly name: keyof PersonForm; readonly label: Key; readonly type?: string; readonly mode?: 'numeric' }[] = [
  { name: 'firstName', label: 'common.person.firstName' },
  { name: 'lastName', label: 'common.person.lastName' },
  { name: 'email', label: 'common.person.email', type: 'email' },
  { name: 'school', label: 'common.person.school' },
  { name: 'graduationYear', label: 'common.person.year', mode: 'numeric' },
  { name: 'city', label: 'common.person.city' },
  { name: 'sector', label: 'common.person.sector' },
];

export function PersonFields({ id, form, onChange, errors }: { id: string; form: PersonForm; onChange: (patch: Partial<PersonForm>) => void; errors: readonly ActionError[] }) {
  const { t } = useT();
  return (
    <div className={classes['fields']}>
      {FIELDS.map(({ name, label, type = 'text', mode }) => (
        <TextInput
          key={name}
          id={`${id}-${name}`}
          label={t(label)}
          type={type}
          inputMode={mode}
          required={name === 'lastName'}
          withAsterisk={false}
          data-autofocus={name === 'firstName' || undefined}
          autoComplete="off"
          value={form[name]}
          error={errors.find(({ path }) => path?.at(-1) === name)?.message}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
