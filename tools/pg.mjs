// One PostgreSQL server of our own: initdb and pg_ctl from npm, its data in a folder, nothing installed on the machine.
// It survives the process that started it (after kill -9 the next start finds it and goes on), and root may start it.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accountFor, asAccount } from './pg/account.mjs';
import { binariesFor } from './pg/binaries.mjs';
import { isReachable, sharedFolderFor } from './pg/folders.mjs';
import { readPostmaster } from './pg/postmaster.mjs';
import { freePort, isPortFree } from './ports.mjs';

/**
 * @typedef {{ url: (database?: string) => string, port: number, home: string, wasRunning: boolean, stop: (withinSeconds?: number) => void }} PostgresServer
 *   wasRunning: somebody else has started it and will stop it
 * @typedef {{ dir: string, password: string, throwAway?: boolean }} PostgresOptions
 *   dir: where the data live; password: of the role postgres; throwAway: no care for a power cut, for tests
 */

const START_TRIES = 5;
const STOP_WITHIN_SECONDS = 20;

/**
 * Starts the server of this folder, or finds it running.
 * @param {PostgresOptions} options
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ dir, password, throwAway = false }) {
  const home = homeOf(dir);
  const account = accountFor(join(home, 'data'));
  const binaries = binariesFor(account);
  const server = { home, data: join(home, 'data'), account, binaries };
  if (!existsSync(join(server.data, 'PG_VERSION'))) initialise(server, password);
  const running = readPostmaster(server.data);
  const port = running?.port ?? (await launch(server, throwAway));
  return { home, port, wasRunning: running !== null && running !== undefined, url: (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`, stop: (withinSeconds = STOP_WITHIN_SECONDS) => stop(server, withinSeconds) };
}

/**
 * Stops the server of this folder if one runs. Sessions are cut, transactions in flight are rolled back.
 * @param {string} dir
 */
export function stopPostgres(dir) {
  const home = homeOf(dir);
  const data = join(home, 'data');
  if (!isLocked(data)) return;
  const account = accountFor(data);
  stop({ home, data, account, binaries: binariesFor(account) }, STOP_WITHIN_SECONDS);
}

/**
 * Removes the data of this folder, wherever they are.
 * @param {string} dir
 */
export function removePostgres(dir) {
  stopPostgres(dir);
  rmSync(homeOf(dir), { recursive: true, force: true });
}

/**
 * Where the data are: in the folder itself or, when root keeps it under a closed home, in a folder outside of it. Data
 * that are already there stay there.
 * @param {string} dir
 */
export function homeOf(dir) {
  if (process.getuid?.() !== 0 || existsSync(join(dir, 'data', 'PG_VERSION')) || isReachable(dir)) return dir;
  return join(sharedFolderFor(dir), 'postgres');
}

/**
 * @typedef {{ home: string, data: string, account: import('./pg/account.mjs').Account, binaries: import('./pg/binaries.mjs').Binaries }} Server
 * @param {Server} server
 * @param {string} password
 */
function initialise(server, password) {
  rmSync(server.data, { recursive: true, force: true }); // what an interrupted initdb may have left
  mkdirSync(server.home, { recursive: true });
  if (server.account.uid !== undefined) chmodSync(server.home, 0o755);
  own(server.home, server.account);
  const passwordFile = join(server.home, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  own(passwordFile, server.account);
  const made = spawnSync(
    server.binaries.initdb,
    // Accents sort and compare as in French by default; bytes would put "Émile" after "Zoé".
    ['-D', server.data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--no-sync', '--no-instructions'],
    { ...asAccount(server.account), encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (made.status !== 0) throw new Error(`initdb failed in ${server.home}: ${made.stderr || made.error}`);
}

/** @param {string} path @param {import('./pg/account.mjs').Account} account */
function own(path, account) {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

/**
 * After kill -9 of everything, children of the dead server may hold its shared memory for a moment, and the port we chose
 * may be taken meanwhile: both pass when tried again.
 * @param {Server} server
 * @param {boolean} throwAway
 */
async function launch(server, throwAway) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(server);
    if (pgCtlStart(server, port, throwAway)) return port;
    const running = readPostmaster(server.data); // a parallel start was first
    if (running) return running.port;
    if (attempt === START_TRIES) throw new Error(`PostgreSQL does not start, its log ${join(server.home, 'log')} ends with:\n${tail(join(server.home, 'log'))}`);
    await wait(500 * attempt);
  }
}

/** The port of the last time when it is free, so that tools which remember the address keep working.
 * @param {Server} server */
async function choosePort(server) {
  const last = Number(/^(\d+)$/m.exec(readText(join(server.home, 'port')))?.[1]);
  return last && (await isPortFree(last, '127.0.0.1')) ? last : freePort();
}

/** @param {Server} server @param {number} port @param {boolean} throwAway */
function pgCtlStart(server, port, throwAway) {
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=200',
    '-c timezone=UTC',
    '-c log_timezone=UTC',
    ...(throwAway ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c autovacuum=off', '-c wal_level=minimal', '-c max_wal_senders=0'] : []),
  ];
  // No pipes: the server inherits them from pg_ctl and would keep us waiting for their end.
  const started = spawnSync(
    server.binaries.pgCtl,
    ['-D', server.data, '-w', '-t', '60', '-l', join(server.home, 'log'), '-o', settings.join(' '), 'start'],
    { ...asAccount(server.account), stdio: 'ignore' },
  );
  if (started.status === 0) writeFileSync(join(server.home, 'port'), `${port}\n`);
  return started.status === 0;
}

/**
 * Its last act is to write everything to its tables, which takes long on a slow disk. Who cannot wait cuts it off: what was
 * acknowledged is in the log and is put in place by the next start.
 * @param {Server} server
 * @param {number} withinSeconds
 */
function stop(server, withinSeconds) {
  if (!isLocked(server.data)) return;
  const ask = (/** @type {string} */ mode) => spawnSync(server.binaries.pgCtl, ['-D', server.data, '-m', mode, '-w', '-t', String(withinSeconds), 'stop'], { ...asAccount(server.account), stdio: 'ignore' }).status === 0;
  if (!ask('fast')) ask('immediate');
}

/** Does a server hold these data, be it ready, starting or stopping? A lying file is removed first: pg_ctl would signal
 * whoever has the number now.
 * @param {string} data */
function isLocked(data) {
  readPostmaster(data);
  return existsSync(join(data, 'postmaster.pid'));
}

/** @param {string} file */
const tail = (file) => readText(file).trimEnd().split('\n').slice(-5).join('\n');

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
