// One compiler for everything that runs on Node: rolldown. Packages stay outside of the bundle, our own code goes in.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Our own code, and the small helpers that the compiler itself inserts: a production install does not have them. */
const isOwn = (/** @type {string} */ id) => /^[./]|^@cordee\/|^@oxc-project\/runtime|^\0|^[A-Za-z]:[\\/]/.test(id);

/**
 * @param {string} entry path from the root of the project
 * @returns {import('rolldown').InputOptions}
 */
export const serverInput = (entry) => ({
  input: join(root, entry),
  platform: 'node',
  tsconfig: join(root, 'tsconfig.base.json'),
  external: (id) => !isOwn(id),
});

/** @type {import('rolldown').OutputOptions} */
export const serverOutput = { format: 'esm', sourcemap: true, keepNames: true };

/**
 * Compiles a file and imports it, from sources as they are now. The result is kept under its own hash, because Node
 * imports the same address only once.
 * @param {string} entry path from the root of the project
 * @returns {Promise<any>}
 */
export async function importSource(entry) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown(serverInput(entry));
  const { output } = await bundle.generate({ ...serverOutput, sourcemap: 'inline', codeSplitting: false });
  await bundle.close();
  const code = output[0].code;
  const folder = join(root, 'node_modules/.cache/cordee');
  const file = join(folder, `${createHash('sha256').update(entry).update(code).digest('hex').slice(0, 16)}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  return import(file);
}
