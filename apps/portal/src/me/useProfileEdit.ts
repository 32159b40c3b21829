import { useState } from 'react';
import { UpdateProfileDocument, useAction, useSession, useT, useToast, type ActionError, type ProfileFragment, type UpdateProfileInput } from '@cordee/web';

export type ProfileField = 'firstName' | 'lastName' | 'city' | 'country' | 'sector' | 'employer' | 'jobTitle';

export const valueOf = (profile: ProfileFragment, field: ProfileField): string =>
  (field === 'employer' ? profile.position?.employer : field === 'jobTitle' ? profile.position?.title : profile[field]) ?? '';

export interface ProfileConflict {
  readonly field: ProfileField;
  readonly mine: string;
  readonly error: ActionError;
}

/** One field of my own record; the office may have changed it in between. */
export function useProfileEdit(profile: ProfileFragment, onChanged: () => void) {
  const { t } = useT();
  const toast = useToast();
  const { refresh } = useSession();
  const { run, running } = useAction(UpdateProfileDocument);
  const [conflict, setConflict] = useState<ProfileConflict | null>(null);
  const send = (field: ProfileField, value: string, expectedVersion: number) => run({ input: { expectedVersion, [field]: value === '' ? null : value } as UpdateProfileInput });
  const reload = () => {
    onChanged();
    refresh();
  };
  const saved = (field: ProfileField, before: string, version: number) => {
    reload();
    toast({ message: t('common.saved'), undo: () => void send(field, before, version).then(reload) });
  };
  const attempt = async (field: ProfileField, value: string, version: number): Promise<readonly ActionError[]> => {
    const before = valueOf(profile, field);
    const outcome = await send(field, value, version);
    const stale = outcome.done ? undefined : outcome.errors.find(({ code }) => code === 'CONFLICT');
    setConflict(stale ? { field, mine: value, error: stale } : null);
    if (outcome.done) saved(field, before, outcome.result.version);
    if (outcome.done || stale) return [];
    return outcome.failure ? [{ code: outcome.failure.kind, message: t('common.error.notSaved') }] : outcome.errors;
  };
  return {
    save: (field: ProfileField, value: string) => attempt(field, value, profile.version),
    conflict,
    keepMine: () => conflict && void attempt(conflict.field, conflict.mine, conflict.error.currentVersion ?? profile.version),
    takeTheirs: () => {
      setConflict(null);
      reload();
    },
    saving: running,
  };
}
