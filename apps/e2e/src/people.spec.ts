import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeId, encodeId, newId, outsideScope, runInScope, systemScope } from '@cordee/platform';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { ApplyImport, CheckImport, ReadImport } from '@cordee/people';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { useDatabase } from '@cordee/platform/testing';
import { NOW, startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
let people: Record<keyof typeof MINES, string>;
let others: Record<keyof typeof UFF, string>;
const breath = { breathe: async () => undefined };

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'PRESIDENT');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database);
}, 60_000);

async function ask<T = Record<string, never>>(session: string | null, query: string, variables: Record<string, unknown> = {}, site = session === 'tomasz' ? 'uff' : 'mines'): Promise<T> {
  const answer = await app.graphql({ query, variables, site, session });
  if (answer.errors) throw new Error(answer.errors.map((error) => error.extensions.code).join());
  return answer.data as T;
}
const worker = <T>(fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(systemScope(mines.id), fn));

describe('the directory', () => {
  const DIRECTORY = 'query ($search: String, $first: Int = 20, $after: String) { association { directory(search: $search, first: $first, after: $after) { nodes { displayName school graduationYear city sector } pageInfo { hasNextPage endCursor } totalCount } } }';
  interface Directory { association: { directory: { nodes: { displayName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number } } }

  test('shows members name, school, year, city and sector', async () => {
    const { association } = await ask<Directory>('ousmane', DIRECTORY, { search: 'aicha' });
    expect(association.directory).toEqual({
      nodes: [{ displayName: 'Aïcha Benali', school: 'Mines Nancy', graduationYear: 2011, city: 'Nancy', sector: 'Numérique' }], pageInfo: { hasNextPage: false, endCursor: expect.any(String) }, totalCount: 1,
    });
  });

  test('pages by cursor to the end', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer: Directory = await ask<Directory>('ousmane', DIRECTORY, { first: 2, after });
      const { nodes, pageInfo } = answer.association.directory;
      seen.push(...nodes.map((node) => node.displayName));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(seen).toEqual(['Aïcha Benali', 'Hervé de Kermadec', 'Ousmane Diarra', 'Claire Lacroix', 'Paul Lacroix', 'Joëlle Lefebvre', 'Linh Nguyen']);
  });

  test('a made-up cursor, too large a page and a signed-out reader are refused', async () => {
    await expect(ask('ousmane', DIRECTORY, { after: 'nonsense' })).rejects.toThrow('BAD_REQUEST');
    await expect(ask('ousmane', DIRECTORY, { first: 1_000 })).rejects.toThrow('BAD_REQUEST');
    expect((await ask<{ association: null }>(null, DIRECTORY)).association).toBeNull();
  });

  test('the record of staff is closed to members', async () => {
    await expect(ask('ousmane', '{ association { office { members { nodes { email } } } } }')).rejects.toThrow('FORBIDDEN');
  });

  test('a card of another association is as absent as one that never was', async () => {
    const card = (id: string) => ask('ousmane', 'query ($id: ID!) { association { person(id: $id) { displayName } } }', { id });
    expect(await card(encodeId('person', others.awa))).toEqual({ association: { person: null } });
    expect(await card(encodeId('person', newId()))).toEqual({ association: { person: null } });
    await expect(card(encodeId('import', newId()))).rejects.toThrow('BAD_REQUEST');
  });
});

describe('my profile', () => {
  const UPDATE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { result { version city confirmedAt } userErrors { ... on UserError { code path message } ... on ConflictError { currentVersion changedBy current } } } }';
  const update = async (input: object) => (await ask<{ updateProfile: unknown }>('ousmane', UPDATE, { input })).updateProfile;

  test('changes, and tells of a conflict with what is stored now', async () => {
    expect(await update({ expectedVersion: 1, city: 'Grenoble' })).toEqual({ result: { version: 2, city: 'Grenoble', confirmedAt: NOW.toISOString() }, userErrors: [] });
    expect(await update({ expectedVersion: 1, city: 'Nice' })).toMatchObject({ result: null, userErrors: [{ code: 'CONFLICT', currentVersion: 2, changedBy: 'Ousmane Diarra', current: { city: 'Grenoble' } }] });
    expect(await update({ expectedVersion: 2, firstName: null, lastName: null })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', path: ['lastName'] }] });
  });
  test('knows no role, address of sign-in or membership to set', async () => {
    await expect(update({ expectedVersion: 2, roles: ['PRESIDENT'] })).rejects.toThrow('BAD_REQUEST');
  });
});

