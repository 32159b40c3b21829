import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';
import { toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

const read = { query: '{ toy { name } }' };

describe('writes come from the very host they address', () => {
  const post = (headers: Record<string, string>) => app.http('post', '/graphql', { site: 'mines', session: 'member', headers }).send(read);

  test.each([
    ['http://mines.localhost:3000', 200],
    ['http://uff.localhost:3000', 403],
    ['http://localhost:3000', 403],
    ['https://mines.localhost:3000', 403],
    ['http://mines.localhost', 403],
    ['http://mines.localhost:3000.evil.example', 403],
    ['null', 403],
  ])('Origin %s: %i', async (origin, status) => {
    expect((await post({ origin })).status).toBe(status);
  });

  test.each([['same-origin', 200], ['same-site', 403], ['cross-site', 403], ['none', 403]])('a form of a page without referrer, from %s: %i', async (site, status) => {
    expect((await post({ origin: 'null', 'sec-fetch-site': site })).status).toBe(status);
  });

  test('a write without any origin is refused', async () => {
    const response = await app.http('post', '/graphql', { site: 'mines', session: 'member' }).unset('origin').send(read);
    expect([response.status, (response.body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('a script with a bearer token needs none, and its cookie does not count', async () => {
    const script = (token: string) => app.http('post', '/graphql', { site: 'mines', session: 'office', headers: { authorization: `Bearer ${token}` } }).unset('origin').send({ query: '{ staff }' });
    expect((await script('office')).body).toEqual({ data: { staff: 'office' } });
    expect((await script('nobody')).body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('a mail program may unsubscribe with one click; nobody else may post there from elsewhere', async () => {
    const click = (path: string, origin?: string) => {
      const request = app.http('post', path, { site: 'mines' }).type('form');
      return (origin ? request.set('origin', origin) : request.unset('origin')).send('List-Unsubscribe=One-Click');
    };
    expect((await click('/desabonnement/token')).status).not.toBe(403);
    expect((await click('/desabonnement/token', 'http://evil.example')).status).toBe(403);
    expect((await click('/preferences/token')).status).toBe(403);
  });
});
const database = useDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config());
}, 60_000);

describe('an unknown host', () => {
  test.each(['nobody.localhost:3000', 'example.org', 'mines.localhost:3000.evil.example', ''])('%p finds nothing', async (host) => {
    const response = await app.http('get', '/').set('host', host).set('accept', 'text/html');
    expect([400, 404]).toContain(response.status);
    expect(response.text).not.toContain('mines');
  });

  test('reads a page as a person and a code as a program', async () => {
    const page = await app.http('get', '/').set('host', 'nobody.localhost:3000').set('accept', 'text/html').set('accept-language', 'en');
    expect(page.text).toContain('<html lang="en"');
    const program = await app.http('post', '/graphql').set('host', 'nobody.localhost:3000').send(read);
    expect(program.body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('errors tell a code and the request, and leak nothing', () => {
  const LEAKS = /secret|select |relation|\.ts\b|\/srv|node_modules|TypeError|stack| at |Aïcha|timeout exceeded|column/i;

  test.each([['{ sqlTrouble }'], ['{ trouble(kind: "a person") }']])('%s', async (query) => {
    const answer = await app.graphql({ query, site: 'mines' });
    expect(answer.errors).toHaveLength(1);
    const { extensions, message } = answer.errors![0]!;
    expect(Object.keys(extensions).sort()).toEqual(['code', 'requestId']);
    expect(extensions.code).toBe('INTERNAL');
    expect(message).toContain(extensions.requestId);
    expect(extensions.requestId).toBe(answer.headers['x-request-id']);
    expect(JSON.stringify({ ...answer.errors![0], path: [] })).not.toMatch(LEAKS);
  });

  test('a busy database is a 503 that says when to try again', async () => {
    const answer = await app.graphql({ query: '{ trouble(kind: "busy") }', site: 'mines' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.text).not.toMatch(LEAKS);
  });

  test('a page that does not exist is a page, without a trace', async () => {
    const response = await app.http('get', '/nowhere/../../etc/passwd', { site: 'mines' }).set('accept', 'text/html');
    expect(response.status).toBe(404);
    expect(response.text).toContain('<h1>');
    expect(response.text).not.toMatch(/Cannot GET|statusCode/);
  });

  test('a body that is no JSON is a bad request', async () => {
    const response = await app.http('post', '/graphql', { site: 'mines' }).type('json').send('{"query": ');
    expect(response.status).toBe(400);
    expect(response.text).not.toMatch(/position|SyntaxError|Unexpected/);
  });
});

describe('security headers', () => {
  test('of an answer of the API', async () => {
    const { headers } = await app.graphql({ ...read, site: 'mines' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store', 'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('a page runs no inline script and only the style that its hash names', async () => {
    const page = await app.http('get', '/nowhere', { site: 'mines' }).set('accept', 'text/html');
    const policy = page.headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/);
    expect(policy).not.toContain('unsafe');
    expect(page.text).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  test('a page tells its address to its own host only, one with a secret in its address to nobody', async () => {
    const policy = async (path: string) => (await app.http('get', path, { site: 'mines', headers: { accept: 'text/html' } })).headers['referrer-policy'];
    expect(await policy('/nowhere')).toBe('same-origin');
    expect(await policy('/connexion/lien/s3cret')).toBe('no-referrer');
    expect(await policy('/preferences/s3cret')).toBe('no-referrer');
  });

  test('HSTS comes with https only', async () => {
    const secure = database.config({ PUBLIC_URL: 'https://{association}.example.org' });
    const behindTls = await startApp(toyModule(secure), secure);
    const response = await behindTls.http('get', '/health/live');
    await behindTls.close();
    expect(response.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});
