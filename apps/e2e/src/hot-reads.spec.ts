import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allHotReads, type HotRead, ReadScope, runInScope, type Scope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { multiply } from './support/filler';
import { NOW, startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { twoWorlds } from './support/two-worlds';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app?.close());
const database = useDatabase();
let app: RunningApp | undefined;
let scope: Scope;
const ROWS = 4_000;
/** A page is 101 rows at most; a read that looks at more than a few of them for each row it gives has no index. */
const MAY_LOOK_AT = 600;

beforeAll(async () => {
  app = await startRealApp(database);
  const { mines, uff, filler } = await twoWorlds(database, NOW);
  await multiply(database, filler, mines.ids['association']!, ROWS);
  await multiply(database, filler, uff.ids['association']!, 50);
  scope = {
    associationId: mines.ids['association']!, accountId: mines.ids['account']!, locale: 'fr', addressForm: 'VOUS', requestId: 'spec', system: false, origin: '',
    actor: { accountId: mines.ids['account']!, personId: mines.ids['person']!, sessionId: null, roles: ['PRESIDENT'], permissions: new Set(), office: true },
  };
}, 180_000);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

async function planOf({ sql, example }: HotRead): Promise<Plan> {
  const rows = await runInScope(scope, () => app!.get(ReadScope).query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${sql}`, example(scope)));
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Scans that look at far more rows than they give. */
function wasteful(read: HotRead, plan: Plan): string[] {
  return nodes(plan)
    .filter((node) => node['Relation Name'] && !(node['Relation Name'] in (read.mayScan ?? {})))
    .flatMap((node) => {
      const looked = Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops']);
      return looked > MAY_LOOK_AT ? [`${read.name}: ${node['Node Type']} on ${node['Relation Name']} looks at ${looked} rows`] : [];
    });
}

test('every hot read is served by an index under the policies, as the app role', async () => {
  const reads = allHotReads();
  expect(reads.length).toBeGreaterThan(10);
  const findings: string[] = [];
  for (const read of reads) findings.push(...wasteful(read, await planOf(read)));
  expect(findings).toEqual([]);
}, 120_000);

test('a read without an index is found', async () => {
  const careless: HotRead = { name: 'careless', sql: `select id from person where association_id = $1 and first_name ilike '%nobody%'`, example: ({ associationId }) => [associationId] };
  expect(wasteful(careless, await planOf(careless))).toEqual([expect.stringContaining('careless')]);
});
