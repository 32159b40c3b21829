import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { encodeId, newId } from '@cordee/platform';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { useDatabase } from '@cordee/platform/testing';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
let people: Record<keyof typeof MINES, string>;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'PRESIDENT');
  await signedIn(database, mines, people.aicha, 'aicha', 'ORGANISER');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database);
}, 60_000);

const siteOf = (session: string | null) => (session === 'tomasz' ? 'uff' : 'mines');
async function ask<T>(session: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await app.graphql({ query, variables, site: siteOf(session), session });
  if (answer.errors) throw new Error(answer.errors.map((error) => error.extensions.code).join());
  return answer.data as T;
}

const VIEW = 'id version name search { name value } columns shared mine owner canChange';
const CONFLICT = '... on ConflictError { currentVersion changedBy current }';
interface View { id: string; version: number; name: string; canChange: boolean }
interface Settings { columns: string[]; density: string; views: View[] }
interface Outcome { result: View | null; userErrors: { code: string }[] }

const settings = async (session: string, key = 'members') => (await ask<{ association: { office: { list: Settings | null } } }>(session, `query ($key: String!) { association { office { list(key: $key) { columns density views { ${VIEW} } } } } }`, { key })).association.office.list;
const act = async (session: string, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await ask<Record<string, Outcome>>(session, `mutation ($input: ${type}!) { ${name}(input: $input) { result { ${VIEW} } userErrors { __typename ... on UserError { code path message } ${name === 'changeView' ? CONFLICT : ''} } } }`, { input }))[name]!;
};

describe('views of the members list, over HTTP', () => {
  const search = [{ name: 'city', value: 'Lyon' }, { name: 'graduationYear', value: '1992' }];
  let view: View;

  test('are saved from the address of the list and shown to the office', async () => {
    const saved = await act('claire', 'saveView', { list: 'members', name: 'Lyon 1992', search, columns: ['city', 'name'], shared: true });
    expect(saved).toMatchObject({ result: { version: 1, search, columns: ['name', 'city'], shared: true, mine: true, owner: 'Claire Lacroix', canChange: true }, userErrors: [] });
    view = saved.result!;
    expect(await settings('aicha')).toMatchObject({ views: [{ id: view.id, mine: false, owner: 'Claire Lacroix', canChange: false }] });
  });

  test('of another association are as absent as those that never were', async () => {
    expect(await settings('tomasz')).toMatchObject({ views: [] });
    for (const [name, more] of [['changeView', { expectedVersion: 1, name: 'x' }], ['removeView', { expectedVersion: 1 }], ['restoreView', {}]] as const) {
      expect(await act('tomasz', name, { viewId: view.id, ...more })).toEqual(await act('tomasz', name, { viewId: encodeId('view', newId()), ...more }));
    }
  });

  test('answer a conflict with both sides, and a filter nobody knows with a sentence', async () => {
    expect(await act('claire', 'changeView', { viewId: view.id, expectedVersion: 1, name: 'Lyon' })).toMatchObject({ result: { version: 2, name: 'Lyon' } });
    expect(await act('claire', 'changeView', { viewId: view.id, expectedVersion: 1, name: 'Paris' })).toMatchObject({ userErrors: [{ code: 'CONFLICT', currentVersion: 2, changedBy: 'Claire Lacroix', current: { name: 'Lyon', search } }] });
    expect(await act('claire', 'saveView', { list: 'members', name: 'x', search: [{ name: 'password', value: 'x' }] })).toMatchObject({ result: null, userErrors: [{ code: 'INVALID_INPUT', path: ['search'], message: expect.stringContaining('filtres') }] });
  });

  test('are closed to members of no office', async () => {
    await expect(settings('ousmane')).rejects.toThrow('FORBIDDEN');
    await expect(act('aicha', 'changeView', { viewId: view.id, expectedVersion: 2, name: 'x' })).rejects.toThrow('FORBIDDEN');
  });

  test('a list that does not exist has none', async () => expect(await settings('claire', 'nothing')).toBeNull());
});

