import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailbox } from '../mailbox.mjs';

type Mailbox = Awaited<ReturnType<typeof startMailbox>>;
interface Answer { status: number; headers: Record<string, unknown>; body: string }

const dataDir = mkdtempSync(join(tmpdir(), 'cordee-mailbox-'));
let mailbox: Mailbox;

const start = () => startMailbox({ dataDir, env: {} });

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: mailbox.httpPort, path, method, headers: { host: 'localhost', ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.once('error', reject).end();
  });
}

const messages = async (query = '') => JSON.parse((await get(`/api/messages${query}`)).body) as { id: string; to: string[]; subject: string; html: string; text: string; headers: Record<string, string>; raw: string; date: string; from: string }[];

async function send(to: string, subject: string, html = '<p>Bonjour</p>'): Promise<void> {
  const transport = createTransport({ url: mailbox.smtpUrl });
  await transport.sendMail({ from: '"Mines" <bonjour@mines.example>', to, subject, html, text: 'Bonjour', headers: { 'List-Id': '<mines.example>' } });
  transport.close();
}

beforeAll(async () => {
  mailbox = await start();
});

afterAll(async () => {
  await mailbox.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the mailbox', () => {
  it('shows what was sent as JSON, newest first', async () => {
    await send('claire@example.org', 'Premier');
    await send('driss@example.org', 'Second é');
    const [second, first] = await messages();
    expect([second?.subject, first?.subject]).toEqual(['Second é', 'Premier']);
    expect(first).toMatchObject({ from: 'Mines <bonjour@mines.example>', to: ['claire@example.org'], text: expect.stringContaining('Bonjour'), html: expect.stringContaining('<p>Bonjour</p>') });
    expect(first?.headers['list-id']).toBe('<mines.example>');
    expect(first?.raw).toContain('Subject: Premier');
    expect(Math.abs(Date.now() - Date.parse(first?.date ?? ''))).toBeLessThan(60_000);
  });

  it('narrows the list down to a recipient or a number', async () => {
    expect((await messages('?to=CLAIRE')).map(({ subject }) => subject)).toEqual(['Premier']);
    expect(await messages('?limit=1')).toHaveLength(1);
    expect(await messages('?to=nobody')).toEqual([]);
  });

  it('keeps the order of mails that arrive together', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => send('many@example.org', `n${n}`)));
    const ids = (await messages('?to=many')).map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });

  it('keeps the mails when it is stopped and started again', async () => {
    const before = await messages();
    await mailbox.close();
    mailbox = await start();
    expect(await messages()).toEqual(before);
  });
});

describe('the page of the mailbox', () => {
  it('lists the mails in French, and in English for a browser that asks for it', async () => {
    const french = await get('/', { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.5' });
    const english = await get('/', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' });
    expect(french.body).toContain('Boîte aux lettres');
    expect(english.body).toContain('mailbox');
    expect(french.body).toContain('Second é');
  });

  it('shows a mail in a frame without scripts, forms or its own origin', async () => {
    await send('evil@example.org', '<script>alert(1)</script>', '<script>alert(2)</script><a href="http://mines.localhost:3000/x">lien</a>');
    const [mail] = await messages('?to=evil');
    const page = await get(`/message/${mail?.id}`);
    expect(page.body).not.toContain('<script>');
    expect(page.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const frame = await get(`/message/${mail?.id}/html`);
    expect(frame.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(frame.body).toContain('<base target="_blank">');
  });

  it('answers nobody but this machine', async () => {
    expect((await get('/api/messages', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { host: 'localhost.evil.example:8025' })).status).toBe(403);
    expect((await get('/api/messages', { host: '127.0.0.1:8025' })).status).toBe(200);
  });

  it('gives other sites no leave to read it', async () => {
    const { headers } = await get('/api/messages', { origin: 'http://evil.example' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('only reads, and says when a mail does not exist', async () => {
    expect((await get('/api/messages', {}, 'DELETE')).status).toBe(405);
    expect((await get('/message/000')).status).toBe(404);
    expect((await get('/message/..%2F..%2Fetc')).status).toBe(404);
  });
});

describe('the mailbox refuses to run', () => {
  it.each([{ SMTP_URL: 'smtp://mail.example' }, { NODE_ENV: 'production' }])('with %j', async (env) => {
    await expect(startMailbox({ dataDir, env })).rejects.toThrow(/mailbox page/);
  });
});
