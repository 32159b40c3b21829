import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAssociation, type TestAssociation } from '@cordee/identity/testing';
import { newId, UnitOfWork } from '@cordee/platform';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '@cordee/platform/testing';
import { HelpersRepository } from '../data/helpers.repository';
import { createCrowd, createHelper, GIVING_MODULES } from '../testing';
import { LoadLedger } from './load-ledger';

const database = useDatabase();
let beds: [TestBed, TestBed];
let mines: TestAssociation;
const bed = (): Promise<TestBed> => buildTestBed(database, { imports: GIVING_MODULES }, { DB_POOL: '10' });

beforeAll(async () => {
  beds = [await bed(), await bed()];
  mines = await createAssociation(database);
}, 60_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const OVER = new Date('2026-12-31T00:00:00Z');

/** One ask of these people in a unit of work of its own, on one of the processes. @returns whether it was let through */
const ask = (on: TestBed, personIds: readonly string[]): Promise<boolean> =>
  inAssociation(mines.id, () => on.get(UnitOfWork).run(async () => {
    const sourceId = newId();
    const wishes = personIds.map((personId) => ({ personId, module: 'mentoring' as const, sourceId, openUntil: OVER }));
    return on.get(LoadLedger).ask(wishes);
  })).then((refusal) => refusal === undefined);

/** How often each of them was asked. */
const asked = async (personIds: readonly string[]): Promise<number[]> => {
  const rows = await database.inspect<{ id: string; asked: number }>(
    `select p.id, (select count(*)::int from load_entry e where e.person_id = p.id and e.kind = 'ASK') as asked from unnest($1::uuid[]) with ordinality as p(id, n) order by p.n`, [personIds]);
  return rows.map((row) => row.asked);
};

/** Open asks count twice, and the last one is let through below the limit. */
const mostOpen = (limit: number): number => Math.ceil(limit / 2);

describe('whatever is asked at once', () => {
  test('nobody is asked beyond their limit, and everybody is asked as often as it allows', async () => {
    const step = fc.record({ helpers: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }), wait: fc.nat(15), process: fc.nat(1) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), fc.array(step, { minLength: 10, maxLength: 40 }), async (limits, steps) => {
        const helpers = await createCrowd(database, mines.id, 4);
        // One of them has no row yet: it is made under the same lock.
        for (const [n, helper] of helpers.entries()) if (n > 0) await createHelper(database, mines.id, helper, { asksPerMonth: limits[n]! });
        const most = limits.map((limit, n) => mostOpen(n === 0 ? 4 : limit));
        await Promise.all(steps.map(async ({ helpers: wanted, wait, process }) => {
          await pause(wait);
          return ask(beds[process]!, wanted.map((n) => helpers[n]!));
        }));
        const counts = await asked(helpers);
        for (const [n, count] of counts.entries()) expect(count).toBeLessThanOrEqual(most[n]!);
        // Whoever was asked alone more often than they may be is full.
        for (const [n, count] of counts.entries()) {
          const alone = steps.filter(({ helpers: wanted }) => wanted.length === 1 && wanted[0] === n).length;
          expect(count).toBeGreaterThanOrEqual(Math.min(alone, most[n]!));
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('sixty ask one who may be asked four times: two are let through, the others are told alike', async () => {
    const [helper] = await createCrowd(database, mines.id, 1);
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(beds[n % 2]!, [helper!])));
    expect([outcomes.filter(Boolean).length, await asked([helper!])]).toEqual([2, [2]]);
  }, 60_000);

  test('pairs asked in either order neither wait for each other nor pass the limit', async () => {
    const pair = await createCrowd(database, mines.id, 2);
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(beds[n % 2]!, n % 2 ? pair : pair.toReversed())));
    expect([outcomes.filter(Boolean).length, await asked(pair)]).toEqual([2, [2, 2]]);
  }, 60_000);
});

/** The canary: what the lock is for, shown by taking it away. */
test('without the lock somebody is asked more often than they may be', async () => {
  const bare = [await bed(), await bed()];
  for (const one of bare) Object.assign(one.get(HelpersRepository), { alone: '' });
  const counts: number[] = [];
  for (let run = 0; run < 10 && !counts.some((count) => count > 2); run++) {
    const [helper] = await createCrowd(database, mines.id, 1);
    // The row is there: making it would be a lock of its own.
    await createHelper(database, mines.id, helper!);
    await Promise.allSettled(Array.from({ length: 40 }, (_, n) => ask(bare[n % 2]!, [helper!])));
    counts.push((await asked([helper!]))[0]!);
  }
  expect(Math.max(...counts)).toBeGreaterThan(2);
}, 60_000);
