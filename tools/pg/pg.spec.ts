import { afterAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgres, startPostgres, stopPostgres } from '../pg.mjs';
import { isReachable, sharedFolderFor } from './folders.mjs';
import { readPostmaster } from './postmaster.mjs';

const root = mkdtempSync(join(tmpdir(), 'cordee-pg-'));
chmodSync(root, 0o755); // else root's server would live elsewhere
const dir = join(root, 'postgres');
const start = () => startPostgres({ dir, password: 'secret' });

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

function pidOf(): number {
  const found = readPostmaster(join(dir, 'data'));
  if (!found) throw new Error('PostgreSQL is not running'); // never 0: that would signal ourselves
  return found.pid;
}

afterAll(() => {
  removePostgres(dir);
  rmSync(root, { recursive: true, force: true });
});

describe('our own PostgreSQL', () => {
  it('starts, and sorts French names as French people do', async () => {
    const server = await start();
    expect(await ask(server.url(), "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(array['Zoé', 'Émile', 'Fabien']) n")).toBe('Émile Fabien Zoé');
  });

  it('listens on this machine only and asks for the password', async () => {
    const server = await start();
    expect(await ask(server.url(), 'SHOW listen_addresses')).toBe('127.0.0.1');
    await expect(ask(server.url().replace('secret', 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('is found, not started again, when it runs already', async () => {
    const [first, pid] = [await start(), pidOf()];
    const second = await start();
    expect([second.port, pidOf()]).toEqual([first.port, pid]);
  });

  it('keeps data and port when it is stopped and started', async () => {
    const before = await start();
    await ask(before.url(), 'CREATE TABLE kept AS SELECT 42 AS n');
    before.stop();
    expect(readPostmaster(join(dir, 'data'))).toBeNull();
    const after = await start();
    expect(after.port).toBe(before.port);
    expect(await ask(after.url(), 'SELECT n FROM kept')).toBe(42);
  });

  it('comes back after kill -9 of the server', async () => {
    await start();
    const pid = pidOf();
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(pidOf()).not.toBe(pid);
    expect(await ask(server.url(), 'SELECT n FROM kept')).toBe(42);
  });

  it('is not misled by the file of a crashed server whose number another process has now', async () => {
    const server = await start();
    const file = join(dir, 'data/postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    server.stop();
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    expect(await ask((await start()).url(), 'SELECT n FROM kept')).toBe(42);
  });

  it('takes another port when its own is taken', async () => {
    const server = await start();
    server.stop();
    const { createServer } = await import('node:net');
    const thief = createServer().listen(server.port, '127.0.0.1');
    const again = await start();
    expect(again.port).not.toBe(server.port);
    thief.close();
  });

  it('stops twice without complaint, and is removed whole', () => {
    stopPostgres(dir);
    stopPostgres(dir);
    expect(readPostmaster(join(dir, 'data'))).toBeNull();
    removePostgres(dir);
    expect(existsSync(dir)).toBe(false);
  });
});

describe('a folder that another account cannot enter', () => {
  it('is recognised by its parents', () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    expect(isReachable(join(closed, 'inside/deeper'))).toBe(false);
  });

  it('has one stand-in outside, open to all, with a name of its own', () => {
    const [one, same, other] = [sharedFolderFor(join(root, 'a')), sharedFolderFor(join(root, 'a')), sharedFolderFor(join(root, 'b'))];
    expect(one).toBe(same);
    expect(one).not.toBe(other);
    expect(statSync(one).mode & 0o777).toBe(0o755);
    for (const folder of [one, other]) rmSync(folder, { recursive: true });
  });
});
