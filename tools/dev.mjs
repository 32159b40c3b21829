// Working on the api or the worker: rebuilds at every change and starts it again. `npm run dev -- api` (or worker).
// The rest (PostgreSQL, mailbox, the other process) comes from a running `npm start`, whose settings are taken over; stop
// its api by starting it with PORT=3001, for example.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serverInput, serverOutput } from './compile.mjs';
import { root } from './root.mjs';
import { readRunState } from './start/state.mjs';

const app = process.argv[2] ?? 'api';
const source = `apps/${app}/src/main.ts`;
if (!existsSync(join(root, source))) {
  console.error(`There is no ${source}. Use: npm run dev -- api, or: npm run dev -- worker`);
  process.exit(1);
}

const file = join(root, 'dist/dev', app, 'main.js');
const running = readRunState(resolve(root, process.env.DATA_DIR ?? '.data'));
if (!running?.env && !process.env.DATABASE_URL) {
  console.error('Nothing to work with: run `npm start` in another window first, or set the variables of docs/configuration.md.');
  process.exit(1);
}
const settings = { ...running?.env, ...process.env };
/** @type {import('node:child_process').ChildProcess | undefined} */
let child;

const { watch } = await import('rolldown');
const watcher = watch({ ...serverInput(source), output: { ...serverOutput, file } });
watcher.on('event', async (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code !== 'BUNDLE_END') return;
  await event.result.close();
  console.log(`rebuilt in ${event.duration} ms`);
  await stopChild();
  child = spawn(process.execPath, ['--enable-source-maps', file], { cwd: root, stdio: 'inherit', env: settings });
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await Promise.all([stopChild(), watcher.close()]);
    process.exit(0);
  });
}

/** @returns {Promise<void>} */
function stopChild() {
  const old = child;
  child = undefined;
  if (!old || old.exitCode !== null || old.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    old.once('exit', () => resolve());
    old.kill('SIGTERM');
  });
}
