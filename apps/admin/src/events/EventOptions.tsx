import { TextInput } from '@mantine/core';
import { Choice, DayField, TimeField, useT } from '@cordee/web';
import type { FieldsProps } from './EventFields';
import classes from './EventForm.module.css';

const FIELDS = ['endsAt', 'answersCloseAt', 'address', 'city', 'audience'];

/** What most events leave as it is: folded, unless something in it has to be corrected. */
export function EventOptions({ id, form, onChange, errors, hours }: FieldsProps) {
  const { t } = useT();
  const errorOf = (field: string) => errors.find(({ path }) => path?.at(-1) === field)?.message;
  const wrong = FIELDS.some((field) => errorOf(field));
  return (
    <details className={classes['options']} {...(wrong && { open: true })}>
      <summary>{t('admin.eventForm.advanced')}</summary>
      <div className={classes['fields']}>
        <fieldset className={classes['group']}>
          <legend className="visually-hidden">{t('admin.eventForm.end')}</legend>
          <DayField id={`${id}-endsAt`} label={t('admin.eventForm.endDay')} value={form.endDay} onChange={(endDay) => onChange({ endDay })} error={errorOf('endsAt')} />
          <TimeField label={t('admin.eventForm.endTime')} value={form.endTime} onChange={(endTime) => onChange({ endTime })} />
          <p className={classes['quiet']}>{hours === null ? t('admin.eventForm.endFollows') : t('admin.eventForm.endNote', { hours: t('admin.eventForm.hours', { count: hours }) })}</p>
        </fieldset>
        <Choice
          legend={t('admin.eventForm.audience')}
          value={form.audience}
          options={[
            { value: 'PUBLIC', label: t('admin.eventForm.PUBLIC') },
            { value: 'MEMBERS', label: t('admin.eventForm.MEMBERS') },
          ]}
          onChange={(audience) => onChange({ audience })}
        />
        <fieldset className={classes['group']}>
          <legend className="visually-hidden">{t('admin.eventForm.close')}</legend>
          <DayField id={`${id}-answersCloseAt`} label={t('admin.eventForm.closeDay')} value={form.closeDay} onChange={(closeDay) => onChange({ closeDay })} error={errorOf('answersCloseAt')} />
          <TimeField label={t('admin.eventForm.closeTime')} value={form.closeTime} onChange={(closeTime) => onChange({ closeTime })} />
          <p className={classes['quiet']}>{t('admin.eventForm.closeNote')}</p>
        </fieldset>
        {form.placeKind === 'PLACE' && <TextInput id={`${id}-address`} label={t('admin.eventForm.address')} autoComplete="off" value={form.address} error={errorOf('address')} onChange={(event) => onChange({ address: event.currentTarget.value })} />}
        <TextInput id={`${id}-city`} label={t('admin.eventForm.city')} autoComplete="off" value={form.city} error={errorOf('city')} onChange={(event) => onChange({ city: event.currentTarget.value })} />
      </div>
    </details>
  );
}
