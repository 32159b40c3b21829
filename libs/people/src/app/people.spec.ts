import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IdentityModule, PersonsPort, WorkQueue } from '@cordee/identity';
import { actorScope, createMember, knownAssociations } from '@cordee/identity/testing';
import { outsideScope, runInScope, systemScope, UnitOfWork, watchReads, type Scope } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import { AddPerson } from './add-person';
import { CorrectPerson } from './correct-person';
import { FindPeople } from './find-people';
import { MyProfile } from './my-profile';
import { OpenProfile } from './open-profile';
import { DigestFacts } from '../data/digest-facts';
import { ImportRowsRepository } from '../data/import-rows.repository';
import { KnownPeopleRepository } from '../data/known-people.repository';
import { MemberRecordReads } from '../data/member-record.reads';
import { PeopleModule } from '../people.module';
import { createPeople, createPerson, MINES, UFF } from '../testing';

const database = useDatabase();
let bed: TestBed;
let mines: { id: string };
let uff: { id: string };
let people: Record<keyof typeof MINES, string>;
let others: Record<keyof typeof UFF, string>;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  others = await createPeople(database, uff.id, UFF);
  await createMember(database, mines.id, { personId: people.claire, email: 'claire@mines.example', roles: ['PRESIDENT'] });
  await createMember(database, mines.id, { personId: people.ousmane, email: 'ousmane@mines.example' });
}, 60_000);

const within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
const asClaire = <T>(fn: () => Promise<T>) => within(actorScope({ associationId: mines.id, personId: people.claire }, ['PRESIDENT']), fn);
const asOusmane = <T>(fn: () => Promise<T>) => within(actorScope({ associationId: mines.id, personId: people.ousmane }), fn);
const asTomasz = <T>(fn: () => Promise<T>) => within(actorScope({ associationId: uff.id, personId: others.tomasz }, ['PRESIDENT']), fn);
const asWorker = <T>(fn: () => Promise<T>) => within(systemScope(mines.id), fn);
const directory = (filter = {}) => asOusmane(() => bed.get(FindPeople).directory(filter, null, 50));
const names = async (filter = {}) => (await directory(filter)).rows.map((row) => `${row.firstName} ${row.lastName}`);

describe('the directory', () => {
  it('lists the living by name, of this association only', async () => {
    expect(await names()).toEqual(['Aïcha Benali', 'Hervé de Kermadec', 'Ousmane Diarra', 'Claire Lacroix', 'Paul Lacroix', 'Joëlle Lefebvre', 'Linh Nguyen']);
  });

  it.each([['aicha', 'Aïcha Benali'], ['HERVE kermadec', 'Hervé de Kermadec'], ['joel', 'Joëlle Lefebvre'], ['lacroix cl', 'Claire Lacroix'], ['Lefèbvre', 'Joëlle Lefebvre']])('finds %s without accents or capitals', async (search, name) => {
    expect(await names({ search })).toEqual([name]);
  });
  it.each([['lefevre', 'Joëlle Lefebvre'], ['benalli', 'Aïcha Benali'], ['kermadek', 'Hervé de Kermadec'], ['nguyne', 'Linh Nguyen']])('finds %s with one letter astray', async (search, name) => {
    expect(await names({ search })).toEqual([name]);
  });
  it('does not let a typo in where somebody is called just so', async () => {
    await createPerson(database, mines.id, { firstName: 'Luc', lastName: 'Lefevre' });
    expect(await names({ search: 'lefevre' })).toEqual(['Luc Lefevre']);
    await database.inspect(`delete from person where association_id = $1 and last_name = 'Lefevre'`, [mines.id]);
    await database.inspect(`delete from person_term t where association_id = $1 and not exists (select from person p where p.id = t.person_id)`, [mines.id]);
  });
  it('opens the register at a letter', async () => {
    expect(await names({ search: 'l' })).toEqual(['Claire Lacroix', 'Paul Lacroix', 'Joëlle Lefebvre']);
    expect(await names({ search: 'l claire' })).toEqual(['Claire Lacroix']);
  });
  it.each([['%', []], ["' or true --", []], ['zzz', []], ['   ', 7]] as const)('answers %j without surprise', async (search, expected) => {
    const found = await names({ search });
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });
  it.each([
    [{ city: 'lyon' }, ['Ousmane Diarra', 'Claire Lacroix', 'Paul Lacroix']],
    [{ sector: 'energie' }, ['Ousmane Diarra', 'Claire Lacroix']],
    [{ school: 'Mines Paris', graduationYear: 1992 }, ['Claire Lacroix']],
    [{ city: 'Lyon', sector: 'Énergie', search: 'diarra' }, ['Ousmane Diarra']],
    [{ school: 'Mines Nancy', graduationYear: 1992 }, []],
  ])('filters by %j', async (filter, expected) => expect(await names(filter)).toEqual(expected));

  it('counts the values of its filters among the living', async () => {
    const facets = await asOusmane(() => bed.get(FindPeople).facets());
    expect(facets.filter((facet) => facet.kind === 'city').slice(0, 2)).toEqual([{ kind: 'city', value: 'Lyon', count: 3 }, { kind: 'city', value: 'Brest', count: 1 }]);
    expect(facets.find((facet) => facet.kind === 'school')).toEqual({ kind: 'school', value: 'Mines Paris', count: 5 });
    expect(facets.some((facet) => facet.value === '1955')).toBe(false);
  });

  it('pages by key: nobody twice, nobody left out, even when somebody joins or leaves in between', async () => {
    const page = (after: Parameters<FindPeople['directory']>[1]) => asOusmane(() => bed.get(FindPeople).directory({}, after, 3));
    const first = await page(null);
    const early = await createPerson(database, mines.id, { firstName: 'Abel', lastName: 'Aa' });
    const second = await page(first.cursor(first.rows[2]!));
    await database.inspect('delete from person where id = $1', [early]);
    const third = await page(second.cursor(second.rows[2]!));
    expect([...first.rows, ...second.rows, ...third.rows].map((row) => row.firstName)).toEqual(['Aïcha', 'Hervé', 'Ousmane', 'Claire', 'Paul', 'Joëlle', 'Linh']);
  });

  it('costs one statement, the tolerant search two', async () => {
    const statements: string[] = [];
    const stop = watchReads((sql) => void statements.push(sql));
    await directory();
    expect(statements.splice(0)).toHaveLength(1);
    await directory({ search: 'benali' });
    expect(statements.splice(0)).toHaveLength(1);
    await directory({ search: 'benalli' });
    expect(statements.splice(0)).toHaveLength(2);
    await asClaire(() => bed.get(FindPeople).members({}, null, 51));
    expect(statements.splice(0)).toHaveLength(1);
    await asClaire(() => bed.get(MemberRecordReads).record(people.claire));
    expect(statements).toHaveLength(1);
    stop();
  });
});

