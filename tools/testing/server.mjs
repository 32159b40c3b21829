// The PostgreSQL server of one test run: thrown away at its end.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReachable } from '../pg/folders.mjs';
import { isAlive } from '../pg/postmaster.mjs';
import { removePostgres, startPostgres } from '../pg.mjs';
import { migrate } from '../migrate.mjs';
import { ensureDatabase, ensureRoles } from '../roles.mjs';

const PREFIX = 'cordee-test-';
/** It listens on 127.0.0.1 only and holds invented people; as long as production wants one, so that a process can be started as there. */
const PASSWORD = 'known-to-all-tests';
export const TEMPLATE = 'cordee_template';

/**
 * Starts it and makes the migrated template that each spec file clones. The addresses are put into the environment.
 * @returns {Promise<() => void>} stops exactly this server
 */
export async function startTestServer() {
  removeLeftOvers();
  const dir = mkdtempSync(join(tempFolder(), PREFIX));
  writeFileSync(join(dir, 'run'), String(process.pid));
  const remove = () => {
    removePostgres(dir);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const server = await startPostgres({ dir, password: PASSWORD, throwAway: true });
    await prepareTemplate(server);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

/** @param {import('../pg.mjs').PostgresServer} server */
async function prepareTemplate(server) {
  await ensureRoles(server.url(), { owner: PASSWORD, app: PASSWORD, queue: PASSWORD });
  await ensureDatabase(server.url(), TEMPLATE);
  const as = (/** @type {string} */ role) => `postgres://${role}:${PASSWORD}@127.0.0.1:${server.port}/${TEMPLATE}`;
  await migrate({ ownerUrl: as('cordee_owner'), queueUrl: as('cordee_queue') });
  Object.assign(process.env, {
    TEST_SUPERUSER_URL: server.url(),
    TEST_DATABASE_OWNER_URL: as('cordee_owner'),
    TEST_DATABASE_APP_URL: as('cordee_app'),
    TEST_DATABASE_QUEUE_URL: as('cordee_queue'),
  });
}

const tempFolder = () => (process.getuid?.() !== 0 || isReachable(join(tmpdir(), PREFIX)) ? tmpdir() : '/var/tmp');

/** A run that was killed leaves its server behind; the next run clears it away. */
function removeLeftOvers() {
  for (const name of readdirSync(tempFolder()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tempFolder(), name);
    try {
      if (isAlive(Number(readFileSync(join(dir, 'run'), 'utf8')))) continue;
      removePostgres(dir);
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // another user's folder, or a run that is just beginning or ending
    }
  }
}
