// The server of a bench run: PostgreSQL with fsync on, migrated, thrown away at the end. Its parent process is known, so that
// its CPU can be told apart from Node's.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../migrate.mjs';
import { removePostgres, startPostgres } from '../pg.mjs';
import { readPostmaster } from '../pg/postmaster.mjs';
import { ensureDatabase, ensureRoles } from '../roles.mjs';

const PASSWORD = 'bench'; // listens on 127.0.0.1 only, holds invented people, lives for minutes

/** @typedef {{ superuserUrl: string, appUrl: string, ownerUrl: string, queueUrl: string, postmaster: number | undefined, log: string, stop: () => void }} BenchWorld */

/** @returns {Promise<BenchWorld>} */
export async function startWorld() {
  const dir = mkdtempSync(join(tmpdir(), 'cordee-bench-'));
  const stop = () => {
    removePostgres(dir);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const server = await startPostgres({ dir, password: PASSWORD });
    await ensureRoles(server.url(), { owner: PASSWORD, app: PASSWORD, queue: PASSWORD });
    await ensureDatabase(server.url(), 'bench');
    const as = (/** @type {string} */ role) => `postgres://${role}:${PASSWORD}@127.0.0.1:${server.port}/bench`;
    await migrate({ ownerUrl: as('cordee_owner'), queueUrl: as('cordee_queue') });
    const superuser = new URL(server.url());
    superuser.pathname = '/bench';
    return { superuserUrl: superuser.href, appUrl: as('cordee_app'), ownerUrl: as('cordee_owner'), queueUrl: as('cordee_queue'), postmaster: readPostmaster(join(server.home, 'data'))?.pid, log: join(server.home, 'log'), stop };
  } catch (error) {
    stop();
    throw error;
  }
}
