import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useT } from '../i18n/useT';
import { timeFromText } from './wallTime';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** `HH:MM`, or empty. */
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly description?: string;
  readonly error?: string | undefined;
}

const HALF_HOURS = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

/** An hour on 24, typed as it is said or chosen. The browser's own field follows the system's language, not the page's. */
export function TimeField({ id, label, value, onChange, description, error }: Props) {
  const { t } = useT();
  const list = useId();
  const [text, setText] = useState(value);
  const [left, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (timeFromText(text) !== (value || null)) setText(value);
  }
  const unread = text.trim() !== '' && timeFromText(text) === null;
  const leave = () => {
    setLeft(true);
    if (!unread) setText(timeFromText(text) ?? '');
  };
  return (
    <>
      <TextInput
        {...(id && { id })}
        label={label}
        description={description}
        placeholder={t('common.timeExample')}
        autoComplete="off"
        list={list}
        value={text}
        error={left && unread ? t('common.timeUnread') : error}
        onBlur={leave}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setLeft(false);
          onChange(timeFromText(event.currentTarget.value) ?? '');
        }}
      />
      <datalist id={list}>
        {HALF_HOURS.map((time) => (
          <option key={time} value={time} />
        ))}
      </datalist>
    </>
  );
}
