import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { useDatabase } from '@cordee/platform/testing';
import { tenantTables } from './support/catalogue';
import { twoWorlds, type TwoWorlds } from './support/two-worlds';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.end());

/** Rows per table that the app role sees, and how many of them are not of this association. */
async function visible(associationId: string | null, more: Record<string, string> = {}): Promise<Record<string, { rows: number; foreign: number }>> {
  const seen: Record<string, { rows: number; foreign: number }> = {};
  await app.query('begin');
  for (const [name, value] of Object.entries({ 'app.association_id': associationId ?? '', ...more })) await app.query('select set_config($1, $2, true)', [name, value]);
  for (const table of await tenantTables(database)) {
    const { rows } = await app.query<{ rows: number; foreign: number }>(`select count(*)::int as rows, count(*) filter (where association_id is distinct from $1)::int as foreign from ${table}`, [associationId]);
    seen[table] = rows[0]!;
  }
  await app.query('rollback');
  return seen;
}

describe('as the app role', () => {
  test('every tenant table has rows of both associations', async () => {
    for (const table of await tenantTables(database)) {
      const [row] = await database.inspect<{ associations: number }>(`select count(distinct association_id)::int as associations from ${table}`);
      expect([table, row!.associations]).toEqual([table, 2]);
    }
  });

  test.each([
    ['no scope at all', {}], ['a person, but no association', { 'app.person_id': 'person' }], ['a job without an association', { 'app.system': 'on', 'app.office': 'on' }],
  ])('%s sees no row of any tenant table', async (_name, settings) => {
    const more = 'app.person_id' in settings ? { 'app.person_id': worlds.mines.ids['person']!, 'app.account_id': worlds.mines.ids['account']! } : settings;
    const seen = Object.entries(await visible(null, more)).filter(([, { rows }]) => rows > 0);
    expect(seen).toEqual([]);
  });

  test('an association sees its own rows and none of the other', async () => {
    for (const world of [worlds.mines, worlds.uff]) {
      const seen = await visible(world.ids['association']!, { 'app.system': 'on' });
      expect(Object.entries(seen).filter(([, { foreign }]) => foreign > 0)).toEqual([]);
      expect(Object.entries(seen).filter(([, { rows }]) => rows === 0)).toEqual([]);
    }
  });

  test('no row can be written into another association, nor moved there', async () => {
    const [mines, uff] = [worlds.mines.ids['association']!, worlds.uff.ids['association']!];
    for (const table of await tenantTables(database)) {
      const { rows: columns } = await app.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table]);
      const list = columns.map(({ name }) => `"${name}"`).join(', ');
      const moved = columns.map(({ name }) => (name === 'association_id' ? `'${uff}'::uuid` : `"${name}"`)).join(', ');
      await expect(attempt(mines, `insert into ${table} (${list}) select ${moved} from ${table}`)).resolves.toMatch(/row-level security|permission denied/);
      await expect(attempt(mines, `update ${table} set association_id = '${uff}'`)).resolves.toMatch(/row-level security|permission denied/);
      await expect(attempt(mines, `delete from ${table} where association_id = '${uff}'`)).resolves.toMatch(/^0 rows$|permission denied/);
    }
  });
});
const database = useDatabase();
let worlds: TwoWorlds;
let app: pg.Client;
beforeAll(async () => {
  worlds = await twoWorlds(database, new Date('2026-11-23T09:00:00Z'));
  app = new pg.Client(database.appUrl);
  await app.connect();
}, 60_000);

/** What PostgreSQL answers to the app role inside an association. */
async function attempt(associationId: string, sql: string): Promise<string> {
  await app.query('begin');
  await app.query(`select set_config('app.association_id', $1, true), set_config('app.system', 'on', true)`, [associationId]);
  try {
    return `${(await app.query(sql)).rowCount} rows`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await app.query('rollback');
  }
}
