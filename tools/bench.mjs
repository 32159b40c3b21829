// npm run bench [-- reads|writes|queue] [--scale=s|m|l] [--rounds=5] [--check]   what the main jobs cost, beside the limit and a peer
// npm run bench -- profile reads      a CPU profile of the api and the plans of its statements, into .artefacts/profile
// npm run bench:data [-- --scale=m]   makes the people of a bench and counts them, to look at the data alone
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCALES } from './bench/data.mjs';
import { data } from './bench/jobs/data.mjs';
import { queue } from './bench/jobs/queue.mjs';
import { reads } from './bench/jobs/reads.mjs';
import { writes } from './bench/jobs/writes.mjs';
import { explainStatements, writePlans } from './bench/profile.mjs';
import { startWorld } from './bench/world.mjs';
import { buildAll } from './build.mjs';

const JOBS = { reads, writes, queue };
const ALL = { ...JOBS, data };
const BASELINE = join(import.meta.dirname, 'bench/baseline.json');
/** A ratio may fall to this share of the committed one before the gate fails: the machines are shared and noisy. */
const TOLERANCE = 0.5;

const words = process.argv.slice(2);
const option = (/** @type {string} */ name, /** @type {string} */ fallback) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const [verb, ...rest] = words.filter((word) => !word.startsWith('--'));
const profile = verb === 'profile';
const names = verb === undefined || profile ? rest : [verb, ...rest];
const unknown = names.filter((name) => !(name in ALL));
const scale = /** @type {keyof typeof SCALES} */ (option('scale', 's'));
if (unknown.length || !(scale in SCALES)) {
  console.error(`Unknown: ${[...unknown, scale in SCALES ? '' : `scale ${scale}`].join(' ')}. Jobs: ${Object.keys(ALL).join(', ')}; scales: ${Object.keys(SCALES).join(', ')}`);
  process.exit(2);
}

await buildAll(['api', 'worker']);
const world = await startWorld();
/** @type {Record<string, import('./bench/contest.mjs').Result[]>} */
const results = {};
try {
  if (profile) await explainStatements(world);
  for (const [name, job] of Object.entries(names.length ? ALL : JOBS)) {
    if (names.length && !names.includes(name)) continue;
    Object.assign(results, await job({ world, scale, rounds: Number(option('rounds', profile ? '1' : '5')), profile }));
  }
  if (profile) console.log(`Profiles and plans are in ${writePlans(world)}`);
} finally {
  world.stop();
}
if (words.includes('--write-baseline')) writeFileSync(BASELINE, `${JSON.stringify(ratios(), null, 2)}\n`);
if (words.includes('--check')) check();

function ratios() {
  return Object.fromEntries(Object.entries(results).map(([job, [, ours]]) => [job, Number(ours.ratio.toFixed(3))]));
}

/** Ratios only: an absolute time on a shared machine says nothing. */
function check() {
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8'));
  const slower = Object.entries(ratios()).filter(([job, ratio]) => ratio < (baseline[job] ?? 0) * TOLERANCE);
  for (const [job, ratio] of slower) console.error(`${job}: ${ratio} of the limit, was ${baseline[job]}`);
  process.exitCode = slower.length ? 1 : 0;
}