describe('an import, over HTTP', () => {
  const FILE = 'Nom;Prénom;Promo;Mail;Commentaire\nROUSSELET;Héloïse;P98;h.rousselet@x.example;=HYPERLINK("http://evil.example")\nRousselet;HELOISE;1998;H.ROUSSELET@x.example;\nTran;Minh;1789;minh@x.example;\n;;2001;;\n';
  const IMPORT = 'query ($id: ID!) { association { office { import(id: $id) { state rowCount counts { added merged setAside refused unchanged people } columns { field } issues { kind text count examples } reportUrl rows { nodes { row outcome reason values } totalCount } } } } }';
  let id: string;
  const uuid = () => decodeId('import', id)!;
  const mutate = async (session: string, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return (await ask<Record<string, { result: { id: string; state: string } | null; userErrors: { code: string }[] }>>(session, `mutation ($input: ${type}!) { ${name}(input: $input) { result { id state } userErrors { ... on UserError { code } } } }`, { input }))[name]!;
  };

  test('takes the upload of whoever may import', async () => {
    const refused = await app.http('post', '/files', { site: 'mines', session: 'ousmane' }).field('purpose', 'import').attach('file', Buffer.from(FILE), 'anciens.csv');
    expect(refused.status).toBe(404);
    const uploaded = await app.http('post', '/files', { site: 'mines', session: 'claire' }).field('purpose', 'import').attach('file', Buffer.from(FILE), 'anciens.csv');
    expect(uploaded.status).toBe(201);
    const { result } = await mutate('claire', 'startImport', { fileId: uploaded.body.id });
    expect(result).toMatchObject({ state: 'UPLOADED' });
    id = result!.id;
    expect(await mutate('tomasz', 'startImport', { fileId: uploaded.body.id })).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test('guesses, does a dry run and says what is wrong in words', async () => {
    await worker(() => app.get(ReadImport).run(uuid(), breath));
    const columns = ['LAST_NAME', 'FIRST_NAME', 'GRADUATION_YEAR', 'EMAIL', 'COMMENT'].map((field, index) => ({ index, field }));
    expect(await mutate('claire', 'chooseImportColumns', { importId: id, columns })).toMatchObject({ result: { state: 'CHECKING' } });
    await worker(() => app.get(CheckImport).run(uuid(), breath));
    const { association } = await ask<{ association: { office: { import: Record<string, unknown> } } }>('claire', IMPORT, { id });
    expect(association.office.import).toMatchObject({
      state: 'CHECKED', rowCount: 4, counts: { added: 1, merged: 1, setAside: 1, refused: 1, unchanged: 0, people: 2 },
      issues: expect.arrayContaining([{ kind: 'yearInvalid', text: expect.stringMatching(/^1.année illisible, mise de côté$/), count: 1, examples: ['4: 1789'] }]),
      rows: { totalCount: 4, nodes: expect.arrayContaining([expect.objectContaining({ row: 5, outcome: 'REFUSED', reason: 'Ni nom ni prénom' })]) },
    });
  });

  test('runs once per intention', async () => {
    expect(await mutate('claire', 'runImport', { importId: id, idempotencyKey: 'short' })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] });
    const run = () => mutate('claire', 'runImport', { importId: id, idempotencyKey: 'the one intention' });
    expect(await run()).toMatchObject({ result: { state: 'RUNNING' } });
    await worker(() => app.get(ApplyImport).run(uuid(), breath));
    expect(await run()).toMatchObject({ result: { state: 'DONE' } });
    expect(await ask('claire', '{ association { office { members(search: "rousselet") { nodes { displayName email graduationYear accountState } } } } }')).toEqual({
      association: { office: { members: { nodes: [{ displayName: 'Héloïse Rousselet', email: 'h.rousselet@x.example', graduationYear: 1998, accountState: 'NOT_INVITED' }] } } },
    });
  });

  test('gives a report with a reason for each row, which no spreadsheet runs, to those who may import', async () => {
    const report = (session: string | null, site = 'mines') => app.http('get', `/imports/${id}/report`, { site, session });
    const answer = await report('claire');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('anciens - compte rendu.csv'), 'cache-control': 'private, no-store' });
    expect(answer.text.split('\r\n')).toEqual([
      '\uFEFFLigne;Résultat;Raison;Nom;Prénom;Promo;Mail;Commentaire',
      `2;Ajoutée;;ROUSSELET;Héloïse;P98;h.rousselet@x.example;"'=HYPERLINK(""http://evil.example"")"`,
      '3;Fusionnée;Même personne qu’à la ligne 2;Rousselet;HELOISE;1998;H.ROUSSELET@x.example;',
      '4;Donnée mise de côté;Année de promotion illisible\u00A0: 1789;Tran;Minh;1789;minh@x.example;',
      '5;Refusée;Ni nom ni prénom;;;2001;;',
      '',
    ]);
    for (const other of [report('ousmane'), report(null), report('tomasz', 'uff')]) expect([(await other).status, (await other).text]).toEqual([404, '']);
  });

  test('shows on the record where it came from', async () => {
    const { association } = await ask<{ association: { office: { members: { nodes: { id: string }[] } } } }>('claire', '{ association { office { members(search: "rousselet") { nodes { id } } } } }');
    const member = await ask<{ association: { office: { member: Record<string, unknown> } } }>(
      'claire', 'query ($id: ID!) { association { office { member(id: $id) { sources { fileName row values } story { text actor verb } roles } } } }', { id: association.office.members.nodes[0]!.id });
    expect(member.association.office.member).toMatchObject({
      sources: [{ fileName: 'anciens.csv', row: 2, values: { Nom: 'ROUSSELET', Promo: 'P98' } }, { row: 3 }],
      story: [{ text: 'Présente dans le fichier anciens.csv', actor: 'Claire Lacroix', verb: 'person.imported' }], roles: [],
    });
  });
});
