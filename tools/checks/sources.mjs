// The files of the project as git knows them (new ones included, ignored ones not), and what they import.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/**
 * Paths from the root, sorted.
 * @param {RegExp} pattern
 * @returns {string[]}
 */
export function filesMatching(pattern) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  return listed.split('\n').filter((file) => pattern.test(file) && existsSync(join(root, file))).sort();
}

/** @param {string} file */
export const textOf = (file) => readFileSync(join(root, file), 'utf8');

/** @typedef {{ name: string, line: number, typeOnly: boolean }} Import */

/**
 * Every import, export-from and import() of a TypeScript text.
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(text) {
  const pattern = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[2] ?? match[3] ?? '',
    line: text.slice(0, match.index).split('\n').length,
    typeOnly: Boolean(match[1]),
  }));
}
