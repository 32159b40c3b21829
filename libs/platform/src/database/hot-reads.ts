import type { Scope } from '../scope/scope';

export interface HotRead {
  name: string;
  sql: string;
  /** Parameters of an ordinary call, made from the scope under which the plan is looked at. */
  example: (scope: Scope) => readonly unknown[];
  /** Tables of this read that may be scanned whole, each with its reason. */
  mayScan?: Readonly<Record<string, string>>;
}

const registry = new Map<string, HotRead>();
const bySql = new Map<string, string>();

/** Names a statement that runs on every screen: a test explains it as the app role and refuses plans without an index. */
export function hotRead(name: string, sql: string, example: HotRead['example'], mayScan?: HotRead['mayScan']): string {
  bySql.set(sql, name);
  registry.set(name, { name, sql, example, ...(mayScan ? { mayScan } : {}) });
  return sql;
}

/** The name under which a connection prepares this statement once; none for statements that are built as they go. */
export const statementName = (sql: string): string | undefined => bySql.get(sql);

export const allHotReads = (): readonly HotRead[] => [...registry.values()];
