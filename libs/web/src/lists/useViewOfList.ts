import { useState } from 'react';
import type { ViewFragment } from '../gql/graphql';
import type { ListSettings } from './useListSettings';
import { isAsSaved } from './views';

export interface ViewOfList {
  /** The view that the address names, if there is one. */
  readonly view: ViewFragment | null;
  /** Filters or columns have changed since. */
  readonly changed: boolean;
  readonly columns: readonly string[];
  /** In a view with its own columns they are tried out; otherwise they are kept as this person's. */
  readonly chooseColumns: (columns: readonly string[] | null) => void;
}

/** A view may bring its own columns; while one is in it, the columns of one's own wait. */
export function useViewOfList(list: ListSettings, id: string | undefined, filters: object, first: readonly string[]): ViewOfList {
  const [tried, setTried] = useState<{ id: string; version: number; columns: readonly string[] } | null>(null);
  const view = list.views.find((one) => one.id === id) ?? null;
  const trying = view && tried?.id === view.id && tried.version === view.version ? tried.columns : null;
  const columns = view?.columns ? (trying ?? view.columns) : list.columns;
  const chooseColumns = (next: readonly string[] | null) => {
    if (view?.columns) setTried({ id: view.id, version: view.version, columns: next ?? first });
    else list.arrange({ columns: next });
  };
  return { view, changed: view !== null && !isAsSaved(view, filters, columns), columns, chooseColumns };
}
