import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/useT';
import { dayFromText, textFromDay } from './day';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What is wrong with it, besides not being a date. */
  readonly error?: string | undefined;
}

/** A date that is typed, in the order in which it is said. The browser's own field follows the system's language, not the page's. */
export function DateField({ id, label, value, onChange, error }: Props) {
  const { t } = useT();
  const [text, setText] = useState(textFromDay(value));
  const [left, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (dayFromText(text) !== value) setText(textFromDay(value));
  }
  const unread = text.trim() !== '' && dayFromText(text) === null;
  return (
    <TextInput
      {...(id && { id })}
      label={label}
      placeholder={t('common.dateExample')}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={left && unread ? t('common.dateUnread') : error}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setLeft(false);
        const day = dayFromText(event.currentTarget.value);
        if (day !== null || event.currentTarget.value.trim() === '') onChange(day ?? '');
      }}
    />
  );
}
