import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The running server of a data folder, read from the file that it keeps there (line 1: process, line 4: port, line 8:
 * state). After a crash the file lies: the process is gone, or its number belongs to somebody else by now. pg_ctl would
 * believe the second kind, so such a file is removed here.
 * @param {string} data
 * @returns {{ pid: number, port: number } | null}
 */
export function readPostmaster(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return null;
  }
  return lines[7]?.trim() === 'ready' && port ? { pid, port } : null;
}

/** @param {number} pid */
function isPostgres(pid) {
  if (!pid || !isAlive(pid)) return false;
  return /postgres/.test(commandOf(pid));
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'; // alive, and not ours to signal
  }
}

/**
 * The command line of a process, empty when it has ended.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return spawnSync('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' }).stdout ?? '';
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
