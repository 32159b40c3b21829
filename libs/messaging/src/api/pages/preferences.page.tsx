import { Actions, Button, Card, ErrorSummary, Field, type FieldErrors, Form, Notice, Page, Radios, Select } from '@cordee/html';
import { formatDate, type Locale, t } from '@cordee/platform/i18n';
import { PAUSE_MONTHS } from '../../domain/preference';
import { FREQUENCIES, SLOT_MINUTE } from '../../domain/schedule';
import type { PageFrame } from './frame';

/** What the form shows: as it is stored, or as it was typed when it was refused. */
export interface PreferenceValues {
  readonly frequency: string;
  readonly weekday: string;
  readonly hour: string;
  readonly zone: string;
}

export interface PreferencesPageProps extends PageFrame {
  readonly action: string;
  readonly firstName: string | null;
  readonly values: PreferenceValues;
  readonly pausedUntil: string | null;
  readonly errors?: FieldErrors;
  /** What has just been done. */
  readonly done?: 'saved' | 'paused' | 'resumed';
}

export function PreferencesPage({ locale, brand, action, firstName, values, pausedUntil, errors = {}, done }: PreferencesPageProps) {
  const title = t(locale, 'messaging.preferences.title');
  const failed = Object.values(errors).some(Boolean);
  return (
    <Page locale={locale} brand={brand} title={title} failed={failed}>
      {done ? <Notice meaning="paid">{t(locale, `messaging.preferences.done.${done}`)}</Notice> : null}
      <ErrorSummary locale={locale} errors={errors} />
      <p className="lead">{firstName ? t(locale, 'messaging.preferences.lead', { name: firstName, association: brand.name }) : t(locale, 'messaging.preferences.leadNoName', { association: brand.name })}</p>
      <Card>
        <Form action={action} hidden={{ act: 'save' }}>
          <RhythmFields locale={locale} values={values} errors={errors} />
          <Actions><Button>{t(locale, 'messaging.preferences.save')}</Button></Actions>
        </Form>
      </Card>
      <Card title={t(locale, 'messaging.preferences.pauseTitle')}>
        <p>{pausedUntil ? t(locale, 'messaging.preferences.pausedUntil', { date: formatDate(locale, pausedUntil) }) : t(locale, 'messaging.preferences.pauseText')}</p>
        <Form action={action} hidden={{ act: 'pause' }}>
          <Select name="months" label={t(locale, 'messaging.preferences.pauseLabel')} value={pausedUntil ? '0' : '1'} options={pauseOptions(locale, pausedUntil !== null)} />
          <Actions><Button look="quiet">{t(locale, pausedUntil ? 'messaging.preferences.pause' : 'messaging.preferences.pauseStart')}</Button></Actions>
        </Form>
      </Card>
    </Page>
  );
}

function RhythmFields({ locale, values, errors }: { readonly locale: Locale; readonly values: PreferenceValues; readonly errors: FieldErrors }) {
  return (
    <>
      <Radios name="frequency" label={t(locale, 'messaging.preferences.frequency')} value={values.frequency} error={errors['frequency']} options={FREQUENCIES.map((value) => ({ value, label: t(locale, `messaging.preferences.frequencies.${value}`) }))} />
      <Select name="weekday" label={t(locale, 'messaging.preferences.weekday')} value={values.weekday} error={errors['weekday']} options={weekdays(locale)} />
      <Select name="hour" label={t(locale, 'messaging.preferences.hour')} value={values.hour} error={errors['hour']} options={hours(locale)} />
      <Field name="zone" label={t(locale, 'messaging.preferences.zone')} hint={t(locale, 'messaging.preferences.zoneHint')} defaultValue={values.zone} error={errors['zone']} required autoCapitalize="off" spellCheck={false} />
    </>
  );
}

/** Without a pause there is none to end. */
function pauseOptions(locale: Locale, paused: boolean) {
  return PAUSE_MONTHS.filter((months) => paused || months > 0).map((months) => ({ value: String(months), label: months === 0 ? t(locale, 'messaging.preferences.noPause') : t(locale, 'messaging.preferences.months', { count: months }) }));
}

/** Monday 5 January 1970 and the six days after it give the names of the days. */
function weekdays(locale: Locale) {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: names.format(new Date(Date.UTC(1970, 0, 5 + index))) }));
}

function hours(locale: Locale) {
  const clock = (hour: number, minute: number) => (locale === 'fr' ? `${hour}\u00A0h${minute ? `\u00A0${minute}` : ''}` : `${hour}:${String(minute).padStart(2, '0')}`);
  return Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: t(locale, 'messaging.preferences.between', { from: clock(hour, SLOT_MINUTE), to: clock((hour + 1) % 24, 0) }) }));
}
