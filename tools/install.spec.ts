import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, lockHash } from './install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cordee-install-'));
const mark = join(folder, 'node_modules/.cordee-lock-hash');

type Packages = Record<string, { version?: string; optional?: boolean }>;

function writeLock(packages: Packages): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

/** What npm writes at the end of an installation. */
function writeRecord(packages: Packages): void {
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

beforeEach(() => {
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'));
  writeLock({ 'node_modules/pg': { version: '8.0.0' }, 'node_modules/pg-mac': { version: '1.0.0', optional: true } });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('installed packages', () => {
  it('are missing in a fresh clone', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  it('are known by the hash of the lock file, whatever the times of files say', () => {
    writeFileSync(mark, `${lockHash(folder)}\n`);
    utimesSync(join(folder, 'package-lock.json'), new Date(), new Date());
    expect(isInstalled(folder)).toBe(true);
  });

  it('are out of date once the lock file says something else', () => {
    writeFileSync(mark, `${lockHash(folder)}\n`);
    writeLock({ 'node_modules/pg': { version: '8.0.1' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('count when somebody installed them by hand, without another platform’s binaries', () => {
    writeRecord({ 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(folder)).toBe(true);
    expect(existsSync(mark)).toBe(true);
  });

  it('do not count when the hand took another version or left one out', () => {
    writeRecord({ 'node_modules/pg': { version: '7.9.9' } });
    expect(isInstalled(folder)).toBe(false);
    writeRecord({});
    expect(isInstalled(folder)).toBe(false);
  });
});
