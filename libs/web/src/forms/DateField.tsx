import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { dayFromText, textFromDay } from './day';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly description?: string;
  /** What the server found to correct. */
  readonly error?: string | undefined;
  /** A calendar beside it, for those who would rather choose. */
  readonly choosable?: boolean;
}

/** A date that is typed, in the order in which it is said. The browser's own field follows the system's language, not the page's. */
export function DateField({ id, label, value, onChange, description, error, choosable = false }: Props) {
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
      {...(description && { description, inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
      placeholder={t('common.dateExample')}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={left && unread ? t('common.dateUnread') : error}
      {...(choosable && { rightSection: <Calendar label={label} value={value} onChange={onChange} />, rightSectionPointerEvents: 'all' as const })}
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

/** The browser's own calendar, opened from the typed field: its input only holds the place. */
function Calendar({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="icon-button" aria-label={t('common.dateChoose', { what: label })} onClick={() => input.current?.showPicker()}>
        <Icon name="calendar" />
      </button>
      <input ref={input} type="date" tabIndex={-1} aria-hidden="true" className="visually-hidden" value={value} onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)} />
    </>
  );
}
