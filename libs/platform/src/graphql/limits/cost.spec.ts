import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { costOf } from './cost';

const schema = buildSchema(`
  type Query { people(first: Int = 20): PersonConnection! me: Person named: Named }
  interface Named { name: String friend: Named }
  type PersonConnection { edges: [Edge!]! nodes: [Person!]! pageInfo: PageInfo! }
  type Edge { node: Person! }
  type PageInfo { hasNextPage: Boolean! }
  type Person implements Named { name: String friend: Named schools: [School!]! people(first: Int = 20): PersonConnection! }
  type School { name: String }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === 'OperationDefinition')!;
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition').map((d) => [d.name.value, d]));
  return costOf({ schema, operation, fragments, variables });
}

describe('the cost of an operation', () => {
  test.each([
    ['an object costs one, its scalars nothing', '{ me { name } }', 1],
    ['a page costs its size', '{ people(first: 50) { nodes { name } } }', 51],
    ['a page costs 20 by default', '{ people { nodes { name } } }', 21],
    ['what is said once for a page counts once', '{ people(first: 50) { pageInfo { hasNextPage } } }', 2],
    ['a list without pages is bounded by its owner', '{ people(first: 10) { nodes { schools { name } } } }', 21],
    ['pages inside of pages multiply', '{ people(first: 10) { nodes { people(first: 10) { nodes { name } } } } }', 1 + 10 * (1 + 1 + 10)],
    ['fragments count where they are spread', '{ a: me { ...f } b: me { ...f } } fragment f on Person { friend { name } }', 4],
    ['interfaces and inline fragments count', '{ named { friend { ... on Person { schools { name } } } } }', 3],
  ])('%s', (_name, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  test('a page size comes from its variable or from the variable\'s default', () => {
    const text = 'query ($n: Int = 7) { people(first: $n) { nodes { name } } }';
    expect(cost(text, { n: 30 })).toBe(31);
    expect(cost(text, { n: 7 })).toBe(8);
  });

  test.each([0, -1, 101])('a page of %i is refused', (first) => {
    expect(() => cost(`{ people(first: ${first}) { nodes { name } } }`)).toThrow('between 1 and 100');
  });
});
