// A contender that is a server of its own process: started by fork, asked over HTTP, stopped by its id.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { serverInput, serverOutput } from '../compile.mjs';
import { root } from '../root.mjs';

/** Compiles a TypeScript server of the bench. @param {string} entry @returns {Promise<string>} */
export async function compiled(entry) {
  const bundle = await rolldown(serverInput(entry));
  const { output } = await bundle.generate({ ...serverOutput, sourcemap: false, codeSplitting: false });
  await bundle.close();
  const folder = join(root, 'node_modules/.cache/cordee-bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${entry.replaceAll(/[^a-z-]+/g, '-')}.mjs`);
  writeFileSync(file, output[0].code);
  return file;
}

/**
 * @param {string} file a module that sends `{ port }` once it listens
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ port: number, pid: number, ask: (message: object) => Promise<void>, stop: () => Promise<void> }>}
 */
export function startServer(file, args, env = {}) {
  const child = fork(file, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('message', (/** @type {{ port: number }} */ { port }) => {
      child.removeAllListeners('exit');
      resolve({ port, pid: /** @type {number} */ (child.pid), ask: (message) => answered(child, message), stop: () => stopped(child) });
    });
  });
}

/** Sends a message and waits for its answer. @param {import('node:child_process').ChildProcess} child @param {object} message @returns {Promise<void>} */
function answered(child, message) {
  return new Promise((resolve, reject) => {
    child.once('message', (/** @type {{ error?: string }} */ { error }) => (error ? reject(new Error(error)) : resolve()));
    child.send(message);
  });
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function stopped(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
  });
}
