import { ConflictDialog, useT, type ConflictLine, type GivingFragment } from '@cordee/web';
import { askTypeKey } from '../help/words';
import type { GivingConflict, GivingSetting, useGivingEdit } from './useGivingEdit';

/** Both values side by side: mine, and what was saved elsewhere meanwhile. */
export function SettingConflict({ giving, edit }: { giving: GivingFragment; edit: ReturnType<typeof useGivingEdit> }) {
  const { conflict, keepMine, takeTheirs, running } = edit;
  const lines = useLines(giving, conflict);
  return (
    <ConflictDialog
      opened={conflict !== null}
      changedBy={conflict?.error.changedBy ?? null}
      changedAt={conflict?.error.changedAt ?? null}
      lines={lines}
      onKeepMine={() => keepMine()}
      onTakeTheirs={takeTheirs}
      onClose={takeTheirs}
      saving={running}
    />
  );
}

function useLines(giving: GivingFragment, conflict: GivingConflict | null): readonly ConflictLine[] {
  const { t, format } = useT();
  if (!conflict) return [];
  const theirs = { ...giving, ...((conflict.error.current ?? {}) as Partial<GivingSetting>) };
  const words = (setting: GivingSetting) => ({
    accepts: setting.accepts.map((type) => t(askTypeKey(type))).join(', '),
    acceptsDirect: t(setting.acceptsDirect ? 'common.yes' : 'common.no'),
    asksPerMonth: format.number(setting.asksPerMonth),
    introductionsPerMonth: format.number(setting.introductionsPerMonth),
    restingUntil: setting.restingUntil ? format.date(setting.restingUntil) : '',
  });
  const [mine, other] = [words(conflict.mine), words(theirs)];
  return (Object.keys(mine) as (keyof typeof mine)[]).filter((field) => mine[field] !== other[field]).map((field) => ({ label: t(`portal.giving.field.${field}`), mine: mine[field], theirs: other[field] }));
}
