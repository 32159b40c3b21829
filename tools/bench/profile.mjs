// What a job spends its time on: a CPU profile of the api (open it in a browser's developer tools) and the plans of its statements.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../roles.mjs';
import { root } from '../root.mjs';

const folder = join(root, '.artefacts/profile');

/** Arguments of Node for a process that shall be profiled. */
export const profiled = () => ['--cpu-prof', `--cpu-prof-dir=${folder}`];

/** From now on the app role's statements write their plans to the server's log. @param {import('./world.mjs').BenchWorld} world */
export async function explainStatements(world) {
  mkdirSync(folder, { recursive: true });
  await withClient(world.superuserUrl, async (client) => {
    for (const setting of ["session_preload_libraries = 'auto_explain'", 'auto_explain.log_min_duration = 0', 'auto_explain.log_analyze = on', 'auto_explain.log_buffers = on']) {
      await client.query(`alter role cordee_app set ${setting}`);
    }
  });
}

/** One plan of each statement, the last that was made. @param {import('./world.mjs').BenchWorld} world @returns {string} the folder */
export function writePlans(world) {
  const plans = new Map();
  for (const [, text = ''] of readFileSync(world.log, 'utf8').matchAll(/LOG: {2}duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/g)) {
    plans.set(text.split('\n')[0], text.replaceAll(/^\t/gm, ''));
  }
  writeFileSync(join(folder, 'plans.txt'), [...plans.values()].join('\n'));
  return folder;
}
