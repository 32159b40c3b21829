import type { ListFilterInput, ViewFragment } from '../gql/graphql';
import { tidy } from './filters';

/** Filters as a view keeps them: pairs of an address, by name. */
export const pairsOf = (search: object): ListFilterInput[] =>
  Object.entries(tidy(search)).map(([name, value]) => ({ name, value: String(value) })).sort((a, b) => (a.name < b.name ? -1 : 1));

/** The same as an address would say it; the screen reads it like any address. */
export const searchOfView = ({ search }: Pick<ViewFragment, 'search'>): Record<string, string> => Object.fromEntries(search.map(({ name, value }) => [name, value]));

/** Whether a screen shows what the view keeps. */
export function isAsSaved(view: ViewFragment, search: object, columns: readonly string[]): boolean {
  const sameFilters = JSON.stringify(pairsOf(search)) === JSON.stringify(pairsOf(searchOfView(view)));
  return sameFilters && (!view.columns || view.columns.join() === columns.join());
}
