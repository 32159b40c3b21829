import { migrate } from '../migrate.mjs';
import { startPostgres } from '../pg.mjs';
import { Advice, step } from '../progress.mjs';
import { ensureDatabase, ensureRoles } from '../roles.mjs';
import { postgresFolder } from './settings.mjs';

const DATABASE = 'cordee';
const WRONG_PASSWORD = '28P01';

/**
 * @typedef {{ appUrl: string, ownerUrl: string, queueUrl: string, stop: () => void }} Database
 */

/**
 * The embedded server, or the one that the environment names; with all tables up to date.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./settings.mjs').Secrets} secrets
 * @param {(database: Database) => void} onStarted called before the migrations, so that a failing one stops the server too
 * @returns {Promise<Database>}
 */
export async function openDatabase(settings, secrets, onStarted) {
  const database = settings.ownDatabase ? await embedded(settings, secrets, onStarted) : external();
  await step('Bringing the database up to date', async (note) => {
    const { applied } = await migrate({ ownerUrl: database.ownerUrl, queueUrl: process.env.REDIS_URL ? undefined : database.queueUrl, built: true });
    if (applied.length) note(`${applied.length} migrations`);
  });
  return database;
}

/** @returns {Database} */
function external() {
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = '', QUEUE_DATABASE_URL } = process.env;
  return { appUrl, ownerUrl, queueUrl: QUEUE_DATABASE_URL || appUrl, stop() {} };
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./settings.mjs').Secrets} secrets
 * @param {(database: Database) => void} onStarted
 * @returns {Promise<Database>}
 */
function embedded(settings, secrets, onStarted) {
  return step('Starting PostgreSQL', async () => {
    const server = await startPostgres({ dir: postgresFolder(settings.dataDir), password: secrets.superuser });
    const as = (/** @type {string} */ role, /** @type {string} */ password) => `postgres://${role}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
    const database = { appUrl: as('cordee_app', secrets.app), ownerUrl: as('cordee_owner', secrets.owner), queueUrl: as('cordee_queue', secrets.queue), stop: () => server.stop(1) }; // Ctrl-C must be over in 2 s
    onStarted(database);
    await ensureRoles(server.url(), secrets).catch(explainWrongPassword);
    await ensureDatabase(server.url(), DATABASE);
    return database;
  });
}

/** @param {Error & { code?: string }} error @returns {never} */
function explainWrongPassword(error) {
  if (error.code !== WRONG_PASSWORD) throw error;
  throw new Advice('The secrets in the data folder do not fit its database.', 'Put the right secrets.json back, or start over with: npm run reset');
}
