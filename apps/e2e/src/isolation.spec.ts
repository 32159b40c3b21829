import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';
import { TOY_SITES, toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

const SITES = ['mines', 'uff', null] as const;

/** Which association the request believes to be in, and which one PostgreSQL was told. */
async function whereIs(site: (typeof SITES)[number]): Promise<string> {
  const answer = await app.inject({ query: '{ whereAmI }', site });
  return String(answer.data?.['whereAmI'] ?? answer.text);
}

test('10,000 interleaved requests of two associations on four connections see only their own', async () => {
  const foreign: string[] = [];
  let answered = 0;
  const caller = async (first: number): Promise<void> => {
    for (let n = first; n < 10_000; n += 24) {
      const site = SITES[(n * 7 + (n >> 3)) % SITES.length]!;
      const expected = site ? TOY_SITES[site] : 'nowhere';
      const seen = await whereIs(site);
      answered += 1;
      if (seen !== `${expected} ${expected}`) foreign.push(`${site}: ${seen}`);
    }
  };
  await Promise.all(Array.from({ length: 24 }, (_, first) => caller(first)));
  expect(answered).toBe(10_000);
  expect(foreign).toEqual([]);
}, 240_000);

test('requests whose bodies arrive in pieces, interleaved over sockets, keep their scope', async () => {
  const over = async (site: 'mines' | 'uff') => (await app.graphql({ query: `{ whereAmI } # ${'x'.repeat(60_000)}`, site })).data?.['whereAmI'];
  const seen = await Promise.all(Array.from({ length: 40 }, (_, n) => over(n % 2 ? 'mines' : 'uff')));
  seen.forEach((place, n) => expect(place).toBe(`${TOY_SITES[n % 2 ? 'mines' : 'uff']} ${TOY_SITES[n % 2 ? 'mines' : 'uff']}`));
});
const database = useDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config({ DB_POOL: '4' }));
}, 60_000);
