import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { NOW, startRealApp } from './support/real-app';
import { startApp, type RunningApp } from './support/running-app';
import { TOY_SITES, toyModule } from './support/toy';
import { twoWorlds } from './support/two-worlds';

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

test('the real directory, asked by members of both at once on four connections, names only their own', async () => {
  const real = await startRealApp(database, { DB_POOL: '4' });
  const { mines, uff } = await twoWorlds(database, NOW);
  const sessions = [await mines.signIn(), await uff.signIn()];
  const query = '{ association { brand { subdomain } directory(first: 5) { nodes { displayName } } office { journal(first: 3) { nodes { id } } } } }';
  const foreign: string[] = [];
  const caller = async (first: number): Promise<void> => {
    for (let n = first; n < 600; n += 12) {
      const [site, other] = n % 2 ? (['uff', 'mines'] as const) : (['mines', 'uff'] as const);
      const { text, status } = await real.inject({ query, site, session: sessions[n % 2]! });
      if (status !== 200 || !text.includes(`Of ${site}`) || text.includes(other)) foreign.push(text);
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_, first) => caller(first)));
  await real.close();
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
