import { useState } from 'react';
import { UpdateGivingDocument, useAction, useT, useToast, type ActionError, type GivingFragment, type UpdateGivingInput } from '@cordee/web';

export type GivingSetting = Omit<UpdateGivingInput, 'expectedVersion'>;
export interface GivingConflict {
  readonly mine: GivingSetting;
  readonly error: ActionError;
}

const settingOf = ({ accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil }: GivingFragment): GivingSetting => ({ accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil });

/** One setting changed, the others as they stand; undone for ten seconds. It may have changed on another device in between. */
export function useGivingEdit(giving: GivingFragment, onChanged: () => void) {
  const { t } = useT();
  const toast = useToast();
  const action = useAction(UpdateGivingDocument);
  const [conflict, setConflict] = useState<GivingConflict | null>(null);
  const send = async (setting: GivingSetting, expectedVersion: number): Promise<boolean> => {
    const before = settingOf(giving);
    const outcome = await action.run({ input: { ...setting, expectedVersion } });
    const stale = outcome.done ? undefined : outcome.errors.find(({ code }) => code === 'CONFLICT');
    setConflict(stale ? { mine: setting, error: stale } : null);
    if (!outcome.done) return false;
    const { version } = outcome.result;
    toast({ message: t('common.saved'), undo: () => void action.run({ input: { ...before, expectedVersion: version } }).then(onChanged) });
    onChanged();
    return true;
  };
  return {
    ...action,
    errors: action.errors.filter(({ code }) => code !== 'CONFLICT'),
    conflict,
    save: (patch: Partial<GivingSetting>) => send({ ...settingOf(giving), ...patch }, giving.version),
    keepMine: () => conflict && void send(conflict.mine, conflict.error.currentVersion ?? giving.version),
    takeTheirs: () => {
      setConflict(null);
      onChanged();
    },
  };
}