describe('the export of members, over HTTP', () => {
  const ask = (session: string | null, body: object, headers: Record<string, string> = {}) => app.http('post', '/exports/members', { site: siteOf(session), session, headers }).send({ format: 'csv', columns: ['name', 'city'], search: { city: 'Lyon' }, ...body });

  test('is a download of what the list shows', async () => {
    const answer = await ask('claire', {});
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store', 'content-disposition': expect.stringContaining('membres 2026-11-23.csv') });
    expect(answer.text).toBe('\uFEFFNom;Ville\r\nOusmane Diarra;Lyon\r\nClaire Lacroix;Lyon\r\nPaul Lacroix;Lyon\r\n');
    const chosen = await ask('claire', { ids: [encodeId('person', people.linh)] });
    expect(chosen.text).toBe('\uFEFFNom;Ville\r\nLinh Nguyen;Paris\r\n');
  });

  test.each([[null, 401], ['ousmane', 403], ['aicha', 403]])('is not for %s', async (session, status) => {
    expect((await ask(session, {})).status).toBe(status);
  });

  test('is not made from a page of another site', async () => {
    expect((await ask('claire', {}, { origin: 'http://evil.example' })).status).toBe(403);
  });

  test('of another association’s people is empty', async () => {
    expect((await ask('tomasz', { ids: [encodeId('person', people.linh)] })).text).toBe('\uFEFFNom;Ville\r\n');
  });

  test.each<[string, object, number]>([
    ['a format that is none', { format: 'pdf' }, 400], ['an id of another kind', { ids: ['import_1'] }, 400], ['a column that is none', { columns: ['iban'] }, 422], ['a filter that is none', { search: { role: 'x' } }, 422], ['what is no list', { columns: 'name' }, 400],
  ])('answers %s with a sentence', async (_what, body, status) => {
    const answer = await ask('claire', body);
    expect([answer.status, typeof answer.body.message]).toEqual([status, 'string']);
  });
});

describe('the export of the journal, over HTTP', () => {
  const ask = (session: string | null, body: object = {}) => app.http('post', '/exports/journal', { site: siteOf(session), session }).send({ format: 'csv', ...body });
  const lines = async (body: object = {}, session = 'claire') => (await ask(session, body)).text.trimEnd().split('\r\n');

  test('is every line that the filters match, newest first, without the line that tells of it', async () => {
    await act('claire', 'saveView', { list: 'members', name: 'Pour le journal', search: [{ name: 'city', value: 'Lyon' }], shared: true });
    const [header, newest, ...older] = await lines({ verb: 'view.shared', personId: encodeId('person', people.claire) });
    expect(header).toBe('\uFEFFDate;Heure;Qui;Quoi;Avant;Après');
    expect(newest).toMatch(/^2026-11-23;\d\d:\d\d:\d\d;Claire Lacroix;Vue partagée avec le bureau;;/);
    expect([newest, ...older].every((line) => !line!.includes('exporté'))).toBe(true);
    expect((await lines({ verb: 'journal.exported' })).join()).toMatch(/Journal exporté;;"count: \d+\nformat: csv\nfilters: verb, personId"/);
  });

  test('is a workbook as well', async () => {
    const answer = await app.http('post', '/exports/journal', { site: 'mines', session: 'claire' }).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).send({ format: 'xlsx' });
    const [sheet] = await readWorkbook(answer.body as Buffer);
    expect(sheet!.data[0]).toEqual(['Date', 'Heure', 'Qui', 'Quoi', 'Avant', 'Après']);
    expect(sheet!.data.length).toBeGreaterThan(2);
  });

  test.each([[null, 401], ['ousmane', 403], ['aicha', 403]])('is not for %s', async (session, status) => {
    expect((await ask(session)).status).toBe(status);
  });

  test('holds nothing of another association', async () => {
    expect((await lines({ personId: encodeId('person', people.claire) }, 'tomasz'))).toHaveLength(1);
    expect((await lines({}, 'tomasz')).join()).not.toContain('Lacroix');
  });

  test.each<[string, object]>([['a format that is none', { format: 'pdf' }], ['an id of another kind', { personId: 'import_1' }], ['a filter that is none', { city: 'Lyon' }]])('answers %s with a sentence', async (_what, body) => {
    const answer = await ask('claire', body);
    expect([answer.status, typeof answer.body.message]).toEqual([400, 'string']);
  });
});
