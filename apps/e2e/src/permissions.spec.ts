import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UndeclaredPermission } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';
import { carelessModule, toyModule } from './support/toy';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

describe('a field without a permission', () => {
  test('keeps the app from booting, and is named', async () => {
    const boot = startApp(carelessModule(database.config()), database.config());
    await expect(boot).rejects.toThrow(UndeclaredPermission);
    await expect(boot).rejects.toThrow('Query.forgotten');
  });
});
const database = useDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(toyModule(database.config()), database.config());
}, 60_000);

describe('permissions are asked before the resolver', () => {
  const site = 'mines';
  test.each([
    ['accounts', null, 'UNAUTHENTICATED'], ['accounts', 'account', null], ['accounts', 'member', null],
    ['members', null, 'UNAUTHENTICATED'], ['members', 'account', 'FORBIDDEN'], ['members', 'member', null],
    ['staff', null, 'UNAUTHENTICATED'], ['staff', 'member', 'FORBIDDEN'], ['staff', 'office', null],
    ['breakers', null, 'UNAUTHENTICATED'], ['breakers', 'office', 'FORBIDDEN'],
  ])('%s for %s: %s', async (field, session, code) => {
    const answer = await app.graphql({ query: `{ ${field} }`, site, session });
    expect([answer.status, answer.errors?.[0]?.extensions.code ?? null]).toEqual([200, code]);
  });

  test('on fields of any type', async () => {
    const query = '{ toy { name maker } }';
    expect((await app.graphql({ query, site })).errors?.[0]).toMatchObject({ path: ['toy', 'maker'], extensions: { code: 'UNAUTHENTICATED' } });
    expect((await app.graphql({ query, site, session: 'office' })).data).toMatchObject({ toy: { maker: 'the maker' } });
  });

  test('a refused mutation does not act', async () => {
    const answer = await app.graphql({ query: 'mutation { windToy(input: { toyId: "x" }) { result { name } } }', site, session: 'account' });
    expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('expected failures are values', () => {
  const query = `mutation ($id: ID!, $turns: Int) { windToy(input: { toyId: $id, turns: $turns }) {
    result { name } userErrors { __typename ... on UserError { code message path } } } }`;
  const wind = async (id: string, turns = 1) => (await app.graphql({ query, variables: { id, turns }, site: 'mines', session: 'member' })).data?.['windToy'];

  test('told by type, code, sentence and place', async () => {
    const { id } = (await app.graphql({ query: '{ toy { id } }' })).data?.['toy'] as { id: string };
    expect(await wind(id)).toEqual({ result: { name: 'toy 1' }, userErrors: [] });
    expect(await wind(id, 0)).toEqual({
      result: null,
      userErrors: [{ __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: 'A number is expected here. Example: 12', path: ['input', 'turns'] }],
    });
    expect(await wind(`person_${'0'.repeat(26)}`)).toMatchObject({ userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND' }] });
  });

  test('an id of another kind is refused as a wrong request', async () => {
    const answer = await app.graphql({ query, variables: { id: `session_${'0'.repeat(26)}` }, site: 'mines', session: 'member' });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});
