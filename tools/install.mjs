// Installs the packages when they are missing or belong to another lock file. Only built-in modules here: this runs first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, step } from './progress.mjs';
import { root } from './root.mjs';

/**
 * @param {string} [folder]
 */
export async function ensureInstalled(folder = root) {
  if (isInstalled(folder)) return;
  await step('Installing packages (about two minutes the first time)', (note) => npmCi(folder, note));
  remember(folder);
}

/**
 * Times of files lie after a clone, so the lock file is compared by its hash. Packages that somebody installed by hand
 * count as well, when npm's own record says that they are the ones of the lock file.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const mark = join(folder, 'node_modules/.cordee-lock-hash');
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === lockHash(folder)) return true;
  if (!matchesRecord(folder)) return false;
  remember(folder);
  return true;
}

/** The lock file and the machine: a folder carried from another platform holds the wrong binaries.
 * @param {string} folder */
export function lockHash(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** @param {string} folder */
function remember(folder) {
  writeFileSync(join(folder, 'node_modules/.cordee-lock-hash'), `${lockHash(folder)}\n`);
}

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }>} Packages */

/** @param {string} folder */
function matchesRecord(folder) {
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  return Object.entries(wanted).every(([path, wish]) => {
    const found = installed[path];
    if (path === '' || wish.link) return true;
    if (!found) return Boolean(wish.optional); // another platform's binary
    return found.version === wish.version;
  });
}

/** @param {string} file @returns {Packages} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * `npm ci` and nothing else: it takes exactly the versions of the lock file. NODE_ENV=production in somebody's shell would
 * leave out the compiler, hence --include=dev.
 * @param {string} folder
 * @param {(text: string) => void} note
 * @returns {Promise<void>}
 */
function npmCi(folder, note) {
  const [command, first] = npmCommand();
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' && command === 'npm' });
    let fetched = 0;
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      const text = String(chunk);
      fetched += text.split('npm http fetch').length - 1;
      said = (said + text.replace(/^npm http .*\n?/gm, '')).slice(-4_000);
      if (process.stdout.isTTY) note(`${fetched} fetched,`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', () => reject(new Advice('npm was not found.', 'Install it with Node (https://nodejs.org) and start again.')));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Advice(`npm ci ended with code ${code}:\n${said.trim()}`, 'Check the network and start again; nothing else has been touched.'))));
  });
}

/** The npm that runs us when there is one: a machine may have several.
 * @returns {[string, string[]]} */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.c?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
}
