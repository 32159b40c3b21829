import { allows, currentScope, encode, requireActor } from '@cordee/platform';
import type { ListSettingsView } from '../app/list-settings';
import type { SavedView } from '../domain/saved-view';
import type { ListFilterInput, ListFilterType, ListSettingsType, SavedViewType } from './lists.types';

/** Pairs of an address as one object; of a name that comes twice the last counts. */
export const searchOf = (filters: readonly ListFilterInput[]): Record<string, string> => Object.fromEntries(filters.map(({ name, value }) => [name, value]));

/** By name: the order of stored keys means nothing. */
const filtersOf = ({ search }: SavedView): ListFilterType[] =>
  Object.entries(search).map(([name, value]) => ({ name, value: String(value) })).sort((a, b) => (a.name < b.name ? -1 : 1));

export function savedViewView(view: SavedView, names: ReadonlyMap<string, string>): SavedViewType {
  const mine = view.ownerId === requireActor().personId;
  return {
    id: encode('view', view.id), version: view.version, name: view.name, search: filtersOf(view), columns: view.columns, shared: view.sharedAt !== null,
    mine, owner: names.get(view.ownerId) ?? '', canChange: mine || allows(currentScope(), 'views.manage'),
  };
}

export const listSettingsView = (settings: ListSettingsView, names: ReadonlyMap<string, string>): ListSettingsType => ({ ...settings, views: settings.views.map((view) => savedViewView(view, names)) });

/** What both sides of a conflict are shown of a view. */
export const viewConflictView = (view: SavedView) => ({ name: view.name, search: filtersOf(view), columns: view.columns, shared: view.sharedAt !== null });
