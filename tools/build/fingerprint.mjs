import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const NOT_BUILT = /\.spec\.tsx?$|\.md$/;
const MARK = '.built-from';

/**
 * One hash over the content of all sources of a target. Times of files are not asked: they lie after a clone.
 * @param {import('./targets.mjs').Target} target
 */
export function fingerprint(target) {
  const hash = createHash('sha256');
  for (const file of target.sources.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

/** @param {string} path relative to the root @returns {string[]} */
function filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** @param {import('./targets.mjs').Target} target @param {string} print */
export function isFresh(target, print) {
  const mark = join(root, target.out, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === print;
}

/** @param {import('./targets.mjs').Target} target @param {string} print */
export function markFresh(target, print) {
  writeFileSync(join(root, target.out, MARK), print);
}
