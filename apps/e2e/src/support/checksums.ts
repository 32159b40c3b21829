import type { TestDatabase } from '@cordee/platform/testing';
import { tenantTables } from './catalogue';

/** Remembers that a request was answered, whatever the answer: the request itself, not an effect of it. */
const BOOKKEEPING = new Set(['idempotency']);

/** One hash per tenant table over all of its rows, of every association: equal hashes, nothing changed. */
export async function checksums(database: TestDatabase): Promise<Record<string, string>> {
  const names = (await tenantTables(database)).filter((name) => !BOOKKEEPING.has(name));
  const parts = names.map((name) => `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(r::text, 0)), 0) as hash from ${name} r`);
  const rows = await database.inspect<{ name: string; hash: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map((row) => [row.name, row.hash]));
}
