import { useState } from 'react';
import { useAction, type ActionError } from '../client/useAction';
import { ChangeViewDocument, RemoveViewDocument, RestoreViewDocument, SaveViewDocument, type ViewFragment } from '../gql/graphql';
import { useT } from '../i18n/useT';
import { useToast } from '../states/Toasts';
import { pairsOf } from './views';

export interface ViewForm {
  readonly name: string;
  readonly withColumns: boolean;
  readonly shared: boolean;
}

interface Options {
  readonly list: string;
  /** Null makes a new one. */
  readonly view: ViewFragment | null;
  readonly form: ViewForm;
  readonly filters: object;
  readonly columns: readonly string[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onSaved: (view: ViewFragment) => void;
}

/** Saves, renames, shares and removes a view. Its filters change where they are seen, in the list. */
export function useViewEdit({ list, view, form, filters, columns, onClose, onChanged, onSaved }: Options) {
  const { t } = useT();
  const toast = useToast();
  const creating = useAction(SaveViewDocument);
  const changing = useAction(ChangeViewDocument);
  const removing = useAction(RemoveViewDocument);
  const restoring = useAction(RestoreViewDocument);
  const [conflict, setConflict] = useState<ActionError | null>(null);

  const send = (expectedVersion: number) => {
    if (!view) return creating.run({ input: { list, name: form.name, search: pairsOf(filters), columns: form.withColumns ? [...columns] : null, shared: form.shared } });
    // Columns that the view has already stay: those of the screen are saved by "update".
    const kept = form.withColumns === Boolean(view.columns) ? {} : { columns: form.withColumns ? [...columns] : null };
    return changing.run({ input: { viewId: view.id, expectedVersion, name: form.name, ...(view.mine && { shared: form.shared }), ...kept } });
  };
  const save = async (expectedVersion = view?.version ?? 1) => {
    const outcome = await send(expectedVersion);
    const stale = outcome.done ? null : outcome.errors.find(({ code }) => code === 'CONFLICT');
    setConflict(stale ?? null);
    if (!outcome.done) return;
    toast({ message: t('common.views.saved', { name: outcome.result.name }) });
    onClose();
    if (view) onChanged();
    else onSaved(outcome.result);
  };
  const remove = async () => {
    if (!view) return;
    const outcome = await removing.run({ input: { viewId: view.id, expectedVersion: view.version } });
    if (!outcome.done) return;
    const undo = () => void restoring.run({ input: { viewId: view.id } }).then((restored) => (restored.done ? onChanged() : toast({ message: restored.errors[0]?.message ?? t('common.error.notSaved') })));
    toast({ message: t('common.views.removed', { name: view.name }), undo });
    onClose();
    onChanged();
  };
  const takeTheirs = () => {
    setConflict(null);
    onClose();
    onChanged();
  };
  const errors = [...creating.errors, ...changing.errors, ...removing.errors].filter((error) => error !== conflict);
  const theirName = (conflict?.current as { name?: string } | undefined)?.name ?? '';
  return {
    save, remove, takeTheirs, conflict, theirName, errors,
    failure: creating.failure ?? changing.failure ?? removing.failure,
    running: creating.running || changing.running || removing.running,
  };
}
