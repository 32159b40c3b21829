import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { isDomainError, newId, outsideScope, runInScope } from '@cordee/platform';
import { buildTestBed, compileProcess, startProcess, until, useDatabase, type TestBed, type TestProcess } from '@cordee/platform/testing';
import { PeopleModule } from '../people.module';
import { CheckImport } from './check-import';
import { ChooseColumns } from './choose-columns';
import { ImportFiles } from './import-files';
import { ReadImport } from './read-import';
import { RunImport } from './run-import';
import { StartImport } from './start-import';

const FILE = join(import.meta.dirname, '../testing/data/alumni-1200.xlsx');
const treasurer = newId();
const breath = { breathe: async () => undefined };

describe('the worker of an import, killed between two chunks', () => {
  const database = useDatabase();
  let bed: TestBed;
  let fixture: string;
  let worker: TestProcess | null = null;

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
    Object.assign(bed.get(ImportFiles), { describe: async () => ({ name: 'anciens.xlsx', purpose: 'import', ownerPersonId: treasurer }), read: async () => readFileSync(FILE) });
    fixture = await compileProcess('libs/people/src/testing/import-worker.fixture.ts');
  }, 90_000);
  afterAll(() => worker?.kill());

  /** A checked file whose run the office has asked for. */
  async function confirmed(): Promise<string> {
    const association = await createAssociation(database);
    const scope = actorScope({ associationId: association.id, personId: treasurer }, ['TREASURER']);
    return outsideScope(() => runInScope(scope, async () => {
      const one = await bed.get(StartImport).of(newId());
      if (isDomainError(one)) throw new Error(one.code);
      await bed.get(ReadImport).run(one.id, breath);
      const [stored] = await database.inspect<{ columns: { index: number; field: never }[] }>('select columns from import where id = $1', [one.id]);
      await bed.get(ChooseColumns).for(one.id, stored!.columns);
      await bed.get(CheckImport).run(one.id, breath);
      await bed.get(RunImport).of(one.id, 'the one intention');
      return one.id;
    }));
  }

  it('is followed by one that goes on behind the last chunk: every row once, nobody twice', async () => {
    const id = await confirmed();
    const state = async () => (await database.inspect<{ state: string; done_clusters: number; counts: object }>('select state, done_clusters, counts from import where id = $1', [id]))[0]!;
    worker = await startProcess(fixture, { ...database.env }, /worker ready/);
    await until(async () => (await state()).done_clusters > 0, 60_000);
    await worker.kill();
    const [left] = await database.inspect<{ done: number; people: number }>('select i.done_clusters as done, (select count(*)::int from person) as people from import i where i.id = $1', [id]);
    expect([1000, 1210]).toContain(left!.people);
    expect(left!.done).toBe(left!.people);
    worker = await startProcess(fixture, { ...database.env }, /worker ready/);
    await until(async () => (await state()).state === 'DONE', 60_000);
    expect((await state()).counts).toEqual({ added: 1200, merged: 87, setAside: 10, refused: 14, unchanged: 0, people: 1210 });
    expect(await database.inspect('select (select count(*)::int from person) as people, (select count(*)::int from person_source) as sources, (select count(*)::int from import_row where outcome is null) as open')).toEqual([
      { people: 1210, sources: 1297, open: 0 },
    ]);
  }, 180_000);
});
