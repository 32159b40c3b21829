// The schema as text, from the resolvers of the api: `npm run schema` writes it, `npm run schema -- --check` compares it.
import './node-version.mjs';
import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './compile.mjs';
import { Advice, explain } from './progress.mjs';
import { root } from './root.mjs';

const FILE = 'apps/api/schema.graphql';
const HEADER = '# Generated from the resolvers by `npm run schema`. Do not edit.\n\n';

/** Enough for Config to be content; nobody connects. */
const UNUSED_SETTINGS = { NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@localhost/none', CORDEE_SECRET: 'unused' };

/** @returns {Promise<string>} */
export async function printApiSchema() {
  const { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } = await import('@nestjs/graphql');
  const { NestFactory } = await import('@nestjs/core');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { ApiModule, Clock, Config, schemaOptions } = await importSource('tools/build/schema-entry.ts');
  const resolvers = await resolversOf(ApiModule.forRoot(Config.from(UNUSED_SETTINGS), new Clock()));
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers, schemaOptions.buildSchemaOptions);
  await builder.close();
  return `${HEADER}${printSchema(lexicographicSortSchema(schemaOptions.transformSchema?.(schema) ?? schema))}\n`;
}

/**
 * Every class that Nest's decorators mark as a resolver, in this module and those that it imports. The modules are read,
 * not started: their providers would ask for a database.
 * @param {any} module a module class, or the answer of its forRoot()
 * @param {Set<unknown>} [seen]
 * @returns {Promise<Function[]>}
 */
async function resolversOf(module, seen = new Set()) {
  const loaded = await (module?.forwardRef?.() ?? module);
  const type = loaded?.module ?? loaded;
  if (!type || seen.has(loaded)) return [];
  seen.add(loaded);
  const listed = (/** @type {string} */ key) => [...(Reflect.getMetadata(key, type) ?? []), ...(loaded[key] ?? [])];
  const own = listed('providers').filter((one) => typeof one === 'function' && Reflect.hasMetadata('graphql:resolver_type', one));
  const imported = await Promise.all(listed('imports').map((one) => resolversOf(one, seen)));
  return [...new Set([...own, ...imported.flat()])];
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
