import { useCallback, useState } from 'react';
import { useAction } from '../client/useAction';
import { useScreen } from '../client/useScreen';
import { ArrangeListDocument, ListSettingsDocument, type ListDensity, type ViewFragment } from '../gql/graphql';
import { useT } from '../i18n/useT';
import { useToast } from '../states/Toasts';

export interface ListSettings {
  /** True when the person's choices are known, or cannot be. */
  readonly ready: boolean;
  readonly columns: readonly string[];
  readonly density: ListDensity;
  readonly views: readonly ViewFragment[];
  /** Null columns are those of the beginning. */
  readonly arrange: (change: { columns?: readonly string[] | null; density?: ListDensity }) => void;
  readonly retry: () => void;
}

interface Arranged {
  readonly columns?: readonly string[];
  readonly density?: ListDensity;
}

/** How this person looks at a list, kept on the server: shown at once, saved behind. */
export function useListSettings(list: string, first: readonly string[]): ListSettings {
  const { t } = useT();
  const toast = useToast();
  const { data, failure, retry } = useScreen(ListSettingsDocument, { list });
  const { run } = useAction(ArrangeListDocument);
  const [arranged, setArranged] = useState<Arranged>({});
  const known = data?.association?.office?.list;
  const arrange = useCallback<ListSettings['arrange']>(
    ({ columns, density }) => {
      setArranged((now) => ({ ...now, ...(columns !== undefined && { columns: columns ?? first }), ...(density && { density }) }));
      const input = { list, ...(columns !== undefined && { columns: columns && [...columns] }), ...(density && { density }) };
      void run({ input }).then((outcome) => outcome.done || toast({ message: t('common.columns.notSaved') }));
    },
    [list, first, run, toast, t],
  );
  return {
    ready: known !== undefined || failure !== null,
    columns: arranged.columns ?? known?.columns ?? first,
    density: arranged.density ?? known?.density ?? 'COMFORTABLE',
    views: known?.views ?? [],
    arrange,
    retry,
  };
}
