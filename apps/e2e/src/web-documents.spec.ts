import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { costOf, LIMITS, PAGE_MAX, shapeOf } from '@cordee/platform';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { buildSchema } from '../../api/src/schema';

const folder = resolve('libs/web/src/documents');
/** All files are one document: fragments are shared. */
const document: DocumentNode = parse(readdirSync(folder).filter((file) => file.endsWith('.graphql')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));
const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
const operations = document.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
}, 60_000);

test('the documents of the web apps are valid against the schema', () => {
  expect(validate(schema, document).map((error) => error.message)).toEqual([]);
});

test.each(operations.map((operation) => [operation.name!.value, operation] as const))('%s keeps the limits', (_name, operation) => {
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const { depth, aliases, directives } = shapeOf(alone);
  expect(depth).toBeLessThanOrEqual(LIMITS.depth);
  expect(aliases).toBeLessThanOrEqual(LIMITS.aliases);
  expect(directives).toBeLessThanOrEqual(LIMITS.directives);
  // A page as large as a screen asks for at most.
  const variables = Object.fromEntries((operation.variableDefinitions ?? []).filter((v) => v.variable.name.value === 'first').map((v) => [v.variable.name.value, PAGE_MAX]));
  expect(costOf({ schema, operation, fragments, variables })).toBeLessThanOrEqual(LIMITS.cost);
});
