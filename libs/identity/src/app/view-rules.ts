import { InvalidInput, isDomainError } from '@cordee/platform';
import { viewName, type SavedView, type ViewContent } from '../domain/saved-view';
import { readColumns, readSearch, type ListDefinition } from '../ports/lists';

/** What came in for a view. */
export interface GivenView {
  name: string;
  search: Readonly<Record<string, unknown>>;
  columns: readonly string[] | null;
}

/** A view's content as it may be stored. */
export function readContent(list: ListDefinition, given: GivenView): ViewContent | InvalidInput {
  const name = viewName(given.name);
  if (isDomainError(name)) return name;
  const search = readSearch(list, given.search);
  if (isDomainError(search)) return search;
  const columns = given.columns && readColumns(list, given.columns);
  return isDomainError(columns) ? columns : { name, search, columns };
}

/** Among one's own, and among those that are shared, a name stands once. */
export function nameTaken(view: SavedView, others: readonly SavedView[]): InvalidInput | null {
  const taken = others.some((other) => other.id !== view.id && other.nameKey === view.nameKey && (other.ownerId === view.ownerId || (view.sharedAt && other.sharedAt)));
  return taken ? nameIsTaken() : null;
}

export const nameIsTaken = (): InvalidInput => new InvalidInput(['name'], 'viewNameTaken');

/** What the journal tells of a shared view. */
export const told = ({ name, search, columns }: SavedView): { name: string; filters: string; columns: string } => ({ name, filters: Object.keys(search).join(', '), columns: (columns ?? []).join(', ') });
