// CPU time of processes, read from the kernel: microseconds, user and system together. Linux only; elsewhere null.
import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const TICKS_PER_SECOND = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

/** Fields of /proc/<pid>/stat behind the command, which may itself hold blanks and brackets. @param {number} pid */
function fields(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** @param {number} pid @returns {number | null} */
export function cpuOf(pid) {
  try {
    const stat = fields(pid);
    return ((Number(stat[11]) + Number(stat[12])) / TICKS_PER_SECOND) * 1e6;
  } catch {
    return null;
  }
}

/** A server and the processes it has started, living and reaped: what PostgreSQL spent. @param {number} parent @returns {number | null} */
export function cpuOfFamily(parent) {
  try {
    const own = fields(parent);
    const reaped = ((Number(own[13]) + Number(own[14])) / TICKS_PER_SECOND) * 1e6;
    const children = readdirSync('/proc').map(Number).filter((pid) => pid > 0 && parentOf(pid) === parent);
    return [parent, ...children].reduce((sum, pid) => sum + (cpuOf(pid) ?? 0), reaped);
  } catch {
    return null;
  }
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    return Number(fields(pid)[1]);
  } catch {
    return 0;
  }
}
