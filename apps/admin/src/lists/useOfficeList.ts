import { searchOfView, useListSettings, useSearchState, useViewOfList, type ListSettings, type ViewFragment, type ViewOfList } from '@cordee/web';

export interface OfficeList<S extends object> {
  /** As the server defines it: `dues`. */
  readonly key: string;
  readonly filters: S;
  readonly setSearch: (patch: Partial<S>) => void;
  readonly clearSearch: () => void;
  readonly settings: ListSettings;
  readonly view: ViewOfList;
  readonly chooseView: (view: ViewFragment) => void;
}

/**
 * A list of the office: its filters live in the address, its columns, height and views on the server.
 * @param first the columns of the server's list, for somebody who has chosen none
 * @param read keeps the filters of an address, and nothing else of it
 */
export function useOfficeList<S extends object>(key: string, first: readonly string[], read: (search: object) => S): OfficeList<S> {
  const [search, setSearch, clearSearch, replaceSearch] = useSearchState<S & { view?: string | undefined }>();
  const filters = read(search);
  const settings = useListSettings(key, first);
  const view = useViewOfList(settings, search.view, filters, first);
  const chooseView = (chosen: ViewFragment) => replaceSearch({ ...read(searchOfView(chosen)), view: chosen.id });
  return { key, filters, setSearch: setSearch as (patch: Partial<S>) => void, clearSearch, settings, view, chooseView };
}
