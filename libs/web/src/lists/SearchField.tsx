import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from '../layout/Icon';
import { useT } from '../i18n/useT';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly delayMs?: number;
}

/** Searches while one types, at the pace of a pause; Enter does not wait, Escape empties. */
export function SearchField({ label, placeholder, value, onChange, delayMs = 250 }: Props) {
  const { t } = useT();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    // The address changed by itself (back button, filters cleared): the field follows.
    setSeen(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), delayMs);
    return () => clearTimeout(timer);
  }, [text, value, delayMs, onChange]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') onChange(text);
    if (event.key === 'Escape' && text !== '') setText('');
  };
  const clear = (
    <button type="button" className="icon-button" aria-label={t('common.search.clear')} onClick={() => setText('')}>
      <Icon name="close" />
    </button>
  );
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder ?? ''}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<Icon name="search" />}
      rightSection={text ? clear : null}
      rightSectionPointerEvents="all"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
