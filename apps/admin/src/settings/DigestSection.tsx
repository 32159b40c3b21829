import { NativeSelect } from '@mantine/core';
import { Icon, useT, type SettingsFragment } from '@cordee/web';
import { SectionForm } from './SectionForm';
import { useSettingsSection } from './useSettingsSection';
import classes from './settings.module.css';

/** When the digest leaves, for those who have not chosen for themselves. */
export function DigestSection({ settings, onChanged }: { settings: SettingsFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const section = useSettingsSection('digest', settings, ['digestWeekday', 'digestHour'] as const, onChanged);
  const { draft, change } = section;
  const labels = { digestWeekday: t('common.weekday'), digestHour: t('common.hour') };
  const show = (key: keyof typeof labels, value: unknown) => (key === 'digestWeekday' ? format.weekday(Number(value)) : format.hour(Number(value)));
  return (
    <SectionForm title={t('admin.settings.digest')} note={t('admin.settings.digestNote')} section={section} labels={labels} show={show}>
      <div className={classes['fields']}>
        <NativeSelect
          label={labels.digestWeekday}
          value={String(draft.digestWeekday)}
          data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: asChoice(format.weekday(day)) }))}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => change({ digestWeekday: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={labels.digestHour}
          value={String(draft.digestHour)}
          data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: format.hour(hour) }))}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => change({ digestHour: Number(event.currentTarget.value) })}
        />
      </div>
    </SectionForm>
  );
}

/** French days are written small inside a sentence; alone in a list they begin like any other choice. */
const asChoice = (day: string): string => `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
