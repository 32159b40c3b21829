import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { encode, IntegrityChecks, newId, outsideScope, runInScope, systemScope, UnitOfWork, watchReads } from '@cordee/platform';
import { buildTestBed, useDatabase, type TestBed } from '@cordee/platform/testing';
import { PeopleWriter } from '../data/people-writer';
import { NO_FACTS } from '../domain/facts';
import { keyOf } from '../domain/person';
import { PeopleModule } from '../people.module';
import { createPeople, createPerson, MINES, UFF } from '../testing';
import { Acquaintances } from './acquaintances';
import { CorrectPerson } from './correct-person';

const database = useDatabase();
let bed: TestBed;
let mines: string;
let people: Record<keyof typeof MINES, string>;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
}, 60_000);
beforeEach(async () => {
  mines = (await createAssociation(database)).id;
  people = await createPeople(database, mines, MINES);
});

const asWorker = <T>(fn: () => Promise<T>, association = mines): Promise<T> => outsideScope(() => runInScope(systemScope(association), fn));
const asOffice = <T>(fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(actorScope({ associationId: mines, personId: people.claire }, ['PRESIDENT']), fn));
const known = (ids: readonly string[], association = mines, most?: number) => asWorker(() => bed.get(Acquaintances).knownTo(ids, most), association);
const knownTo = async (id: string, most?: number) => ((await known([id], mines, most)).get(id) ?? []).map(({ otherId, ground, detail }) => [otherId, ground, detail]);
const classmate = (more: object = {}, association = mines) => createPerson(database, association, { firstName: 'Nora', lastName: 'Essai', school: 'Mines Paris', graduationYear: 1992, ...more });
const worked = (personId: string, employer: string, from: string, until: string | null = null, association = mines) =>
  database.inspect('insert into position (association_id, id, person_id, employer, employer_key, noted_at, ended_at) values ($1, $2, $3, $4, $5, $6, $7)', [association, newId(), personId, employer, keyOf(employer), from, until]);

describe('people of one class', () => {
  it('know each other, by the folded name of the school and the year', async () => {
    const nora = await classmate({ school: 'MINES  paris' });
    expect(await knownTo(people.claire)).toEqual([[nora, 'CLASS', 'Mines Paris 1992']]);
    expect(await knownTo(nora)).toEqual([[people.claire, 'CLASS', 'MINES  paris 1992']]);
  });

  it('are not those of another year, of another school, or of a year without a school', async () => {
    await classmate({ graduationYear: 1993 });
    await classmate({ school: 'Mines Nancy' });
    await classmate({ school: undefined });
    await classmate({ graduationYear: undefined });
    expect(await knownTo(people.claire)).toEqual([]);
  });

  it('are the living only, on both sides, and never oneself with two degrees', async () => {
    const gone = await classmate({ deceased: true });
    await database.inspect(`insert into affiliation (association_id, id, person_id, place, school, school_key, degree, graduation_year) select association_id, gen_random_uuid(), person_id, 1, school, school_key, 'Doctorat', graduation_year from affiliation where person_id = $1`, [people.claire]);
    expect([await knownTo(people.claire), await knownTo(gone)]).toEqual([[], []]);
  });

  it('are at most as many as were asked for', async () => {
    for (let n = 0; n < 5; n++) await classmate({ lastName: `Essai ${n}` });
    expect(await knownTo(people.claire)).toHaveLength(5);
    expect(await knownTo(people.claire, 3)).toHaveLength(3);
  });
});

