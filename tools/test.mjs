// `npm test [-- unit|e2e|browser] [jest arguments]`: installs what is missing, starts one PostgreSQL (and Redis, where there
// is one), runs the tests and ends with their counts.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { explain, step } from './progress.mjs';
import { root } from './root.mjs';
import { closingLines, sum } from './test/closing.mjs';
import { startRedis } from './test/redis.mjs';

/** Run one after the other: a browser that shares two cores with everything else is slow for no fault of its own. */
const PARTS = { unit: ['unit', 'web'], e2e: ['e2e'], browser: ['browser'] };
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')];
const ARTEFACTS = join(root, '.artefacts');

/** Settings of a real installation in somebody's shell: the tests have their own and must not reach it. */
const FOREIGN = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'S3_URL', 'PUBLIC_URL', 'PORT', 'HOST', 'DATA_DIR', 'CORDEE_SECRET', 'SIGNUP'];

/** @type {(() => void)[]} */
const closers = [];
let interrupted = false;
// Jest is in our group and gets the signal as well; we stay to clear up after it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => (interrupted = true));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  for (const close of closers.toReversed()) close();
}

/** @param {string[]} args @returns {Promise<number>} */
async function main(args) {
  const parts = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS)).filter((part) => args.includes(part));
  const wanted = parts.length ? parts : /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
  const jestArguments = args.filter((argument) => !(argument in PARTS));
  await ensureInstalled();
  const reasons = await prepare(wanted);
  const outcomes = [];
  for (const part of wanted) {
    if (!interrupted) outcomes.push(await runJest(PARTS[part], jestArguments));
  }
  const total = sum(outcomes);
  mkdirSync(ARTEFACTS, { recursive: true });
  writeFileSync(join(ARTEFACTS, 'tests.json'), JSON.stringify({ ...total, reasons }, null, 2));
  console.log(closingLines(total, reasons));
  return interrupted || total.failed.length ? 1 : 0;
}

/**
 * @param {(keyof typeof PARTS)[]} parts
 * @returns {Promise<string[]>} what cannot run here, and why
 */
async function prepare(parts) {
  const reasons = [];
  if (parts.some((part) => part !== 'unit')) {
    const { buildAll } = await import('./build.mjs');
    await step('Building', () => buildAll());
  }
  await step('Starting PostgreSQL for the tests', async () => {
    const { startTestServer } = await import('./testing/server.mjs');
    closers.push(await startTestServer());
  });
  const redis = await startRedis();
  if (redis) {
    closers.push(redis.stop);
    process.env.TEST_REDIS_URL = redis.url;
  } else {
    reasons.push('Redis: no redis-server on this machine and no REDIS_URL');
  }
  for (const name of FOREIGN) delete process.env[name];
  const { canRunBrowser } = await import('./browser.mjs');
  const browser = canRunBrowser();
  if (!browser.ok) reasons.push(`Browser: ${browser.why}`);
  return reasons;
}

/**
 * @param {string[]} projects
 * @param {string[]} jestArguments
 * @returns {Promise<import('./test/reporter.mjs').Outcome>}
 */
async function runJest(projects, jestArguments) {
  const outcomeFile = join(root, 'node_modules/.cache', `outcome-${process.pid}.json`);
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [...JEST, ...jestArguments, ...jestOptions(projects)], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', CORDEE_TEST_OUTCOME: outcomeFile } });
    child.once('exit', resolve);
  });
  return takeOutcome(outcomeFile, projects, code);
}

/** After the caller's arguments, because --selectProjects takes every word that follows it for a project.
 * @param {string[]} projects */
function jestOptions(projects) {
  return [
    '--selectProjects',
    ...projects,
    '--passWithNoTests',
    `--maxWorkers=${projects.includes('browser') ? 1 : Math.max(2, availableParallelism() - 1)}`,
    '--workerIdleMemoryLimit=1200MB',
    '--testTimeout=30000',
    '--reporters=default',
    `--reporters=${join(root, 'tools/test/reporter.mjs')}`,
  ];
}

/** @param {string} file @param {string[]} projects @param {number | null} code @returns {import('./test/reporter.mjs').Outcome} */
function takeOutcome(file, projects, code) {
  try {
    /** @type {import('./test/reporter.mjs').Outcome} */
    const outcome = JSON.parse(readFileSync(file, 'utf8'));
    if (code !== 0 && outcome.failed.length === 0) outcome.failed.push(`jest ended with code ${code} on ${projects.join(', ')}`);
    return outcome;
  } catch {
    // A Jest that died has written nothing; one that found no test file neither, and that is no failure.
    return { passed: 0, failed: code === 0 ? [] : [`jest ended with code ${code} on ${projects.join(', ')}`], skipped: [] };
  } finally {
    rmSync(file, { force: true });
  }
}