describe('the members list', () => {
  const members = async (filter = {}) => (await asClaire(() => bed.get(FindPeople).members(filter, null, 50))).rows;
  it('tells how far each is on the way to an account, the dead included', async () => {
    const states = Object.fromEntries((await members()).map((row) => [row.firstName, row.accountState]));
    expect(states).toMatchObject({ Claire: 'ACTIVE', Joëlle: 'INVITED', Linh: 'NOT_INVITED', Suzanne: 'NOT_INVITED' });
    expect((await members({ account: 'ACTIVE' })).map((row) => row.firstName)).toEqual(['Ousmane', 'Claire']);
  });
  it('is searched by the beginning of an address too, which the directory is not', async () => {
    expect((await members({ search: 'claire@MINES' })).map((row) => row.firstName)).toEqual(['Claire', 'Paul']);
    expect(await names({ search: 'claire@mines.example' })).toEqual([]);
  });
  it('offers what waits to the office', async () => {
    const tiles = await asClaire(() => bed.get(WorkQueue).tiles(new Set(['people.read'])));
    expect(tiles).toMatchObject([{ kind: 'people.toInvite', count: 3, path: '/admin/membres?account=NOT_INVITED', text: '3 personnes à inviter' }]);
  });
});

describe('opening profiles', () => {
  it('shows the card of others, never of another association, never of the dead', async () => {
    expect(await asOusmane(() => bed.get(OpenProfile).of(people.aicha))).toMatchObject({ firstName: 'Aïcha', city: 'Nancy' });
    expect(await asOusmane(() => bed.get(OpenProfile).of(others.awa))).toBeNull();
    expect(await asOusmane(() => bed.get(OpenProfile).of(people.suzanne))).toBeNull();
  });
  it('stops at 60 a minute; one’s own is not counted', async () => {
    bed.clock.advance({ minutes: 5 });
    for (let n = 0; n < 60; n++) expect(await asOusmane(() => bed.get(OpenProfile).of(people.linh))).toHaveProperty('id');
    expect(await asOusmane(() => bed.get(OpenProfile).of(people.linh))).toMatchObject({ code: 'TOO_MANY_PROFILES' });
    expect(await asOusmane(() => bed.get(OpenProfile).of(people.ousmane))).toHaveProperty('id');
    bed.clock.advance({ minutes: 2 });
    expect(await asOusmane(() => bed.get(OpenProfile).of(people.linh))).toHaveProperty('id');
  });
  it('stops at 500 a day, and the office hears of it once', async () => {
    let stopped = 0;
    for (let n = 0; n < 450; n++) {
      if (n % 50 === 0) bed.clock.advance({ minutes: 2 });
      if ('code' in (await asOusmane(() => bed.get(OpenProfile).of(people.linh)))!) stopped++;
    }
    expect(stopped).toBeGreaterThan(5);
    expect(await database.inspect(`select actor_person_id, audience from activity where verb = 'directory.limitReached'`)).toEqual([{ actor_person_id: people.ousmane, audience: 'office' }]);
  }, 30_000);
});

