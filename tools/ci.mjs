// `npm run ci [-- step …]`: the whole gate. Every step runs even when another has failed; a table tells how it went, and the
// last line is the test runner's.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ name: string, title: string, run: () => string[] | Promise<string[]> }} Step a step answers its faults */

/** @type {Step[]} */
const steps = [
  { name: 'types', title: 'Type check', run: () => command('node', ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']) },
  { name: 'lint', title: 'Lint, no warning', run: () => command('node', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']) },
  { name: 'boundaries', title: 'Order of the rooms', run: async () => (await import('./checks/boundaries.mjs')).boundaryFaults() },
  { name: 'catalogue', title: 'Texts in both languages', run: async () => (await import('./checks/catalogue.mjs')).catalogueFaults() },
  { name: 'sizes', title: 'Sizes', run: async () => told((await import('./checks/sizes.mjs')).sizeReport()) },
  { name: 'docs', title: 'Commands, paths and variables in docs', run: async () => (await import('./checks/docs.mjs')).docsFaults() },
  { name: 'compose', title: 'Compose file', run: () => command('node', ['node_modules/dclint/bin/dclint.cjs', '--quiet', '.']) },
  { name: 'schema', title: 'GraphQL schema and typed documents', run: () => [...command('node', ['tools/schema.mjs', '--check']), ...command('node', ['tools/codegen.mjs', '--check'])] },
  { name: 'build', title: 'Build', run: () => command('node', ['tools/build.mjs']) },
  { name: 'bundles', title: 'Weight of the web apps', run: async () => told((await import('./checks/bundles.mjs')).bundleReport()) },
  { name: 'bench', title: 'Speed beside its limit: ratios only', run: () => command('node', ['tools/bench.mjs', '--rounds=3', '--check']) },
  { name: 'install', title: 'npm ci in a clone', run: async () => (await import('./checks/install.mjs')).installFaults() },
  { name: 'tests', title: 'Tests, on both queue backends, in all eight settings of the screens', run: runTests },
];

const OUTCOME = join(root, '.artefacts/tests.json');
/** @type {{ step: Step, seconds: number, faults: string[] }[]} */
const done = [];

process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} names @returns {Promise<number>} */
async function main(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length) {
    console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const wanted = names.length ? steps.filter(({ name }) => names.includes(name)) : steps;
  for (const [index, step] of wanted.entries()) done.push(await runStep(step, `${index + 1}/${wanted.length}`));
  table();
  if (wanted.some(({ name }) => name === 'tests')) closing();
  return done.some(({ faults }) => faults.length) ? 1 : 0;
}

/** @param {Step} step @param {string} place */
async function runStep(step, place) {
  console.log(`\n── ${place} ${step.title}`);
  const began = Date.now();
  /** @type {string[]} */
  let faults;
  try {
    faults = await step.run();
  } catch (error) {
    faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  const seconds = (Date.now() - began) / 1000;
  console.log(`  ${faults.length ? `✗ ${faults.length} to mend` : '✓'} (${seconds.toFixed(1)} s)`);
  return { step, seconds, faults };
}

/** Its own output is shown as it comes. @param {string} program @param {string[]} args @param {Record<string, string>} [env] @returns {string[]} */
function command(program, args, env = {}) {
  const executable = program === 'node' ? process.execPath : program;
  const { status, signal } = spawnSync(executable, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return status === 0 ? [] : [`${[program, ...args].join(' ')} ended with ${signal ?? status}`];
}

/** @param {{ lines: string[], faults: string[] }} report */
function told({ lines, faults }) {
  for (const line of lines) console.log(`  ${line}`);
  return faults;
}

/** Every skipped test needs an excuse that the log shows: an attempt to install Redis that failed. */
function runTests() {
  rmSync(OUTCOME, { force: true });
  const faults = command('node', ['tools/test.mjs'], { CI: 'true', BROWSER_MATRIX: 'all' });
  const outcome = readOutcome();
  if (!outcome) return [...faults, 'the test runner has left no outcome'];
  const attempt = redisAttempt();
  const excused = (/** @type {string} */ name) => attempt !== null && /queue in Redis/.test(name);
  const unexcused = outcome.skipped.filter((name) => !excused(name));
  return [...faults, ...unexcused.map((name) => `skipped without an excuse: ${name}`)];
}

/** What the failed attempt to install Redis said; null when there was none. */
function redisAttempt() {
  const log = process.env.REDIS_ATTEMPT;
  return log && existsSync(log) ? readFileSync(log, 'utf8').trim() : null;
}

/** @returns {{ passed: number, failed: string[], skipped: string[], reasons: string[] } | null} */
function readOutcome() {
  try {
    return JSON.parse(readFileSync(OUTCOME, 'utf8'));
  } catch {
    return null;
  }
}

function table() {
  const width = Math.max(...done.map(({ step }) => step.title.length));
  console.log('\nThe gate');
  for (const { step, seconds, faults } of done) {
    console.log(`  ${faults.length ? '✗' : '✓'} ${step.title.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s${faults.length ? `  ${faults.length} to mend (npm run ci -- ${step.name})` : ''}`);
  }
  const all = done.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`    ${''.padEnd(width)} ${all.toFixed(1).padStart(7)} s`);
}

function closing() {
  const outcome = readOutcome();
  const attempt = redisAttempt();
  if (attempt && outcome?.skipped.length) console.log(`\nThe attempt to install Redis failed:\n${attempt.replace(/^/gm, '  ')}`);
  const list = (/** @type {string} */ title, /** @type {string[]} */ names) => names.length && console.log(`\n${title}\n${names.map((name) => `  - ${name}`).join('\n')}`);
  list('Failed', outcome?.failed ?? ['the test runner']);
  list('Skipped', outcome?.skipped ?? []);
  if (outcome) console.log(`\nTests: ${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`);
  else console.log('\nTests: 0 passed, 1 failed, 0 skipped');
}
