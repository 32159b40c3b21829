import { beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createMember, knownAssociations } from '@cordee/identity/testing';
import { isDomainError, newId, outsideScope, runInScope, type Scope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import readWorkbook from 'read-excel-file/node';
import { PeopleModule } from '../people.module';
import { createPeople, MINES, UFF } from '../testing';
import { ExportMembers, type ExportOrder } from './export-members';
import { FindPeople, type MemberListRow } from './find-people';
import { MEMBER_COLUMNS } from './members-list';

const database = useDatabase();
let bed: TestBed;
let people: Record<keyof typeof MINES, string>;
let others: Record<keyof typeof UFF, string>;
let claire: Scope;
let tomasz: Scope;
const FILLER = 5_200;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
  const { mines, uff } = await knownAssociations(database);
  people = await createPeople(database, mines.id, MINES);
  others = await createPeople(database, uff.id, UFF);
  await createMember(database, mines.id, { personId: people.claire, email: 'claire@mines.example', roles: ['PRESIDENT'] });
  await database.inspect(`insert into person_phone (association_id, person_id, number, place) values ($1, $2, '+33612345678', 0)`, [mines.id, people.claire]);
  await database.inspect(
    `insert into position (association_id, id, person_id, employer, title, noted_at, ended_at) values ($1, $2, $3, 'Ancienne', 'Stagiaire', $4, $4), ($1, $5, $3, '=cmd|x', 'Cheffe', $4, null)`,
    [mines.id, newId(), people.claire, new Date('2026-01-01T00:00:00Z'), newId()],
  );
  // Many, so that the file is made of several pages; all of one sector, by which they are found.
  await database.inspect(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, sector, sector_key, created_at, changed_at)
    select $1, gen_random_uuid(), 1, 'Prénom ' || n, 'Nom ' || n, 'prenom ' || n, 'nom ' || n, 'Forêts', 'forets', $2, $2 from generate_series(1, $3::int) n`,
    [mines.id, new Date('2026-11-01T00:00:00Z'), FILLER],
  );
  claire = actorScope({ associationId: mines.id, personId: people.claire }, ['PRESIDENT']);
  tomasz = actorScope({ associationId: uff.id, personId: others.tomasz }, ['PRESIDENT']);
}, 60_000);

const within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
const start = (scope: Scope, order: Partial<ExportOrder>) => within(scope, () => bed.get(ExportMembers).start({ format: 'csv', columns: ['name'], search: {}, ids: null, ...order }));

async function bytes(scope: Scope, order: Partial<ExportOrder>): Promise<Buffer> {
  const file = await start(scope, order);
  if (isDomainError(file)) throw new Error(file.code);
  const parts: Buffer[] = [];
  // Pulled from outside of any scope, as a socket does.
  await outsideScope(async () => {
    for await (const part of file.body) parts.push(Buffer.from(part));
  });
  return Buffer.concat(parts);
}
const lines = async (scope: Scope, order: Partial<ExportOrder>): Promise<string[]> => (await bytes(scope, order)).toString('utf8').trimEnd().split('\r\n');
const rows = async (scope: Scope, order: Partial<ExportOrder>) => (await readWorkbook(await bytes(scope, { ...order, format: 'xlsx' })))[0]!;

/** The whole list, as its screen reads it page by page. */
async function listed(filter: Parameters<FindPeople['members']>[0]): Promise<MemberListRow[]> {
  const all: MemberListRow[] = [];
  for (let after: Parameters<FindPeople['members']>[1] = null; ; ) {
    const page = await within(claire, () => bed.get(FindPeople).members(filter, after, 100));
    all.push(...page.rows);
    if (page.rows.length < 100) return all;
    after = page.cursor(page.rows.at(-1)!);
  }
}

describe('an export of members', () => {
  it('holds everybody whom the list holds, in its order, however many', async () => {
    const expected = (await listed({ sector: 'Forêts' })).map((row) => `${row.firstName} ${row.lastName}`);
    expect(expected).toHaveLength(FILLER);
    expect((await lines(claire, { search: { sector: 'Forêts' } })).slice(1)).toEqual(expected);
    const { data } = await rows(claire, { search: { sector: 'Forêts' }, columns: ['name', 'sector'] });
    expect(data).toHaveLength(FILLER + 1);
    expect(data.slice(1).map(([name]) => name)).toEqual(expected);
  }, 120_000);

  it('has the chosen columns in the chosen order, in words of the reader, and runs nothing', async () => {
    const [header, line] = await lines(claire, { search: { q: 'lacroix claire' }, columns: ['city', 'employer', 'phone', 'year', 'account'] });
    expect(header).toBe('\uFEFFNom;Ville;Employeur;Téléphone;Promotion;Compte');
    expect(line).toBe(`Claire Lacroix;Lyon;'=cmd|x;+33612345678;1992;Compte actif`);
    const [inEnglish] = await lines({ ...claire, locale: 'en' }, { search: { q: 'lacroix claire' }, columns: ['year'] });
    expect(inEnglish).toBe('\uFEFFName;Class');
  });

  it('as a workbook has years as numbers, days as days, and a formula only as the text that it is', async () => {
    const { sheet, data } = await rows(claire, { search: { q: 'lacroix claire' }, columns: [...MEMBER_COLUMNS] });
    expect(sheet).toBe('Membres');
    expect(data[1]).toEqual(['Claire Lacroix', 'claire@mines.example', '+33612345678', 'Mines Paris', 1992, 'Lyon', 'Énergie', '=cmd|x', 'Cheffe', 'Compte actif', new Date('2026-11-01T00:00:00Z')]);
  });

  it('follows search with a typo, account state and the beginning of an address, as the list does', async () => {
    const names = async (search: Record<string, unknown>) => (await lines(claire, { search })).slice(1);
    expect(await names({ q: 'benalli' })).toEqual(['Aïcha Benali']);
    expect(await names({ q: 'herve@' })).toEqual(['Hervé de Kermadec']);
    expect(await names({ account: 'INVITED' })).toEqual(['Joëlle Lefebvre']);
    expect(await names({ city: 'Lyon', graduationYear: '1992' })).toEqual(['Claire Lacroix']);
    expect(await names({ q: 'zzz' })).toEqual([]);
  });

  it('of chosen people holds those and nobody else, whatever the filters say', async () => {
    expect((await lines(claire, { ids: [people.linh, people.aicha], search: { city: 'Lyon' } })).slice(1)).toEqual(['Aïcha Benali', 'Linh Nguyen']);
  });

  it('shows nothing of another association, even when its people are named', async () => {
    expect((await lines(claire, { ids: [others.awa, others.claire] })).slice(1)).toEqual([]);
    expect((await lines(tomasz, {})).slice(1)).toEqual(['Tomasz Kowalczyk', 'Claire Lacroix', 'Awa Ndiaye', 'Émile Peyronnet']);
  });

  it('is written down with its count and the names of its filters, never with what was searched for', async () => {
    await bytes(claire, { format: 'xlsx', search: { q: 'lacroix', city: 'Lyon' }, columns: ['name', 'email'] });
    const [line] = await database.inspect<{ audience: string; after: object }>(
      `select a.audience, d.after from activity a join activity_detail d on d.activity_id = a.id where a.verb = 'people.exported' and a.actor_person_id = $1 order by a.id desc limit 1`, [people.claire]);
    expect(line).toEqual({ audience: 'office', after: { count: 2, format: 'xlsx', filters: 'q, city', columns: 'name, email' } });
  });

  it.each<[string, Partial<ExportOrder>, object]>([
    ['a column that the list does not have', { columns: ['birthDate'] }, { path: ['columns'], reason: 'columnUnknown' }],
    ['a filter that the list does not have', { search: { role: 'PRESIDENT' } }, { path: ['search'], reason: 'filtersUnknown' }],
    ['nobody', { ids: [] }, { path: ['ids'], reason: 'required' }],
    ['more than can be chosen by hand', { ids: Array.from({ length: 1_001 }, () => newId()) }, { path: ['ids'], reason: 'tooLong' }],
  ])('of %s is refused', async (_what, order, expected) => expect(await start(claire, order)).toMatchObject({ code: 'INVALID_INPUT', ...expected }));

  it('is not made again and again by one person within an hour', async () => {
    const awa = actorScope({ associationId: tomasz.associationId!, personId: others.awa }, ['PRESIDENT']);
    for (let n = 0; n < 40; n++) expect(isDomainError(await start(awa, { ids: [others.awa] }))).toBe(false);
    expect(await start(awa, { ids: [others.awa] })).toMatchObject({ code: 'TOO_MANY_EXPORTS' });
    expect(isDomainError(await start(tomasz, { ids: [others.awa] }))).toBe(false);
  });
});
