import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type request from 'supertest';
import { useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';
import { toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

async function timed(site: string): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const { status } = await app.inject({ query: '{ whereAmI }', site });
  return { status, ms: performance.now() - began };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// It compares times: a neighbour on the same machine may spoil one try, not three.
jest.retryTimes(2);

const p95 = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

test('a rush on one association is not felt by another, and is told to come back', async () => {
  const quiet = [];
  for (let n = 0; n < 40; n++) quiet.push((await timed('uff')).ms);

  const rush = Array.from({ length: 200 }, () => app.inject({ query: '{ slow }', site: 'mines' }));
  const during = [];
  for (let n = 0; n < 40; n++) during.push(await timed('uff'));
  const answers = await Promise.all(rush);

  expect(during.every((answer) => answer.status === 200)).toBe(true);
  expect(p95(during.map((answer) => answer.ms))).toBeLessThanOrEqual(2 * p95(quiet) + 50);
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ headers: { 'retry-after': '1' }, errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1 } }] });
  expect(answers.filter((answer) => answer.status === 200).length).toBeGreaterThan(4);
  expect(answers.every((answer) => [200, 429].includes(answer.status))).toBe(true);
});
test('who leaves before their turn does not keep it', async () => {
  const slow = (): request.Test => app.http('post', '/graphql', { site: 'mines' }).send({ query: '{ slow }' });
  await app.nest.listen(0, '127.0.0.1'); // one server for all calls: an aborted one must not close it
  const running = [slow(), slow()].map((call) => call.then(({ status }) => status));
  await pause(100);
  const impatient = Array.from({ length: 6 }, () => slow());
  for (const call of impatient) call.end(() => undefined);
  await pause(100);
  for (const call of impatient) call.abort();
  expect(await Promise.all(running)).toEqual([200, 200]);
  await pause(100);
  expect((await slow()).status).toBe(200);
  expect((await slow()).status).toBe(200);
});

const database = useDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config({ DB_POOL: '4' }));
}, 60_000);
