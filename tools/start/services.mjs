// The two Node processes. Each is detached: Ctrl-C reaches the parent only, which ends them in order. Their logs go to
// files, not to pipes: a parent that is killed must not take them down in the middle of something.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Advice } from '../progress.mjs';
import { root } from '../root.mjs';

const READY_WITHIN_MS = 90_000;

/**
 * @typedef {{ name: string, pid: number, mark: string, log: string, exited: Promise<string>, hasExited: () => boolean, kill: (signal: NodeJS.Signals) => void }} Service
 *   mark: stands in the command line, to know the process again
 */

/**
 * @param {string} name api or worker
 * @param {NodeJS.ProcessEnv} env
 * @param {string} dataDir
 * @returns {Service}
 */
export function startService(name, env, dataDir) {
  const log = freshLog(dataDir, name);
  const mark = `--cordee=${name}-${process.pid}-${Date.now().toString(36)}`;
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps', name, 'main.js'), mark], { cwd: root, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const hasExited = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return { name, pid: child.pid ?? 0, mark, log, exited, hasExited, kill: (signal) => void child.kill(signal) };
}

/** The log of the run before is kept beside it.
 * @param {string} dataDir @param {string} name */
function freshLog(dataDir, name) {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, join(folder, `${name}.before.log`));
  return file;
}

/**
 * Waits until the check holds.
 * @param {Service} service
 * @param {() => Promise<boolean>} check
 */
export async function untilReady(service, check) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await check())) {
    if (service.hasExited()) throw new Advice(`${service.name} did not start (${await service.exited}):\n${lastLines(service)}`, 'Correct what it names and start again.');
    if (Date.now() > deadline) throw new Advice(`${service.name} is not ready after ${READY_WITHIN_MS / 1000} s:\n${lastLines(service)}`, 'Correct what it names and start again.');
    await wait(100);
  }
}

/** @param {number} port */
export async function apiIsReady(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** The worker listens nowhere: it says so in its log.
 * @param {Service} service */
export const workerIsReady = async (service) => /worker ready/i.test(readFileSync(service.log, 'utf8'));

/** @param {Service} service */
export const lastLines = (service) => `${readFileSync(service.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n')}\n(all of it: ${service.log})`;

/**
 * Asks all to end, waits for what they are doing, and no longer than allowed.
 * @param {Service[]} services
 * @param {number} withinMs
 */
export async function stopServices(services, withinMs) {
  for (const service of services) service.kill('SIGTERM');
  await Promise.race([Promise.all(services.map(({ exited }) => exited)), wait(withinMs, undefined, { ref: false })]);
  for (const service of services.filter((one) => !one.hasExited())) service.kill('SIGKILL');
}
