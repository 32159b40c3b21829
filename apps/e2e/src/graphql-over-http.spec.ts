import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { serverAudits } from 'graphql-http';
import { startApp, type RunningApp } from './support/running-app';
import { toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

/** The audits know no origins; a script's token takes their place. */
const fetchFn = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: 'Bearer audit', 'apollo-require-preflight': 'yes' } });

test('every audit of GraphQL over HTTP passes without an error, three warnings at most', async () => {
  // fetch cannot set Host: 127.0.0.1 is the bare site.
  const results = await Promise.all(serverAudits({ url: `${url}/graphql`, fetchFn }).map((audit) => audit.fn()));
  const by = (status: string) => results.filter((result) => result.status === status).map((result) => `${result.id} ${result.name}`);
  expect(results.length).toBeGreaterThan(50);
  expect(by('error')).toEqual([]);
  expect(by('warn').length).toBeLessThanOrEqual(3);
});
const database = useDatabase();
let app: RunningApp;
let url: string;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config());
  await app.nest.listen(0, '127.0.0.1');
  url = await app.nest.getUrl();
}, 60_000);
