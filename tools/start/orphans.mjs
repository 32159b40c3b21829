import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, readRunState } from './state.mjs';

const PATIENCE_MS = 2_000;

/**
 * After kill -9 of the parent its api and worker go on: they hold the port and old code. Ends them, after making sure that
 * each number still belongs to the process that was written down.
 * @param {string} dataDir
 * @returns {Promise<number>} how many there were
 */
export async function stopOrphans(dataDir) {
  const orphans = (readRunState(dataDir)?.children ?? []).filter(isRunning);
  for (const { pid } of orphans) kill(pid, 'SIGTERM');
  const deadline = Date.now() + PATIENCE_MS;
  while (orphans.some(isRunning) && Date.now() < deadline) await wait(50);
  for (const orphan of orphans.filter(isRunning)) kill(orphan.pid, 'SIGKILL');
  while (orphans.some(isRunning) && Date.now() < deadline + PATIENCE_MS) await wait(50);
  return orphans.length;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended meanwhile
  }
}
