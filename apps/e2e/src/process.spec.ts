import { beforeAll, describe, expect, test } from '@jest/globals';
import { compileProcess, startProcess, useDatabase } from '@cordee/platform/testing';
import { freePort } from '../../../tools/ports.mjs';

const database = useDatabase();
let file: string;
beforeAll(async () => {
  file = await compileProcess('apps/api/src/main.ts');
}, 60_000);

const env = async (): Promise<Record<string, string>> => ({ ...database.env, PORT: String(await freePort()), LOG_LEVEL: 'info' });

describe('the api', () => {
  test('told to stop under load, turns red, answers all that it accepted and ends with 0', async () => {
    const settings: Record<string, string> = { ...(await env()), DRAIN_MS: '6000' };
    const address = `http://127.0.0.1:${settings['PORT']}`;
    const api = await startProcess(file, settings, /listening/);
    const answers: number[] = [];
    const failures: string[] = [];
    // As a balancer does: an answer that closes its connection sends the next request to another server.
    const ask = async (): Promise<void> => {
      for (let goOn = true; goOn; ) {
        try {
          const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer nobody' }, body: JSON.stringify({ query: '{ site { signup } }' }) });
          await answer.text();
          answers.push(answer.status);
          goOn = answer.headers.get('connection') !== 'close';
        } catch (error) {
          failures.push(`${String((error as { cause?: { code?: string } }).cause?.code)}: ${(error as Error).message}`);
          goOn = false;
        }
      }
    };
    const askers = Array.from({ length: 8 }, ask);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const toldAt = Date.now();
    const ended = api.stop();
    let ready = 200;
    while (ready === 200) ready = await fetch(`${address}/health/ready`).then((answer) => answer.status);
    expect(ready).toBe(503);
    expect(await ended).toBe(0);
    expect(Date.now() - toldAt).toBeLessThan(6_000);
    await Promise.all(askers);
    expect(answers.length).toBeGreaterThanOrEqual(8);
    expect([...new Set(answers)]).toEqual([200]);
    expect(failures).toEqual([]);
  }, 60_000);

  test('logs JSON lines with request and association, and neither token nor body', async () => {
    const settings = await env();
    const api = await startProcess(file, settings, /listening/);
    await fetch(`http://127.0.0.1:${settings['PORT']}/connexion/lien/s3cret-token?code=123456`, { headers: { cookie: 'cordee=s3cret-cookie' } });
    await fetch(`http://127.0.0.1:${settings['PORT']}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer s3cret-bearer' }, body: JSON.stringify({ query: '{ site { signup } } # s3cret-body' }) });
    await api.stop();
    expect(api.output()).not.toMatch(/s3cret|123456/);
    const lines = api.output().trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const answered = lines.filter((line) => line['msg'] === 'answered');
    expect(answered.length).toBeGreaterThanOrEqual(2);
    for (const line of answered) expect(line).toMatchObject({ requestId: expect.any(String), associationId: null, status: expect.any(Number), time: expect.stringMatching(/Z$/) });
  }, 60_000);

  test.each([
    ['a default secret', { CORDEE_SECRET: 'changeme' }, /CORDEE_SECRET/],
    ['no https address', { PUBLIC_URL: 'http://{association}.example.org' }, /PUBLIC_URL/],
    ['the embedded mailbox', {}, /SMTP_URL/],
  ])('refuses to start in production with %s', async (_name, settings, problem) => {
    await expect(startProcess(file, { ...(await env()), NODE_ENV: 'production', ...settings }, /listening/)).rejects.toThrow(problem);
  }, 60_000);
});
