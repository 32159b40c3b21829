import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startProcess, useDatabase } from '@cordee/platform/testing';
import { freePort } from '../../../tools/ports.mjs';

const database = useDatabase();
const API = resolve('dist/apps/api/main.js');
const GALLERY = '/dev/galerie';
/** What the gallery says and nothing else does. */
const ITS_OWN = /Every state of the interface, with fixtures|Page frame before there is an association/;

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  text: string;
}

function ask(port: number, host: string, path: string): Promise<Answer> {
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path, headers: { host, accept: 'text/html' } }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part)).once('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
    }).once('error', failed);
  });
}

/** The built api with these settings; asked, then stopped. */
async function whileRunning<T>(env: Record<string, string>, work: (ask: (host: string, path: string) => Promise<Answer>) => Promise<T>): Promise<T> {
  const port = await freePort();
  const api = await startProcess(API, { ...database.env, NODE_ENV: 'development', PORT: String(port), LOG_LEVEL: 'info', ...env }, /listening/);
  try {
    return await work((host, path) => ask(port, host.replace('{port}', String(port)), path));
  } finally {
    await api.stop();
  }
}

describe('the gallery', () => {
  test('is there for those who work on it, under the policy of the web apps', () =>
    whileRunning({}, async (asked) => {
      const page = await asked('localhost:{port}', GALLERY);
      expect([page.status, page.text]).toEqual([200, expect.stringContaining('<div id="root">')]);
      expect(page.headers['content-security-policy']).toContain("script-src 'self';");
      const script = /src="(\/dev\/galerie\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
      expect((await asked('localhost:{port}', script)).status).toBe(200);
    }), 60_000);

  test('shows each frame to itself only, and lets nothing run in it', () =>
    whileRunning({}, async (asked) => {
      const frame = await asked('localhost:{port}', `${GALLERY}/cadres/identity.signIn?locale=en`);
      expect([frame.status, frame.text]).toEqual([200, expect.stringContaining('Sign in')]);
      expect(frame.headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/);
      expect(frame.headers['x-frame-options']).toBe('SAMEORIGIN');
      expect((await asked('localhost:{port}', `${GALLERY}/cadres/nothing`)).status).toBe(404);
    }), 60_000);

  test('is nowhere in production, though it be built', () => {
    const production = { NODE_ENV: 'production', CORDEE_SECRET: 'q8V3mZr0yLw5cKx2tN7pHd4sBf9gJa1e', PUBLIC_URL: 'https://{association}.example.org', SMTP_URL: 'smtp://127.0.0.1:1' };
    return whileRunning(production, async (asked) => {
      const answers = await Promise.all(['', '/cadres', '/cadres/identity.signIn', '/assets/index.js'].map((path) => asked('example.org', GALLERY + path)));
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect((await asked('example.org', '/')).status).toBe(200);
    });
  }, 60_000);

  test('leaves nothing in what production runs, and its source stays out of the image', () => {
    const built = ['api', 'worker', 'admin', 'portal'].flatMap((name) => {
      const folder = resolve('dist/apps', name);
      return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(js|css|html|json)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
    });
    expect(built.filter((file) => ITS_OWN.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('apps/gallery');
  });
});
