// `npm run reset`: removes what the embedded run has kept (database, mails, files, logs, secrets). The next start begins anew.
import './node-version.mjs';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { Advice, explain, step } from './progress.mjs';
import { stopOrphans } from './start/orphans.mjs';
import { postgresFolder, readSettings, secretsFile } from './start/settings.mjs';
import { claim } from './start/state.mjs';

try {
  await reset();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function reset() {
  const { dataDir, ownDatabase } = readSettings();
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return console.log('There is nothing to remove. Begin with: npm start');
  // DATA_DIR may point anywhere: only a folder that a start of ours has made is removed.
  if (!existsSync(secretsFile(dataDir))) throw new Advice(`${dataDir} does not look like a data folder of Cordée.`, 'Check DATA_DIR.');
  if (!claim(dataDir, { pid: process.pid, mark: 'reset.mjs' })) throw new Advice(`Cordée is running on ${dataDir}.`, 'Stop it with Ctrl-C first.');
  await stopOrphans(dataDir);
  await ensureInstalled();
  await step(`Removing ${dataDir}`, async () => {
    const { removePostgres } = await import('./pg.mjs');
    removePostgres(postgresFolder(dataDir));
    rmSync(dataDir, { recursive: true, force: true });
  });
  console.log(ownDatabase ? 'Begin anew with: npm start' : 'The database of DATABASE_URL has not been touched. Begin anew with: npm start');
}