describe('a correction', () => {
  const correct = (version: number, input = {}) => asClaire(() => bed.get(CorrectPerson).of(people.herve, version, input));
  it('changes what is named, is found by the new name, and leaves a line with both values', async () => {
    expect(await correct(1, { lastName: ' Kermadec-Œuvrard ', city: 'Quimper', employer: 'Rail & Canaux', school: 'Ponts' })).toEqual({ personId: people.herve });
    const record = (await asClaire(() => bed.get(MemberRecordReads).record(people.herve)))!;
    expect(record).toMatchObject({ version: 2, lastName: 'Kermadec-Œuvrard', city: 'Quimper', changedBy: 'Claire Lacroix' });
    expect(record.positions).toMatchObject([{ employer: 'Rail & Canaux', title: null, current: true }]);
    expect(record.affiliations).toMatchObject([{ school: 'Ponts', graduationYear: 1974 }]);
    expect(await names({ search: 'oeuvrard' })).toEqual(['Hervé Kermadec-Œuvrard']);
    const [story] = await asClaire(() => bed.get(MemberRecordReads).story(people.herve));
    expect(story).toMatchObject({ verb: 'person.corrected', actor: 'Claire Lacroix' });
    expect(await database.inspect(`select d.before, d.after from activity a join activity_detail d on d.activity_id = a.id where a.subject_id = $1 and verb = 'person.corrected'`, [people.herve])).toMatchObject([
      { before: { lastName: 'de Kermadec', city: 'Brest' }, after: { lastName: 'Kermadec-Œuvrard', city: 'Quimper' } },
    ]);
  });
  it('of an older version answers with what is stored now, and by whom', async () => {
    expect(await correct(1, { city: 'Rennes' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2, changedBy: 'Claire Lacroix', current: { city: 'Quimper' } });
  });
  it('that changes nothing makes no new version', async () => {
    await correct(2, { city: 'Quimper' });
    expect(await asClaire(() => bed.get(MemberRecordReads).record(people.herve))).toMatchObject({ version: 2 });
  });
  it('is refused when no name is left, a text is too long or a year is none', async () => {
    expect(await correct(2, { firstName: '', lastName: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['lastName'] });
    expect(await correct(2, { city: 'x'.repeat(201) })).toMatchObject({ code: 'INVALID_INPUT', path: ['city'], reason: 'tooLong' });
    expect(await correct(2, { graduationYear: 1789 })).toMatchObject({ code: 'INVALID_INPUT', path: ['graduationYear'] });
    expect(await asClaire(() => bed.get(MemberRecordReads).record(people.herve))).toMatchObject({ version: 2, firstName: 'Hervé' });
  });
  it('of a record of another association finds nothing', async () => {
    expect(await asTomasz(() => bed.get(CorrectPerson).of(people.herve, 2, { city: 'Lille' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
  it('by its subject confirms the record as well', async () => {
    expect(await asOusmane(() => bed.get(MyProfile).update(1, { jobTitle: 'Directeur', city: 'Grenoble' }))).toEqual({ personId: people.ousmane });
    const record = (await asOusmane(() => bed.get(MemberRecordReads).record(people.ousmane)))!;
    expect(record).toMatchObject({ city: 'Grenoble', version: 2, positions: [{ title: 'Directeur' }] });
    expect(record.confirmedAt).not.toBeNull();
    await asOusmane(() => bed.get(MyProfile).update(2, { city: 'Lyon' }));
  });
});

describe('adding a person', () => {
  const add = (input: Parameters<AddPerson['add']>[0]) => asClaire(() => bed.get(AddPerson).add(input));
  it('makes a record that is found at once', async () => {
    expect(await add({ firstName: 'Ewa', lastName: 'Zielińska', email: 'EWA@mines.example', graduationYear: 2020, school: 'Mines Paris' })).toHaveProperty('personId');
    expect(await names({ search: 'zielinska' })).toEqual(['Ewa Zielińska']);
  });
  it('names who is there already instead', async () => {
    expect(await add({ firstName: 'EWA', lastName: 'ZIELINSKA', email: 'ewa@mines.example' })).toMatchObject({ code: 'PERSON_ALREADY_THERE', values: { name: 'Ewa Zielińska' } });
  });
  it('makes one record when the same person is added by several at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => add({ firstName: 'Youssef', lastName: 'Aït Ouali', email: 'youssef@mines.example' })));
    expect(answers.filter((answer) => 'personId' in answer && !('code' in answer))).toHaveLength(1);
    expect(answers.filter((answer) => 'code' in answer && answer.code === 'PERSON_ALREADY_THERE')).toHaveLength(5);
  });
  it('would make several without the lock: the canary', async () => {
    const unlocked = jest.spyOn(bed.get(KnownPeopleRepository), 'lock').mockResolvedValue();
    const answers = await Promise.all(Array.from({ length: 6 }, () => add({ firstName: 'Solène', lastName: 'Kermarrec', email: 'solene@mines.example' })));
    unlocked.mockRestore();
    expect(answers.filter((answer) => 'personId' in answer && !('code' in answer)).length).toBeGreaterThan(1);
    await database.inspect(`delete from person where last_name in ('Aït Ouali', 'Kermarrec')`);
  });
  it('refuses an address that is none, and nobody at all', async () => {
    expect(await add({ lastName: 'Dupont', email: 'x@' })).toMatchObject({ code: 'INVALID_INPUT', path: ['email'] });
    expect(await add({ lastName: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['lastName'] });
  });
});

describe('what identity asks', () => {
  const port = () => bed.get(PersonsPort) as PersonsPort;
  it('who carries an address: two of a couple, none of the dead, none elsewhere', async () => {
    expect(await asWorker(() => port().findByEmail('claire@mines.example'))).toEqual([people.claire, people.paul].sort());
    expect(await asWorker(() => port().findByEmail('awa@uff.example'))).toEqual([]);
  });
  it('whether a fact agrees; an empty one never does', async () => {
    const fits = (fact: object) => asWorker(() => port().factMatches(people.claire, fact));
    expect(await fits({ graduationYear: 1992 })).toBe(true);
    expect(await fits({ graduationYear: 1993 })).toBe(false);
    expect(await fits({ lastName: ' LACROIX' })).toBe(true);
    expect(await fits({ lastName: 'Lacroix', graduationYear: 1993 })).toBe(false);
    expect(await fits({})).toBe(false);
    expect(await fits({ lastName: ' ' })).toBe(false);
  });
  it('names', async () => {
    expect(await asWorker(() => port().displayName(people.linh))).toBe('Linh Nguyen');
    expect(await asWorker(() => port().displayNames([people.linh, others.awa]))).toEqual(new Map([[people.linh, 'Linh Nguyen']]));
  });
});

describe('what messaging asks', () => {
  it('addresses and cards of the living, a chunk at a time', async () => {
    const ids = [people.claire, people.suzanne, others.awa];
    expect(await asWorker(() => bed.get(DigestFacts).mailCards(ids))).toEqual([{ personId: people.claire, firstName: 'Claire', displayName: 'Claire Lacroix', address: 'claire@mines.example' }]);
    expect(await asWorker(() => bed.get(DigestFacts).networkCards(ids))).toMatchObject([{ displayName: 'Claire Lacroix', graduationYear: 1992, cityKey: 'lyon' }]);
  });
});

it('erasing the sources of a person leaves nothing that a file said of them', async () => {
  const canary = 'Canari';
  const importId = people.linh;
  await database.inspect(`insert into import (association_id, id, state, file_id, file_name, created_at, created_by) values ($1, $2, 'DONE', $2, 'x.csv', now(), $2)`, [mines.id, importId]);
  await database.inspect(`insert into import_row (association_id, import_id, place, line, cells, person_id, row_hash) values ($1, $2, 0, 2, $3, $4, '\\x01')`, [mines.id, importId, JSON.stringify([canary]), people.linh]);
  await database.inspect(`insert into person_source (association_id, import_id, place, person_id, line, cells, added_at) values ($1, $2, 0, $4, 2, $3, now())`, [mines.id, importId, JSON.stringify([canary]), people.linh]);
  await asWorker(() => bed.get(UnitOfWork).run(() => bed.get(ImportRowsRepository).erase(people.linh)));
  const left = await database.inspect(`select count(*)::int as n from (select r::text as t from import_row r union all select s::text from person_source s) x where t like '%Canari%'`);
  expect(left).toEqual([{ n: 0 }]);
});
