import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { FindMembersDocument, PersonMark, useScreen, useT } from '@cordee/web';
import classes from './PersonPicker.module.css';
import { useSettled } from './useSettled';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value: PickedPerson | null;
  readonly onChange: (person: PickedPerson | null) => void;
  /** Where a dialog that opens puts the focus. */
  readonly first?: boolean;
  readonly error?: string | undefined;
}

/** A person by typing a few letters of the name. */
export function PersonPicker({ id, label, value, onChange, first = false, error }: Props) {
  const { t } = useT();
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  const search = useSettled(text.trim(), 150);
  const asked = open && search.length >= 2;
  const { data } = useScreen(FindMembersDocument, { search }, { pause: !asked });
  const people = asked ? (data?.association?.office?.members.nodes ?? []) : [];
  const current = people[Math.min(index, people.length - 1)];
  const pick = (person: (typeof people)[number] | undefined) => {
    if (!person) return;
    onChange({ id: person.id, name: person.displayName });
    setOpen(false);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (event.key === 'Enter' && open && current) {
      event.preventDefault();
      pick(current);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || people.length === 0) return;
    event.preventDefault();
    setIndex((now) => (Math.min(now, people.length - 1) + step + people.length) % people.length);
  };
  return (
    <div className={classes['picker']} onBlur={() => setTimeout(() => setOpen(false), 120)}>
      <TextInput
        id={id}
        label={label}
        error={error}
        data-autofocus={first || undefined}
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        autoComplete="off"
        value={value && !open ? value.name : text}
        placeholder={t('admin.find.letters')}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setIndex(0);
          setOpen(true);
          onChange(null);
        }}
      />
      <ul id={list} role="listbox" aria-label={label} className={classes['list']} hidden={people.length === 0}>
        {people.map((person) => (
          <li key={person.id} id={`${list}-${person.id}`} role="option" aria-selected={person === current} className={classes['option']} onMouseDown={() => pick(person)}>
            <PersonMark name={person.displayName} size="1.75rem" />
            <span>{person.displayName}</span>
            <span className={classes['note']}>{[person.school, person.graduationYear].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
