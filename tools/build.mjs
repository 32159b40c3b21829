// Builds what has changed since the last build: `node tools/build.mjs [target …]`, all of them without a name.
import './node-version.mjs';
import { fingerprint, isFresh, markFresh } from './build/fingerprint.mjs';
import { targets } from './build/targets.mjs';
import { Advice, explain } from './progress.mjs';

/**
 * @param {string[]} [names]
 * @returns {Promise<string[]>} the names of what was built now
 */
export async function buildAll(names = []) {
  const all = targets();
  const wanted = names.length ? all.filter(({ name }) => names.includes(name)) : all;
  const unknown = names.filter((name) => !all.some((target) => target.name === name));
  if (unknown.length) throw new Advice(`Nothing is called ${unknown.join(', ')}.`, `There are: ${all.map(({ name }) => name).join(', ')}.`);
  const results = await asProduction(() => Promise.allSettled(wanted.map(buildOne)));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failures.length) throw failures[0];
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
}

/**
 * Whoever asks: the tests' own NODE_ENV would put React's development half into the apps, twice as heavy.
 * @template T
 * @param {() => Promise<T>} work
 */
async function asProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** @param {import('./build/targets.mjs').Target} target @returns {Promise<string | null>} */
async function buildOne(target) {
  const print = fingerprint(target);
  if (isFresh(target, print)) return null;
  const began = Date.now();
  await target.build().catch((error) => {
    throw new Advice(`${target.name} does not build: ${plain(error.message)}`, 'Correct the source and build again.');
  });
  markFresh(target, print);
  console.log(`    ${target.name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return target.name;
}

/** Without the compiler's colours, which are control characters in a log.
 * @param {string} text */
const plain = (text) => text.replaceAll(/\x1b\[[\d;]*m/g, '').trim();

if (process.argv[1] === import.meta.filename) {
  try {
    const built = await buildAll(process.argv.slice(2));
    if (built.length === 0) console.log('    nothing has changed');
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
