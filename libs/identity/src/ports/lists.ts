import type { z } from 'zod';
import { allows, currentScope, InvalidInput } from '@cordee/platform';
import type { Permission } from '../domain/permissions';
import type { ListSearch } from '../domain/saved-view';

/** A list of the office whose views and columns people keep. Declared by the domain that shows it, once, when it loads. */
export interface ListDefinition {
  /** Its domain word in the plural: `members`. */
  key: string;
  /** Who sees the list, and so its views. */
  permission: Permission;
  /** What its address may say; values come as texts. Strict: what it does not name is refused. */
  search: z.ZodType<ListSearch>;
  /** Every column, in its natural place. The first names the row and always stands first. */
  columns: readonly [string, ...string[]];
  /** Those that are shown to somebody who has chosen none. */
  shown: readonly string[];
}

const registry = new Map<string, ListDefinition>();

/** @throws when two domains take the same key */
export function defineList(list: ListDefinition): ListDefinition {
  if (registry.has(list.key)) throw new Error(`the list ${list.key} is defined twice`);
  registry.set(list.key, list);
  return list;
}

/** The list of this key, if there is one and the caller may see it. */
export function visibleList(key: string): ListDefinition | null {
  const list = registry.get(key);
  return list && allows(currentScope(), list.permission) ? list : null;
}

/** Filters as the list understands them. What a later release no longer knows is refused like what nobody ever knew. */
export function readSearch(list: ListDefinition, given: Readonly<Record<string, unknown>>): ListSearch | InvalidInput {
  const parsed = list.search.safeParse(given);
  return parsed.success ? parsed.data : new InvalidInput(['search'], 'filtersUnknown');
}

/** Chosen columns in the order of the screen: the naming one first, none twice. */
export function readColumns(list: ListDefinition, given: readonly string[]): string[] | InvalidInput {
  if (given.some((column) => !list.columns.includes(column))) return new InvalidInput(['columns'], 'columnUnknown');
  return [...new Set([list.columns[0], ...given])];
}
