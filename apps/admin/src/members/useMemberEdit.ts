import { useState } from 'react';
import { UpdatePersonDocument, useAction, useToast, useT, type ActionError, type MemberSheetFragment, type UpdatePersonInput } from '@cordee/web';

export type MemberField = 'firstName' | 'lastName' | 'address' | 'postcode' | 'city' | 'country' | 'sector';

export interface MemberConflict {
  readonly field: MemberField;
  readonly mine: string;
  readonly theirs: string;
  readonly error: ActionError;
}

interface MemberEdit {
  readonly save: (field: MemberField, value: string) => Promise<readonly ActionError[]>;
  readonly conflict: MemberConflict | null;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
  readonly saving: boolean;
}

const theirValue = (current: unknown, field: MemberField): string => {
  const value = (current as Record<string, unknown> | null)?.[field];
  return typeof value === 'string' ? value : '';
};

/** One field at a time, with the version one saw. Someone else's change in between becomes a question, never a loss. */
export function useMemberEdit(member: MemberSheetFragment, onChanged: () => void): MemberEdit {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(UpdatePersonDocument);
  const [conflict, setConflict] = useState<MemberConflict | null>(null);

  const send = async (field: MemberField, value: string, expectedVersion: number) => {
    const input: UpdatePersonInput = { personId: member.id, expectedVersion, [field]: value === '' ? null : value };
    return run({ input });
  };
  const saved = (field: MemberField, before: string, version: number) => {
    const undo = () => void send(field, before, version).then(onChanged);
    toast({ message: t('common.saved'), undo });
    onChanged();
  };
  const save = async (field: MemberField, value: string) => {
    const before = member[field] ?? '';
    const outcome = await send(field, value, member.version);
    if (outcome.done) {
      saved(field, before, outcome.result.version);
      return [];
    }
    const stale = outcome.errors.find(({ code }) => code === 'CONFLICT');
    if (stale) {
      setConflict({ field, mine: value, theirs: theirValue(stale.current, field), error: stale });
      return [];
    }
    return outcome.failure ? [{ code: outcome.failure.kind, message: t('common.error.notSaved') }] : outcome.errors;
  };
  const keepMine = async () => {
    if (!conflict) return;
    const outcome = await send(conflict.field, conflict.mine, conflict.error.currentVersion ?? member.version);
    const again = outcome.done ? null : outcome.errors.find(({ code }) => code === 'CONFLICT');
    if (again) return setConflict({ ...conflict, theirs: theirValue(again.current, conflict.field), error: again });
    setConflict(null);
    onChanged();
    toast({ message: t(outcome.done ? 'common.saved' : 'common.error.notSaved') });
  };
  const takeTheirs = () => {
    setConflict(null);
    onChanged();
  };
  return { save, conflict, keepMine, takeTheirs, saving: running };
}
