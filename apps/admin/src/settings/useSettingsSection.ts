import { useState } from 'react';
import { applyBrand, UpdateAssociationDocument, useAction, useDraft, useSession, useT, useToast, type ActionError, type Failure, type SettingsFragment } from '@cordee/web';

type Editable = Omit<SettingsFragment, 'version' | 'subdomain'>;

export interface SettingsSection<T> {
  readonly draft: T;
  readonly change: (patch: Partial<T>) => void;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly errors: readonly ActionError[];
  readonly failure: Failure | null;
  readonly save: () => Promise<void>;
  readonly reset: () => void;
  readonly conflict: ActionError | null;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
}

/** A part of the settings, saved on its own, with undo; only its own fields are sent. */
export function useSettingsSection<K extends keyof Editable>(name: string, settings: SettingsFragment, keys: readonly K[], onChanged: () => void): SettingsSection<Pick<Editable, K>> {
  const { t } = useT();
  const toast = useToast();
  const { refresh } = useSession();
  const stored = Object.fromEntries(keys.map((key) => [key, settings[key]])) as unknown as Pick<Editable, K>;
  const { draft, change, dropDraft, dirty } = useDraft(`settings:${name}`, stored);
  const { run, running, errors, failure, clear } = useAction(UpdateAssociationDocument);
  const [conflict, setConflict] = useState<ActionError | null>(null);

  const send = (values: Pick<Editable, K>, expectedVersion: number) => run({ input: { expectedVersion, ...values } });
  const reload = () => {
    onChanged();
    refresh();
  };
  const store = async (expectedVersion: number) => {
    const outcome = await send(draft, expectedVersion);
    if (!outcome.done) {
      setConflict(outcome.errors.find(({ code }) => code === 'CONFLICT') ?? null);
      return;
    }
    setConflict(null);
    dropDraft();
    reload();
    const { version, colour } = outcome.result;
    applyBrand(colour);
    toast({ message: t('common.saved'), undo: () => void undo(stored, version) });
  };
  const undo = async (values: Pick<Editable, K>, version: number) => {
    const outcome = await send(values, version);
    if (outcome.done) applyBrand(outcome.result.colour);
    reload();
  };
  const takeTheirs = () => {
    setConflict(null);
    dropDraft();
    clear();
    reload();
  };
  return {
    draft,
    change,
    dirty,
    saving: running,
    errors: errors.filter(({ code }) => code !== 'CONFLICT'),
    failure,
    save: () => store(settings.version),
    reset: dropDraft,
    conflict,
    keepMine: () => store(conflict?.currentVersion ?? settings.version),
    takeTheirs,
  };
}
