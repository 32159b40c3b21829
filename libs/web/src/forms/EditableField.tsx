import { Button, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { ActionError } from '../client/useAction';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import classes from './EditableField.module.css';
import { useDraft } from './useDraft';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Names the draft: record and field. */
  readonly name: string;
  readonly autoComplete?: string;
  readonly description?: string;
  /** Answers the errors to show; none means it is saved. */
  readonly onSave: (value: string) => Promise<readonly ActionError[]>;
}

/** A value one reads, with a pencil: one field at a time, Enter saves, Escape gives up. */
export function EditableField({ label, value, name, autoComplete = 'off', description, onSave }: Props) {
  const { t } = useT();
  const id = useId();
  const { draft, change, dropDraft, dirty } = useDraft(name, { value });
  const [open, setOpen] = useState(dirty);
  const [saving, setSaving] = useState(false);
  const [errors, setErrors] = useState<readonly ActionError[]>([]);
  // What was just saved, until the server's answer brings the same value.
  const [saved, setSaved] = useState<{ from: string; to: string } | null>(null);
  if (saved && saved.from !== value) setSaved(null);
  const shown = saved?.to ?? value;
  const pencil = useRef<HTMLButtonElement>(null);
  const leave = () => {
    dropDraft();
    setErrors([]);
    setOpen(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const next = draft.value.trim();
    if (next === value) return leave();
    setSaving(true);
    const refused = await onSave(next);
    setSaving(false);
    if (refused.length === 0) {
      setSaved({ from: value, to: next });
      return leave();
    }
    setErrors(refused);
  };
  if (!open) {
    return (
      <div className={classes['row']}>
        <dt>{label}</dt>
        <dd>
          <span className={shown ? undefined : classes['none']}>{shown || t('common.empty')}</span>
          <button ref={pencil} type="button" className={classes['edit']} onClick={() => setOpen(true)} aria-label={t('common.edit', { what: label })}>
            <Icon name="pencil" />
          </button>
        </dd>
      </div>
    );
  }
  return (
    <div className={classes['row']} data-open>
      <dt aria-hidden="true">{label}</dt>
      <dd>
        <form className={classes['form']} onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && leave()}>
          <TextInput
            id={id}
            aria-label={label}
            description={description}
            value={draft.value}
            autoComplete={autoComplete}
            data-autofocus
            autoFocus
            error={errors.map(({ message }) => message).join(' ') || undefined}
            onChange={(event) => change({ value: event.currentTarget.value })}
          />
          <div className={classes['buttons']}>
            <Button type="submit" loading={saving}>
              {t('common.save')}
            </Button>
            <Button variant="subtle" onClick={leave}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      </dd>
    </div>
  );
}
