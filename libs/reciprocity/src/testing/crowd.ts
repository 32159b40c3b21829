import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';

const AT = new Date('2026-11-01T08:00:00Z');

/** Bare records by the number, past the importer. Answers their ids. */
export async function createCrowd(db: TestDatabase, associationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await db.inspect(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
    select $1, id, 1, 'Camille ' || n, 'Essai', 'camille', 'essai', $3, $3 from unnest($2::uuid[]) with ordinality as t(id, n)`,
    [associationId, ids, AT],
  );
  return ids;
}
