import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopOrphans } from './orphans.mjs';
import { loadSecrets, readSettings, secretsFile } from './settings.mjs';
import { claim, isRunning, readRunState, release, writeRunState } from './state.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'cordee-start-'));

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process that goes on until it is ended, with a mark in its command line. */
async function someProcess(mark: string) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")', '--', mark], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { pid: child.pid ?? 0, kill: () => child.kill('SIGKILL'), ended };
}

describe('settings of npm start', () => {
  it('are the documented ports and our own parts by default', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, mailboxPort: 8025, ownDatabase: true, ownMailbox: true });
  });

  it('let the environment replace the parts one by one', () => {
    const settings = readSettings({ DATABASE_URL: 'postgres://a', DATABASE_OWNER_URL: 'postgres://b', SMTP_URL: 'smtp://c', PORT: '4000' });
    expect(settings).toMatchObject({ port: 4000, ownDatabase: false, ownMailbox: false });
  });

  it('name what is missing or wrong', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgres://a' })).toThrow(/DATABASE_OWNER_URL/);
    expect(() => readSettings({ PORT: 'http' })).toThrow(/PORT=http/);
  });
});

describe('secrets', () => {
  it('are made once, long and different, for the eyes of their owner only', () => {
    const secrets = loadSecrets(dataDir);
    expect(loadSecrets(dataDir)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(5);
    expect(Math.min(...Object.values(secrets).map(({ length }) => length))).toBeGreaterThanOrEqual(43);
    expect(statSync(secretsFile(dataDir)).mode & 0o077).toBe(0);
  });
});

describe('a data folder', () => {
  it('belongs to one start at a time', async () => {
    const other = await someProcess('start.mjs');
    expect(claim(dataDir, { pid: other.pid, mark: 'start.mjs' })).toBe(true);
    expect(claim(dataDir, { pid: process.pid, mark: 'jest' })).toBe(false);
    other.kill();
    await other.ended;
    expect(claim(dataDir, { pid: process.pid, mark: 'jest' })).toBe(true);
    release(dataDir);
  });

  it('is not held by a stranger who has the number of a former start', () => {
    expect(claim(dataDir, { pid: process.pid, mark: 'a command that is not this one' })).toBe(true);
    expect(claim(dataDir, { pid: process.pid, mark: 'jest' })).toBe(true);
    release(dataDir);
  });
});

describe('what a killed start left running', () => {
  it('is ended, and strangers with the same number are spared', async () => {
    const orphan = await someProcess('--cordee=api-1');
    const stranger = await someProcess('--not-ours');
    const parent = { pid: 999_999, mark: 'start.mjs' };
    writeRunState(dataDir, { parent, children: [{ pid: orphan.pid, mark: '--cordee=api-1' }, { pid: stranger.pid, mark: '--cordee=worker-1' }] });
    expect(await stopOrphans(dataDir)).toBe(1);
    await orphan.ended;
    expect(isRunning({ pid: stranger.pid, mark: '--not-ours' })).toBe(true);
    stranger.kill();
    await stranger.ended;
  });

  it('is nothing when its list was cut off', async () => {
    writeRunState(dataDir, { parent: { pid: 1, mark: '' }, children: [] });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(dataDir, 'run.json'), readFileSync(join(dataDir, 'run.json'), 'utf8').slice(0, 9));
    expect(readRunState(dataDir)).toBeNull();
    expect(await stopOrphans(dataDir)).toBe(0);
  });
});