describe('people of one employer', () => {
  it('know each other when they were there at the same time, to the instant', async () => {
    await worked(people.claire, 'Énergie du Rhône', '2010-01-01T00:00:00Z', '2015-01-01T00:00:00Z');
    await worked(people.herve, 'ENERGIE DU RHONE', '2014-06-01T00:00:00Z');
    await worked(people.aicha, 'Énergie du Rhône', '2015-01-01T00:00:00Z');
    await worked(people.linh, 'Énergie du Rhône', '2012-01-01T00:00:00Z', '2012-01-01T00:00:00Z');
    expect(await knownTo(people.claire)).toEqual([[people.herve, 'EMPLOYER', 'Énergie du Rhône']]);
    expect((await knownTo(people.herve)).map(([id]) => id).sort()).toEqual([people.claire, people.aicha].sort());
    expect((await known([people.claire])).get(people.claire)?.[0]?.at).toEqual(new Date('2014-06-01T00:00:00Z'));
  });

  it('are not all who write that they have none', async () => {
    for (const employer of ['Retraité', 'En recherche d\'emploi', 'Indépendante']) {
      await worked(people.claire, employer, '2020-01-01T00:00:00Z');
      await worked(people.herve, employer, '2020-01-01T00:00:00Z');
    }
    expect(await knownTo(people.claire)).toEqual([]);
  });

  it('may be classmates too, and then are known by both', async () => {
    const nora = await classmate();
    for (const id of [nora, people.claire]) await worked(id, 'Aciéries', '2020-01-01T00:00:00Z');
    expect(await knownTo(people.claire)).toEqual([[nora, 'CLASS', 'Mines Paris 1992'], [nora, 'EMPLOYER', 'Aciéries']]);
  });
});

describe('acquaintances', () => {
  it('are asked for many people in as many statements as for one', async () => {
    await classmate();
    const statements: string[] = [];
    const stop = watchReads((sql) => void statements.push(sql));
    await known([people.claire]);
    const one = statements.splice(0).length;
    await known(Object.values(people));
    stop();
    expect([one, statements.length]).toEqual([3, 3]);
    expect(await known([])).toEqual(new Map());
  });

  it('end at the wall of the association, whoever asks about whom', async () => {
    const uff = (await createAssociation(database)).id;
    const others = await createPeople(database, uff, UFF);
    await classmate({}, uff);
    await worked(others.tomasz, 'Aciéries', '2020-01-01T00:00:00Z', null, uff);
    await worked(people.claire, 'Aciéries', '2020-01-01T00:00:00Z');
    expect(await knownTo(people.claire)).toEqual([]);
    await classmate();
    expect(await known([people.claire], uff)).toEqual(new Map());
    expect((await known([people.claire])).size).toBe(1);
  });

  it('have sources of different names', () => {
    expect(() => bed.get(Acquaintances).add({ name: 'people.class', knownTo: () => Promise.resolve([]) })).toThrow(/two sources/);
  });
});

describe('the key of an employer', () => {
  const keys = (personId: string) => database.inspect('select employer, employer_key from position where person_id = $1 order by noted_at, id', [personId]);
  const findings = async () => (await asWorker(() => bed.get(IntegrityChecks).run())).find(({ check }) => check === 'people.employerKeys')!.findings;

  it('is written by whoever writes a position: corrected, added, learnt from a file', async () => {
    await asOffice(() => bed.get(CorrectPerson).of(people.claire, 1, { employer: 'Aciéries & Fils' }));
    await asOffice(() => bed.get(CorrectPerson).of(people.claire, 2, { employer: null, jobTitle: 'Conseil' }));
    expect(await keys(people.claire)).toEqual([{ employer: 'Aciéries & Fils', employer_key: 'acieries fils' }, { employer: null, employer_key: null }]);
    const id = newId();
    const facts = { ...NO_FACTS, lastName: 'Essai', position: { employer: 'Énergie', title: null, sector: null } };
    await asWorker(() => bed.get(UnitOfWork).run(() => bed.get(PeopleWriter).add([{ id, facts }], null)));
    expect(await keys(id)).toEqual([{ employer: 'Énergie', employer_key: 'energie' }]);
    const learnt = { id: people.herve, facts: { ...NO_FACTS, lastName: 'de Kermadec' }, affiliationIds: [] };
    await asWorker(() => bed.get(UnitOfWork).run(() => bed.get(PeopleWriter).learn([{ before: learnt as never, after: { ...learnt.facts, position: facts.position } }], null)));
    expect(await keys(people.herve)).toEqual([{ employer: 'Énergie', employer_key: 'energie' }]);
    expect(await findings()).toEqual([]);
  });

  it('that is not the folded name is found', async () => {
    await worked(people.claire, 'Aciéries', '2020-01-01T00:00:00Z');
    const [{ id }] = (await database.inspect<{ id: string }>(`update position set employer_key = 'autre chose' where person_id = $1 returning id`, [people.claire])) as [{ id: string }];
    expect(await findings()).toEqual([expect.objectContaining({ subject: encode('position', id) })]);
  });
});
