import { DateField, DayField, TimeField, useT, type Key } from '@cordee/web';
import { useState, type ComponentType } from 'react';
import type { Section } from '../section';

interface Field {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const shown = (Field: ComponentType<Field>, label: Key, start: string, error?: Key) =>
  function Shown() {
    const { t } = useT();
    const [value, setValue] = useState(start);
    return <Field label={t(label)} value={value} onChange={setValue} error={error && t(error)} />;
  };

const Choosable = (props: Field) => <DateField {...props} choosable />;

export const times: Section = {
  title: 'Dates and hours',
  states: {
    'Date, empty': shown(DateField, 'common.person.birthDate', ''),
    'Date, filled': shown(DateField, 'common.person.birthDate', '1980-12-31'),
    'Date with an error': shown(DateField, 'common.person.birthDate', '', 'common.dateUnread'),
    'Date with the calendar of the browser': shown(Choosable, 'common.person.birthDate', '2026-11-22'),
    'Day with a month to choose in': shown(DayField, 'common.weekday', '2026-12-10'),
    'Day with an error': shown(DayField, 'common.weekday', '', 'common.dateUnread'),
    'Hour, empty': shown(TimeField, 'common.hour', ''),
    'Hour, filled': shown(TimeField, 'common.hour', '19:30'),
    'Hour with an error': shown(TimeField, 'common.hour', '', 'common.timeUnread'),
  },
};
