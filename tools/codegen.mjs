// Typed documents for the web apps, from the schema and libs/web/src/documents: `npm run codegen` writes them,
// `npm run codegen -- --check` fails when they are out of date.
import './node-version.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../libs/web/codegen.mjs';
import { Advice, explain } from './progress.mjs';
import { root } from './root.mjs';

const FILE = 'libs/web/src/gql/graphql.ts';

/** @param {boolean} check */
async function main(check) {
  const path = join(root, FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  await generate();
  if (readFileSync(path, 'utf8') === before) return console.log(`${FILE} is up to date`);
  if (!check) return console.log(`${FILE} written`);
  writeFileSync(path, before);
  throw new Advice(`${FILE} is older than the schema or the documents.`, 'Run: npm run codegen');
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
