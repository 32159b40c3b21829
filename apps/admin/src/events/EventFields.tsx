import { Textarea, TextInput } from '@mantine/core';
import { Choice, DayField, TimeField, useT, type ActionError } from '@cordee/web';
import classes from './EventForm.module.css';
import { EventOptions } from './EventOptions';
import type { EventForm } from './eventForm';

export interface FieldsProps {
  /** Fields are named after it and the name of what the server checks. */
  readonly id: string;
  readonly form: EventForm;
  readonly onChange: (patch: Partial<EventForm>) => void;
  readonly errors: readonly ActionError[];
  readonly zone: string;
  /** Hours that it lasts when no end is said; null when the end is known. */
  readonly hours: number | null;
}

const inBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Title, when, where, how many, what: five answers make an event. The rest is folded. */
export function EventFields(props: FieldsProps) {
  const { id, form, onChange, errors, zone } = props;
  const { t } = useT();
  const errorOf = (field: string) => errors.find(({ path }) => path?.at(-1) === field)?.message;
  const text = (name: 'title' | 'placeName' | 'onlineUrl' | 'capacity') => ({
    id: `${id}-${name}`,
    label: t(name === 'title' ? 'admin.eventForm.name' : `admin.eventForm.${name}`),
    value: form[name],
    error: errorOf(name),
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes['fields']}>
      <TextInput {...text('title')} data-autofocus />
      <fieldset className={classes['group']}>
        <legend className="visually-hidden">{t('admin.eventForm.moment')}</legend>
        <DayField id={`${id}-startsAt`} label={t('admin.eventForm.day')} value={form.day} onChange={(day) => onChange({ day })} error={errorOf('startsAt')} />
        <TimeField id={`${id}-time`} label={t('admin.eventForm.time')} value={form.time} onChange={(time) => onChange({ time })} error={errorOf('time')} />
        {zone !== inBrowser() && <p className={classes['quiet']}>{t('admin.eventForm.zoneNote', { zone })}</p>}
      </fieldset>
      <div className={classes['where']}>
        <Choice
          legend={t('admin.eventForm.placeKind')}
          value={form.placeKind}
          options={[
            { value: 'PLACE', label: t('admin.eventForm.PLACE') },
            { value: 'ONLINE', label: t('admin.eventForm.ONLINE') },
          ]}
          onChange={(placeKind) => onChange({ placeKind })}
        />
        {form.placeKind === 'PLACE' ? <TextInput {...text('placeName')} /> : <TextInput {...text('onlineUrl')} type="url" inputMode="url" description={t('admin.eventForm.onlineNote')} />}
      </div>
      <TextInput {...text('capacity')} inputMode="numeric" description={t('admin.eventForm.capacityNote')} className={classes['short'] ?? ''} />
      <Textarea id={`${id}-summary`} label={t('admin.eventForm.summary')} rows={5} value={form.summary} error={errorOf('summary')} onChange={(event) => onChange({ summary: event.currentTarget.value })} />
      <EventOptions {...props} />
    </div>
  );
}
