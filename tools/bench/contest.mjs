// Runs limit, ours and peers in turn, round after round, so that a noisy machine disturbs all alike.
import { cpuOf, cpuOfFamily } from './cpu.mjs';

/**
 * @typedef {object} Running
 * @property {(operations: number) => Promise<void>} work does them and throws when what came out is wrong
 * @property {number} [pid] the Node process that works, when it is not this one
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => Promise<Running>} start
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {number} perSecond median over the rounds
 * @property {number} ratio median of the rounds' speed against the limit of the same round
 * @property {[number, number]} range smallest and largest of these
 * @property {number | null} node microseconds of CPU per operation
 * @property {number | null} pg
 */

const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/**
 * @param {{ job: string, contenders: Contender[], operations: number, rounds?: number, postmaster?: number }} contest
 *   the first contender is the limit
 * @returns {Promise<Result[]>}
 */
export async function run({ job, contenders, operations, rounds = 5, postmaster }) {
  const running = [];
  try {
    for (const contender of contenders) {
      const started = await contender.start();
      running.push({ ...started, name: contender.name });
      await started.work(Math.ceil(operations / 4)); // warm: compiled code, cached plans, open connections
    }
    const rows = [];
    for (let round = 0; round < rounds; round++) {
      const measured = [];
      for (const contender of running) measured.push(await measure(contender, operations, postmaster));
      rows.push(measured);
    }
    const results = running.map((contender, index) => summary(contender.name, rows.map((row) => ({ mine: row[index], limit: row[0] }))));
    print(job, results);
    return results;
  } finally {
    for (const contender of running) await contender.stop();
  }
}

/** @param {Running} running @param {number} operations @param {number} [postmaster] */
async function measure(running, operations, postmaster) {
  const node = () => (running.pid ? cpuOf(running.pid) : process.cpuUsage().user + process.cpuUsage().system);
  const pg = () => (postmaster ? cpuOfFamily(postmaster) : null);
  const [node0, pg0, start] = [node(), pg(), performance.now()];
  await running.work(operations);
  const seconds = (performance.now() - start) / 1000;
  const spent = (/** @type {number | null} */ before, /** @type {number | null} */ after) => (before === null || after === null ? null : (after - before) / operations);
  return { perSecond: operations / seconds, node: spent(node0, node()), pg: spent(pg0, pg()) };
}

/** @param {string} name @param {{ mine: any, limit: any }[]} rounds @returns {Result} */
function summary(name, rounds) {
  const ratios = rounds.map(({ mine, limit }) => mine.perSecond / limit.perSecond);
  const cpu = (/** @type {'node' | 'pg'} */ key) => (rounds.some(({ mine }) => mine[key] === null) ? null : median(rounds.map(({ mine }) => mine[key])));
  return { name, perSecond: median(rounds.map(({ mine }) => mine.perSecond)), ratio: median(ratios), range: [Math.min(...ratios), Math.max(...ratios)], node: cpu('node'), pg: cpu('pg') };
}

/** @param {string} job @param {Result[]} results */
function print(job, [limit, ours, ...peers]) {
  const us = (/** @type {number | null} */ value) => (value === null ? '–' : `${Math.round(value)}µs`);
  const line = (/** @type {Result} */ r) => `${r.name} ${r.ratio.toFixed(2)} [${r.range[0].toFixed(2)}–${r.range[1].toFixed(2)}]  node ${us(r.node)}  pg ${us(r.pg)}  ${Math.round(r.perSecond)}/s`;
  console.log(`${job}  limit 1.00  ${line(ours)}`);
  console.log(`    limit: ${limit.name}, node ${us(limit.node)}  pg ${us(limit.pg)}  ${Math.round(limit.perSecond)}/s`);
  for (const peer of peers) console.log(`    peer:  ${line(peer)}; ours is ${(ours.perSecond / peer.perSecond).toFixed(1)} times faster`);
}
