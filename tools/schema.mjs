// The schema as text, from the resolvers of the api: `npm run schema` writes it, `npm run schema -- --check` compares it.
// No database is needed.
import './node-version.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './compile.mjs';
import { Advice, explain } from './progress.mjs';
import { root } from './root.mjs';

const FILE = 'apps/api/schema.graphql';
/** @returns {Promise<string>} */
export async function printApiSchema() {
  const { printedSchema } = await importSource('apps/api/src/schema.ts');
  return printedSchema();
}

/** @param {boolean} check */
async function main(check) {
  const text = await printApiSchema();
  const path = join(root, FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text === before) return console.log(`${FILE} is up to date`);
  if (check) throw new Advice(`${FILE} differs from the resolvers:\n${difference(before, text)}`, 'Run: npm run schema');
  writeFileSync(path, text);
  console.log(`${FILE} written`);
}

/** The lines that are in one of both only: enough to see what has changed.
 * @param {string} before @param {string} after */
function difference(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `  - ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `  + ${line}`);
  return [...gone, ...come].slice(0, 40).join('\n');
}

if (process.argv[1] === import.meta.filename) {
  try {
    await main(process.argv.includes('--check'));
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
