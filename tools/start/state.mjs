// What runs is written down in the data folder, so that the next start can clear away what a killed one left behind.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from '../pg/postmaster.mjs';

/**
 * @typedef {{ pid: number, mark: string }} Known a process, and a piece of its command line: numbers are given out again
 * @typedef {{ parent: Known, children: Known[], env?: Record<string, string> }} RunState env: for tools/dev.mjs
 */

/** @param {string} dataDir */
const stateFile = (dataDir) => join(dataDir, 'run.json');

/** @param {string} dataDir @returns {RunState | null} */
export function readRunState(dataDir) {
  try {
    return JSON.parse(readFileSync(stateFile(dataDir), 'utf8'));
  } catch {
    return null; // none, or cut off by a kill while it was written
  }
}

/** @param {string} dataDir @param {RunState} state */
export function writeRunState(dataDir, state) {
  mkdirSync(dataDir, { recursive: true });
  const file = stateFile(dataDir);
  writeFileSync(`${file}.half`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.half`, file);
}

/**
 * Takes the data folder for this process; of two starts at once, one gets it.
 * @param {string} dataDir
 * @param {Known} self
 * @returns {boolean}
 */
export function claim(dataDir, self) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'claim');
  try {
    closeSync(openSync(file, 'wx'));
  } catch {
    const holder = JSON.parse((existsSync(file) && readFileSync(file, 'utf8')) || 'null');
    if (holder && isRunning(holder)) return false;
  }
  writeFileSync(file, JSON.stringify(self));
  return true;
}

/** @param {string} dataDir */
export function release(dataDir) {
  rmSync(stateFile(dataDir), { force: true });
  rmSync(join(dataDir, 'claim'), { force: true });
}

/**
 * Is this still the process that was written down?
 * @param {Known} known
 */
export const isRunning = ({ pid, mark }) => isAlive(pid) && commandOf(pid).includes(mark);
