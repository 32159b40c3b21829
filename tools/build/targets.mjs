// What is built, from which sources, by which compiler. A target without its main source does not exist yet and is passed over.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverInput, serverOutput } from '../compile.mjs';
import { root } from '../root.mjs';
import { writeOperations } from './operations.mjs';

/**
 * @typedef {{ name: string, out: string, sources: string[], build: () => Promise<void> }} Target
 *   sources: files and folders whose content decides whether it must be built again
 */

/** Changes of these concern every target. */
const COMMON = ['package-lock.json', 'tsconfig.base.json', 'tools/build', 'tools/compile.mjs'];

/** @returns {Target[]} */
export const targets = () =>
  [
    server('migrations', 'dist/migrations', { index: 'migrations/index.ts' }, ['migrations']),
    server('api', 'dist/apps/api', { main: 'apps/api/src/main.ts', seed: 'apps/api/src/seed.ts', integrity: 'apps/api/src/integrity.ts' }, ['apps/api/src', 'libs']),
    server('worker', 'dist/apps/worker', { main: 'apps/worker/src/main.ts' }, ['apps/worker/src', 'libs']),
    web('admin'),
    web('portal'),
    gallery(),
  ].filter((target) => target !== null);

/**
 * @param {string} name
 * @param {string} out
 * @param {Record<string, string>} entries name of the bundle to its source
 * @param {string[]} sources
 * @returns {Target | null}
 */
function server(name, out, entries, sources) {
  const present = Object.entries(entries).filter(([, source]) => existsSync(join(root, source)));
  if (present.length === 0) return null;
  return { name, out, sources: [...COMMON, ...sources], build: () => compileServer(out, Object.fromEntries(present)) };
}

/** @param {string} out @param {Record<string, string>} entries */
async function compileServer(out, entries) {
  const { rolldown } = await import('rolldown');
  rmSync(join(root, out), { recursive: true, force: true });
  const options = serverInput(Object.values(entries)[0] ?? '');
  const input = Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(root, source)]));
  const bundle = await rolldown({ ...options, input });
  await bundle.write({ ...serverOutput, dir: join(root, out), entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' });
  await bundle.close();
}

/** @param {string} app @returns {Target | null} */
function web(app) {
  const folder = join(root, 'apps', app);
  if (!existsSync(join(folder, 'index.html'))) return null;
  const out = `dist/apps/${app}`;
  return { name: app, out, sources: [...COMMON, `apps/${app}`, 'libs/web', 'libs/platform/src/kernel'], build: () => compileWeb(app, folder, out) };
}

/** For development only: the image of production is built without its source, and the api of production does not ask for it. */
function gallery() {
  const folder = join(root, 'apps/gallery');
  if (!existsSync(folder)) return null;
  const out = 'dist/apps/gallery';
  const build = async () => {
    await compileServer(`${out}/server`, { serve: 'apps/gallery/src/frames/serve.ts' });
    await compilePages(folder, `${out}/web`);
  };
  return { name: 'gallery', out, sources: [...COMMON, 'apps/gallery', 'libs'], build };
}

/** @param {string} app @param {string} folder @param {string} out */
async function compileWeb(app, folder, out) {
  await compilePages(folder, out);
  await writeOperations(app, out);
}

/** @param {string} folder @param {string} out */
async function compilePages(folder, out) {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'; // a way of reading its config that is not the default yet
  const { build } = await import('vite');
  await build({ root: folder, logLevel: 'warn', build: { outDir: join(root, out), emptyOutDir: true } });
}
