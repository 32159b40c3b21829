import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { getIntrospectionQuery } from 'graphql';
import { startApp, type RunningApp } from './support/running-app';
import { toyCalls, toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

const nested = (depth: number): string => `{ toy ${'{ inside '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 2)} }`;
const aliased = (count: number): string => `{ toy { ${Array.from({ length: count }, (_, n) => `a${n}: name`).join(' ')} } }`;
const directed = (count: number): string => `{ toy { ${Array.from({ length: count }, () => 'name @include(if: true)').join(' ')} } }`;

describe('an operation within the limits is answered', () => {
  test.each([
    ['ten levels deep', nested(10)],
    ['fifteen aliases', aliased(15)],
    ['twenty directives', directed(20)],
    ['a page of a hundred', '{ toys(first: 100) { nodes { name } pageInfo { hasNextPage } } }'],
    ['the introspection that tools send', getIntrospectionQuery()],
    ['introspection with every option', getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true })],
  ])('%s', async (_name, query) => {
    expect(await app.graphql({ query })).toMatchObject({ status: 200, errors: undefined });
  });
});
const database = useDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config());
}, 60_000);

const explosion = `{ toy { ...f0 } } ${Array.from({ length: 90 }, (_, n) => `fragment f${n} on Toy { inside { ...f${n + 1} } x: inside { ...f${n + 1} } }`).join(' ')} fragment f90 on Toy { name }`;

describe('an operation beyond a limit is refused before any resolver', () => {
  test.each([
    ['eleven levels', nested(11)],
    ['sixteen aliases', aliased(16)],
    ['aliases multiplied by fragments', `{ toy { ...a inside { ...a } } } fragment a on Toy { ${Array.from({ length: 8 }, (_, n) => `a${n}: name`).join(' ')} }`],
    ['twenty-one directives', directed(21)],
    ['more than 2,000 tokens', `{ toy { ${'name '.repeat(2_001)} } }`],
    ['pages inside of pages', '{ toys(first: 100) { edges { node { inside { inside { inside { inside { inside { inside { name } } } } } } } } nodes { inside { inside { name } } } } }'],
    ['a page of 101', '{ toys(first: 101) { nodes { name } } }'],
    ['a page of none', '{ toys(first: 0) { nodes { name } } }'],
    ['introspection made deeper', '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }'],
    ['fragments that double each time', explosion],
  ])('%s', async (_name, query) => {
    const before = toyCalls();
    const answer = await app.graphql({ query });
    expect(answer.status).toBe(400);
    expect(answer.errors?.map((error) => error.extensions.code)).toEqual(expect.arrayContaining(['BAD_REQUEST']));
    expect(toyCalls()).toBe(before);
  });

  test('a page size hidden in a variable counts as well', async () => {
    const query = 'query ($n: Int!) { toys(first: $n) { nodes { name } } }';
    expect((await app.graphql({ query, variables: { n: 50 } })).status).toBe(200);
    expect((await app.graphql({ query, variables: { n: 1_000_000 } })).status).toBe(400);
  });

  test('within 50 ms at the median, or a dozen times an ordinary answer on a busy machine', async () => {
    const median = async (query: (round: number) => string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 15; round++) {
        const began = performance.now();
        await app.inject({ query: query(round) });
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[7]!;
    };
    const ordinary = await median((round) => `{ toy { name } } # ${round}`);
    expect(await median((round) => `${explosion} # ${round}`)).toBeLessThan(Math.max(50, 12 * ordinary));
  });
});

describe('the envelope', () => {
  const read = '{ toy { name } }';

  test('takes no batch', async () => {
    const response = await app.http('post', '/graphql').send([{ query: read }, { query: read }]);
    expect(response.status).toBe(400);
  });

  test('takes no mutation by GET', async () => {
    const response = await app.http('get', `/graphql?query=${encodeURIComponent('mutation { windToy(input: { toyId: "x" }) { result { name } } }')}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(response.status).toBe(405);
  });

  test('takes no form', async () => {
    const response = await app.http('post', '/graphql').type('form').send({ query: read });
    expect(response.status).toBe(400);
  });

  test('takes no body above 100 kB', async () => {
    expect((await app.graphql({ query: read, variables: { long: 'x'.repeat(110_000) } })).status).toBe(413);
  });

  test.each([['a NUL in a variable', { kind: 'a\0b' }], ['half a surrogate pair', { kind: '\ud800' }]])('refuses %s', async (_name, variables) => {
    const answer = await app.graphql({ query: 'query ($kind: String!) { trouble(kind: $kind) }', variables });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('refuses a NUL written as an escape', async () => {
    expect((await app.graphql({ query: '{ trouble(kind: "a\\u0000b") }' })).status).toBe(400);
  });
});
