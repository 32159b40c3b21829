import { exampleOf, permissionOf, type ExampleArgs } from '@cordee/platform';
import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType,
  type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A field that is called on its own: how to get there, and what to pass. */
export interface Target {
  /** `Association.person`, `Mutation.grantRole` */
  name: string;
  kind: 'query' | 'mutation';
  takesId: boolean;
  example: ExampleArgs | undefined;
  permission: string | undefined;
  /** The operation that passes these arguments, each as a variable of its own name. */
  document: (passed: Readonly<Record<string, unknown>>) => string;
  /** Where the answer stands in `data`. */
  path: readonly string[];
  /** The arguments' types, for tests that invent values. */
  inputs: ReadonlyMap<string, GraphQLInputType>;
}

/** Every mutation, and every field under Query that takes an argument, each as one operation. */
export function targetsOf(schema: GraphQLSchema): Target[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => target(schema, 'Mutation', [], field));
  const queries = reachable(schema).flatMap(({ type, path }) => Object.values(type.getFields()).filter((field) => field.args.length > 0).map((field) => target(schema, type.name, path, field)));
  return [...queries, ...mutations];
}

/** True when a value of the type may hold an id. */
export function holdsId(type: GraphQLInputType, seen = new Set<GraphQLNamedType>()): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return named.name === 'ID';
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => holdsId(field.type, seen));
}

/** Object types that Query leads to by fields without arguments, with the way there. */
function reachable(schema: GraphQLSchema): { type: GraphQLObjectType; path: string[] }[] {
  const found = new Map<GraphQLObjectType, string[]>();
  const queue: { type: GraphQLObjectType; path: string[] }[] = [{ type: schema.getQueryType()!, path: [] }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (found.has(next.type)) continue;
    found.set(next.type, next.path);
    for (const field of Object.values(next.type.getFields())) {
      const type = getNullableType(field.type);
      if (isObjectType(type) && field.args.length === 0) queue.push({ type, path: [...next.path, field.name] });
    }
  }
  return [...found].map(([type, path]) => ({ type, path }));
}

function target(schema: GraphQLSchema, owner: string, path: string[], field: Field): Target {
  const kind = owner === 'Mutation' ? 'mutation' : 'query';
  const document = (passed: Readonly<Record<string, unknown>>): string => {
    const args = field.args.filter((arg) => arg.name in passed);
    const list = (write: (name: string, type: string) => string): string => (args.length ? `(${args.map((arg) => write(arg.name, String(arg.type))).join(', ')})` : '');
    const call = `${field.name}${list((name) => `${name}: $${name}`)} ${selection(schema, field.type, 3)}`;
    const body = [...path].reverse().reduce((inner, step) => `${step} { ${inner} }`, call);
    return `${kind}${list((name, type) => `$${name}: ${type}`)} { ${body} }`;
  };
  return {
    name: `${owner}.${field.name}`, kind, path: [...path, field.name],
    takesId: field.args.some((arg) => holdsId(arg.type)),
    example: exampleOf(field), permission: permissionOf(field),
    document,
    inputs: new Map(field.args.map((arg) => [arg.name, arg.type])),
  };
}

/** All that can be asked without arguments, so many levels deep. */
export function selection(schema: GraphQLSchema, type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (isScalarType(named) || isEnumType(named)) return '';
  if (isUnionType(named)) return '{ __typename ... on UserError { code message path } }';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined));
  const plain = fields.filter((field) => field.args.length === 0);
  const inner = plain.flatMap((field) => {
    const target = getNamedType(field.type);
    if (isScalarType(target) || isEnumType(target)) return [field.name];
    if (levels <= 1 || (isListType(getNullableType(field.type)) && field.name === 'edges')) return [];
    return [`${field.name} ${selection(schema, field.type, levels - 1)}`];
  });
  return `{ __typename ${inner.join(' ')} }`;
}
