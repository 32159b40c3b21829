import { useState } from 'react';
import { UpdateEventDocument, useAction, useDraft, useT, useToast, type ActionError, type EventSheetFragment, type UpdateEventInput } from '@cordee/web';
import { faultsOf } from './faults';
import { changesOf, formOf } from './eventForm';

/** Changes what is said of an event, with the version one saw. Someone else's change in between becomes a question, never a loss. */
export function useEventEdit(event: EventSheetFragment, onChanged: () => void, onClose: () => void) {
  const { t } = useT();
  const toast = useToast();
  const stored = formOf(event);
  const { draft, change, dropDraft, dirty } = useDraft(`event:${event.id}`, stored);
  const [faults, setFaults] = useState<readonly ActionError[]>([]);
  const [conflict, setConflict] = useState<ActionError | null>(null);
  const { run, running, errors, failure } = useAction(UpdateEventDocument);
  const changes = changesOf(stored, draft, event.zone);
  const done = () => {
    setConflict(null);
    dropDraft();
    onChanged();
    onClose();
  };
  const store = async (expectedVersion: number) => {
    const found = faultsOf(draft, t);
    setFaults(found);
    if (found.length > 0) return;
    const outcome = await run({ input: { eventId: event.id, expectedVersion, ...changes } as UpdateEventInput });
    if (!outcome.done) return setConflict(outcome.errors.find(({ code }) => code === 'CONFLICT') ?? null);
    toast({ message: t('common.saved') });
    done();
  };
  return {
    draft,
    change,
    dirty,
    changes,
    conflict,
    errors: faults.length > 0 ? faults : errors.filter(({ code }) => code !== 'CONFLICT'),
    failure,
    saving: running,
    save: () => store(event.version),
    keepMine: () => store(conflict?.currentVersion ?? event.version),
    takeTheirs: done,
    giveUp: () => {
      dropDraft();
      onClose();
    },
  };
}
