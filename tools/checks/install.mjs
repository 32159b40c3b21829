// `npm ci` in a clone, because `npm install` may write a lock file that `npm ci` then refuses.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** @returns {string[]} */
export function installFaults() {
  const clone = mkdtempSync(join(tmpdir(), 'cordee-clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone], { stdio: ['ignore', 'ignore', 'pipe'] });
    const result = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const said = `${result.stdout}${result.stderr}`.trim();
    if (result.status !== 0) return [`npm ci failed in a clone:\n${said.slice(-3000)}`];
    const changed = execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' }).trim();
    return [...(changed ? [`npm ci changes files: ${changed}`] : []), ...lockFaults(join(clone, 'package-lock.json'))];
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** Addresses of a registry in the lock file would tie everybody to it. @param {string} file */
function lockFaults(file) {
  const packages = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {});
  const tied = packages.filter(([, entry]) => /** @type {{ resolved?: string }} */ (entry).resolved?.startsWith('http')).map(([path]) => path);
  const graphqls = packages.filter(([path]) => /(^|\/)node_modules\/graphql$/.test(path)).length;
  return [
    ...(tied.length ? [`the lock file names a registry for ${tied.length} packages, first ${tied[0]}`] : []),
    ...(graphqls === 1 ? [] : [`there are ${graphqls} versions of graphql, there must be one`]),
  ];
}
