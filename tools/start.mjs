// `npm start`: everything on this machine by one command. Before the packages are installed only built-in modules may be
// imported, so what needs packages is imported later, inside the steps.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { holderOf, isPortFree } from './ports.mjs';
import { Advice, explain, step } from './progress.mjs';
import { root } from './root.mjs';
import { stopOrphans } from './start/orphans.mjs';
import { readyScreen } from './start/screen.mjs';
import { seedOnce } from './start/seed.mjs';
import { apiIsReady, lastLines, startService, stopServices, untilReady, workerIsReady } from './start/services.mjs';
import { loadSecrets, readSettings } from './start/settings.mjs';
import { claim, release, writeRunState } from './start/state.mjs';

const began = Date.now();
/** Ctrl-C must be over in 2 s; what is not done by then is cut off, and nothing acknowledged is lost by it. */
const SERVICES_STOP_WITHIN_MS = 1_100;

/** @type {import('./start/services.mjs').Service[]} */
const services = [];
/** What to close at the end, last opened first. @type {(() => unknown)[]} */
const closers = [];
let stopping = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(0));

try {
  await main();
} catch (error) {
  if (!stopping) console.error(explain(error));
  await stop(1);
}

async function main() {
  const settings = readSettings();
  const self = { pid: process.pid, mark: 'start.mjs' };
  if (!claim(settings.dataDir, self)) throw new Advice(`Cordée is running already on ${settings.dataDir}.`, 'Stop the other one with Ctrl-C, or set DATA_DIR, PORT and MAILBOX_PORT for a second one.');
  closers.push(() => release(settings.dataDir));
  await stopOrphans(settings.dataDir);
  await assertPortsFree(settings);
  await ensureInstalled();
  await step('Building', runBuild);

  const secrets = loadSecrets(settings.dataDir);
  const { openDatabase } = await import('./start/database.mjs');
  const database = await openDatabase(settings, secrets, ({ stop: stopDatabase }) => closers.push(stopDatabase));
  const env = serviceEnv(settings, secrets, database, await openMailbox(settings));
  await seedOnce(settings, env, ({ pid, mark, kill }) => {
    writeRunState(settings.dataDir, { parent: self, children: [{ pid, mark }] });
    closers.push(kill);
  });
  await step('Starting api and worker', () => startServices(settings, self, env));
  console.log(readyScreen(settings, Date.now() - began));
}

/** @param {import('./start/settings.mjs').Settings} settings */
async function assertPortsFree(settings) {
  const needed = [{ port: settings.port, variable: 'PORT', host: process.env.HOST || '127.0.0.1' }, ...(settings.ownMailbox ? [{ port: settings.mailboxPort, variable: 'MAILBOX_PORT', host: '127.0.0.1' }] : [])];
  for (const { port, variable, host } of needed) {
    if (await isPortFree(port, host)) continue;
    const holder = holderOf(port);
    throw new Advice(`Port ${port} is taken${holder ? ` by ${holder}` : ''}.`, `Stop that program, or choose another port: ${variable}=${port + 1} npm start`);
  }
}

/** In a process of its own: the compilers are large and set NODE_ENV.
 * @param {(text: string) => void} note @returns {Promise<void>} */
function runBuild(note) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools/build.mjs')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    closers.push(() => child.kill('SIGKILL'));
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      note(String(chunk).trim().split('\n').at(-1) ?? '');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Advice('The build failed.', said.trim()))));
  });
}

/** @param {import('./start/settings.mjs').Settings} settings */
async function openMailbox(settings) {
  if (!settings.ownMailbox) return process.env.SMTP_URL;
  const { startMailbox } = await import('./mailbox.mjs');
  const mailbox = await startMailbox({ dataDir: settings.dataDir, httpPort: settings.mailboxPort });
  closers.push(mailbox.close);
  return mailbox.smtpUrl;
}

/**
 * What api and worker are told. The owner's address is not: they never act as the owner.
 * @param {import('./start/settings.mjs').Settings} settings
 * @param {import('./start/settings.mjs').Secrets} secrets
 * @param {import('./start/database.mjs').Database} database
 * @param {string | undefined} smtpUrl
 * @returns {NodeJS.ProcessEnv}
 */
function serviceEnv(settings, secrets, database, smtpUrl) {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
  return {
    DRAIN_MS: '1000',
    CORDEE_SECRET: secrets.cordee,
    ...inherited,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    DATABASE_URL: database.appUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    SMTP_URL: smtpUrl,
  };
}

/**
 * @param {import('./start/settings.mjs').Settings} settings
 * @param {import('./start/state.mjs').Known} self
 * @param {NodeJS.ProcessEnv} env
 */
async function startServices(settings, self, env) {
  const told = ['DATABASE_URL', 'QUEUE_DATABASE_URL', 'SMTP_URL', 'CORDEE_SECRET', 'DATA_DIR', 'PORT'];
  for (const name of ['api', 'worker']) {
    services.push(startService(name, env, settings.dataDir));
    writeRunState(settings.dataDir, { parent: self, children: services.map(({ pid, mark }) => ({ pid, mark })), env: Object.fromEntries(told.map((key) => [key, env[key] ?? ''])) });
  }
  const [api, worker] = services;
  if (api && worker) await Promise.all([untilReady(api, () => apiIsReady(settings.port)), untilReady(worker, () => workerIsReady(worker))]);
  for (const service of services) void service.exited.then((how) => onUnexpectedEnd(service, how));
}

/** @param {import('./start/services.mjs').Service} service @param {string} how */
async function onUnexpectedEnd(service, how) {
  if (stopping) return;
  console.error(`\n✗ ${service.name} ended by itself (${how}):\n${lastLines(service)}`);
  await stop(1);
}

/** Once only: under npm, Ctrl-C arrives twice.
 * @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  const asked = Date.now();
  await stopServices(services, SERVICES_STOP_WITHIN_MS);
  for (const close of closers.toReversed()) await Promise.resolve().then(close).catch((error) => console.error(explain(error)));
  if (services.length) console.log(`Stopped (${Date.now() - asked} ms)`);
  process.exit(code);
}
