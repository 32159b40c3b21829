import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { poolOf } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { DataSource } from 'typeorm';
import { Draining } from '../../api/src/http/draining';
import { startApp, type RunningApp } from './support/running-app';
import { toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'cordee-web-'));
let app: RunningApp;
beforeAll(async () => {
  for (const name of ['portal', 'admin']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(folder, name, 'assets', 'main-abc123.js'), 'export {};');
  }
  app = await startApp(toyModule(database.config()), database.config(), { webRoot: folder });
}, 60_000);

describe('health', () => {
  test('live asks nobody; ready needs the database and says what is away', async () => {
    expect((await app.http('get', '/health/live')).body).toEqual({ status: 'ok' });
    const ready = await app.http('get', '/health/ready').set('host', 'whatever.example');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ database: 'ok' });
  });

  test('ready is red without a database, and live is not', async () => {
    const config = database.config({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    // The data source itself would not connect: only the probe is pointed elsewhere.
    const module = toyModule(database.config());
    const orphan = await startApp(module, config);
    const { GlobalDb } = await import('@cordee/platform');
    orphan.get(GlobalDb).query = () => Promise.reject(new Error('away'));
    expect([(await orphan.http('get', '/health/live')).status, (await orphan.http('get', '/health/ready')).status]).toEqual([200, 503]);
    await orphan.close();
  });
});

describe('a database that goes away', () => {
  const breakConnections = () => database.inspect(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'cordee_app'`);

  test('in the middle of an operation is a 503, and the next request is answered', async () => {
    const running = app.graphql({ query: '{ readTwice }', site: 'mines' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    await breakConnections();
    const answer = await running;
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'INTERNAL']);
    expect((await app.graphql({ query: '{ whereAmI }', site: 'mines' })).status).toBe(200);
  });

  test('between operations is not noticed', async () => {
    await app.graphql({ query: '{ whereAmI }', site: 'mines' });
    await breakConnections();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await app.graphql({ query: '{ whereAmI }', site: 'mines' })).status).toBe(200);
  });

  test('with no connection free within two seconds is a 503 that says when to try again', async () => {
    const config = database.config({ DB_POOL: '2' });
    const narrow = await startApp(toyModule(config), config);
    const clients = await Promise.all([1, 2].map(() => poolOf(narrow.get(DataSource)).connect()));
    const answer = await narrow.graphql({ query: '{ whereAmI }', site: 'mines' });
    clients.forEach((client) => client.release());
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect((await narrow.graphql({ query: '{ whereAmI }', site: 'mines' })).status).toBe(200);
    await narrow.close();
  }, 20_000);
});

describe('reads of one operation', () => {
  test('share one connection, which is back in the pool before the answer is', async () => {
    const pool = poolOf(app.get(DataSource));
    let taken = 0;
    const count = () => void (taken += 1);
    pool.on('acquire', count);
    const answer = await app.graphql({ query: '{ a: whereAmI b: whereAmI c: whereAmI }', site: 'mines' });
    pool.off('acquire', count);
    expect(answer.errors).toBeUndefined();
    expect(taken).toBe(1);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  test('that read nothing take none', async () => {
    const pool = poolOf(app.get(DataSource));
    let taken = 0;
    pool.on('acquire', () => void (taken += 1));
    await app.graphql({ query: '{ toy { name } }', site: 'mines' });
    expect(taken).toBe(0);
  });
});

describe('draining', () => {
  test('turns readiness red at once and finishes what was accepted', async () => {
    const draining = new Draining();
    const leaving = await startApp(toyModule(database.config()), database.config(), { draining });
    await leaving.nest.listen(0, '127.0.0.1');
    const accepted = Array.from({ length: 10 }, () => leaving.graphql({ query: '{ slow }', site: 'mines' }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const drained = draining.drain(leaving.nest, 3_000);
    expect((await leaving.http('get', '/health/ready')).status).toBe(503);
    expect((await leaving.http('get', '/health/live')).status).toBe(200);
    const answers = await Promise.all(accepted);
    expect(answers.map((answer) => answer.data)).toEqual(answers.map(() => ({ slow: 'done' })));
    expect(await drained).toBe(true);
  });

  test('a request that never ends is answered before anyone gives up', async () => {
    const hasty = await startApp(toyModule(database.config()), database.config(), { deadlineMs: 100 });
    const answer = await hasty.graphql({ query: '{ slow }', site: 'mines' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await hasty.close();
  });
});

describe('the web apps', () => {
  const as = (session: string | null, site: string | null = 'mines') => ({ site, session, headers: { accept: 'text/html' } });

  test.each(['/accueil', '/reseau', '/reseau/person_1', '/moi', '/moi/notifications', '/moi/sessions'])('the portal answers on %s', async (path) => {
    const page = await app.http('get', path, as('member'));
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('portal')]);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test.each(['/admin', '/admin/', '/admin/membres?search=a'])('the admin answers on %s', async (path) => {
    expect((await app.http('get', path, as('office'))).text).toContain('admin');
  });

  test('signed out, it leads to sign-in and back', async () => {
    const response = await app.http('get', '/admin/membres?search=a', as(null));
    expect([response.status, response.headers['location']]).toEqual([303, '/connexion?suite=%2Fadmin%2Fmembres%3Fsearch%3Da']);
  });

  test('signed in without a record, it leads to claiming one; on the bare host, to the list', async () => {
    expect((await app.http('get', '/accueil', as('account'))).headers['location']).toBe('/connexion/fiche');
    expect((await app.http('get', '/accueil', as(null, null))).headers['location']).toBe('/');
  });

  test.each(['/portail/assets/main-abc123.js', '/admin/assets/main-abc123.js', '/fonts/inter-latin.woff2'])('%s may be kept for ever', async (path) => {
    const file = await app.http('get', path, as(null));
    expect([file.status, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });

  test('browsers find an icon', async () => {
    const icon = await app.http('get', '/favicon.ico', as(null, null));
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });

  test('a file that is not there is not found', async () => {
    expect((await app.http('get', '/portail/assets/gone.js', as(null))).status).toBe(404);
  });
});

describe('persisted operations', () => {
  test('our own documents go by their hash; others are refused when the setting says so', async () => {
    const own = '{ toy { name } }';
    const hash = createHash('sha256').update(own).digest('hex');
    const manifest = join(folder, 'operations.json');
    writeFileSync(manifest, JSON.stringify({ [hash]: own }));
    const config = database.config({ PERSISTED_ONLY: 'on' });
    const strict = await startApp(toyModule(config, [manifest]), config);
    const byHash = await strict.http('post', '/graphql', { site: 'mines' }).send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    expect(byHash.body).toEqual({ data: { toy: { name: 'toy 1' } } });
    expect((await strict.graphql({ query: own, site: 'mines' })).status).toBe(200);
    expect((await strict.graphql({ query: '{ toy { id } }', site: 'mines' })).status).toBe(400);
    expect((await strict.http('post', '/graphql', { site: 'mines', headers: { authorization: 'Bearer member' } }).send({ query: '{ toy { id } }' })).status).toBe(200);
    await strict.close();
  });

  test('introspection can be switched off', async () => {
    const config = database.config({ GRAPHQL_INTROSPECTION: 'off' });
    const closed = await startApp(toyModule(config), config);
    expect((await closed.graphql({ query: '{ __schema { queryType { name } } }', site: 'mines' })).status).toBe(400);
    expect((await closed.graphql({ query: '{ __typename }', site: 'mines' })).status).toBe(200);
    await closed.close();
  });
});
