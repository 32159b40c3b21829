// npm run check:integrity   asks every rule that the database alone cannot hold, in every association; each finding names its repair.
// Reads only. On the data of `npm start`, whether or not it runs, or on the database that DATABASE_URL names.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { startPostgres } from './pg.mjs';
import { Advice, explain } from './progress.mjs';
import { root } from './root.mjs';
import { loadSecrets, postgresFolder, readSettings, secretsFile } from './start/settings.mjs';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}

async function main() {
  await ensureInstalled();
  await buildAll(['api']);
  const settings = readSettings();
  if (!settings.ownDatabase) return run(process.env);
  if (!existsSync(secretsFile(settings.dataDir))) throw new Advice('There are no data here yet.', 'Make them first: npm start');
  const secrets = loadSecrets(settings.dataDir);
  const server = await startPostgres({ dir: postgresFolder(settings.dataDir), password: secrets.superuser });
  try {
    const as = (/** @type {string} */ role, /** @type {string} */ password) => `postgres://${role}:${password}@127.0.0.1:${server.port}/cordee`;
    return await run({ ...process.env, CORDEE_SECRET: secrets.cordee, DATABASE_URL: as('cordee_app', secrets.app), QUEUE_DATABASE_URL: as('cordee_queue', secrets.queue) });
  } finally {
    if (!server.wasRunning) server.stop();
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/api/integrity.js')], { cwd: root, env: { NODE_ENV: 'development', ...env, LOG_LEVEL: 'error' }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 2));
  });
}
