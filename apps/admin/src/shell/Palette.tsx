import { Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { FindMembersDocument, Icon, PersonMark, useScreen, useT } from '@cordee/web';
import { useEntries } from './entries';
import classes from './Palette.module.css';
import { useSettled } from './useSettled';

interface Choice {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  readonly note: string;
  readonly mark: React.ReactNode;
}

/** A person or a screen, by typing a few letters: arrows choose, Enter goes, Escape leaves. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const navigate = useNavigate();
  const list = useId();
  const choices = useChoices(text);
  const current = choices[Math.min(index, choices.length - 1)];
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate({ to: choice.to });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setIndex((now) => (Math.min(now, choices.length - 1) + step + choices.length) % Math.max(choices.length, 1));
    }
    if (event.key === 'Enter') go(current);
  };
  return (
    <Modal.Root opened onClose={onClose} padding={0} yOffset="12vh" centered={false} size="lg">
      <Modal.Overlay />
      <Modal.Content aria-label={t('admin.find.open')}>
      <div className={classes['field']}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.id}` : undefined}
          aria-label={t('admin.find.label')}
          placeholder={t('admin.find.label')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setIndex(0);
          }}
        />
      </div>
      <ul role="listbox" id={list} aria-label={t('admin.find.results')} className={classes['list']}>
        {choices.map((choice) => (
          <li key={choice.id} id={`${list}-${choice.id}`} role="option" aria-selected={choice === current} className={classes['choice']} onClick={() => go(choice)}>
            {choice.mark}
            <span className={classes['label']}>{choice.label}</span>
            <span className={classes['note']}>{choice.note}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={choices.length > 0 ? 'visually-hidden' : classes['none']}>
        {t('admin.find.count', { count: choices.length })}
      </p>
      </Modal.Content>
    </Modal.Root>
  );
}

function useChoices(text: string): readonly Choice[] {
  const { t } = useT();
  const entries = useEntries();
  const search = useSettled(text.trim(), 150);
  const { data } = useScreen(FindMembersDocument, { search }, { pause: search.length < 2 });
  const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const screens = entries
    .filter(({ label }) => plain(t(label)).includes(plain(text.trim())))
    .map(({ to, label, icon }) => ({ id: icon, to, label: t(label), note: t('admin.find.screen'), mark: <Icon name={icon} /> }));
  const people = search.length < 2 ? [] : (data?.association?.office?.members.nodes ?? []);
  return [
    ...people.map(({ id, displayName, school, graduationYear, city }) => ({
      id,
      to: `/membres/${id}`,
      label: displayName,
      note: [school, graduationYear, city].filter(Boolean).join(' · '),
      mark: <PersonMark name={displayName} size="1.75rem" />,
    })),
    ...screens,
  ];
}
