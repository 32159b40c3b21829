import { useCallback } from 'react';
import { ReinstateDueDocument, useAction, useT, useToast, type DueLineFragment } from '@cordee/web';
import { CHANGES } from '../money';

/** Takes a cancelled or written-off due back: by its toast, or later from its row. */
export function useReinstate(onChanged: (dues: readonly DueLineFragment[]) => void): (due: DueLineFragment) => void {
  const { t } = useT();
  const toast = useToast();
  const { run } = useAction(ReinstateDueDocument, { changes: CHANGES });
  return useCallback(
    (due: DueLineFragment) => {
      void run({ input: { dueId: due.id } }).then((outcome) => {
        if (outcome.done) onChanged([outcome.result]);
        toast({ message: outcome.done ? t('admin.dues.reinstated', { name: due.personName }) : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
      });
    },
    [run, onChanged, toast, t],
  );
}
