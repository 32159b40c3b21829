import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError, newId, type Scope } from '@cordee/platform';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '@cordee/platform/testing';
import { IdentityModule } from '@cordee/identity';
import { createMember } from '@cordee/identity/testing';
import { PeopleModule } from '../people.module';
import type { ImportField } from '../domain/import-fields';
import { ApplyImport } from './apply-import';
import { CheckImport } from './check-import';
import { ChooseColumns } from './choose-columns';
import { ImportFiles } from './import-files';
import { ReadImport } from './read-import';
import { RunImport } from './run-import';
import { StartImport } from './start-import';

const folder = join(import.meta.dirname, '../testing/data');
const uploads = new Map<string, { name: string; bytes: Uint8Array }>();
const treasurer = newId();

class Uploads extends ImportFiles {
  async describe(fileId: string) {
    const upload = uploads.get(fileId);
    return upload ? { name: upload.name, purpose: 'import', ownerPersonId: treasurer } : null;
  }
  async read(fileId: string) {
    return uploads.get(fileId)!.bytes;
  }
}

const upload = (name: string, bytes: Uint8Array | string): string => {
  const id = newId();
  uploads.set(id, { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  return id;
};

describe('An import', () => {
  const database = useDatabase();
  let bed: TestBed;
  let association: string;
  const actor = { actor: { accountId: newId(), personId: treasurer, sessionId: null, roles: ['TREASURER'], permissions: new Set(['people.import']), office: true } } satisfies Partial<Scope>;
  const within = <T>(fn: () => Promise<T>, where = association) => inAssociation(where, fn, actor);
  const breathe = { breathe: async () => undefined };

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
    Object.assign(bed.get(ImportFiles), { describe: Uploads.prototype.describe, read: Uploads.prototype.read });
  }, 60_000);
  beforeEach(() => {
    association = newId();
  });

  const idOf = <T extends { id: string }>(outcome: T | { code: string }): string => {
    if (isDomainError(outcome)) throw new Error(outcome.code);
    return (outcome as T).id;
  };
  async function read(fileId: string): Promise<string> {
    const id = idOf(await within(() => bed.get(StartImport).of(fileId)));
    await within(() => bed.get(ReadImport).run(id, breathe));
    return id;
  }
  async function guessed(id: string) {
    const { columns } = (await stored(id))!;
    return (columns as { index: number; field: ImportField | null }[]).flatMap(({ index, field }) => (field ? [{ index, field }] : []));
  }
  async function check(id: string, school: string | null = null): Promise<void> {
    const outcome = await within(async () => bed.get(ChooseColumns).for(id, await guessed(id), school));
    if (isDomainError(outcome)) throw new Error(outcome.code);
    await within(() => bed.get(CheckImport).run(id, breathe));
  }
  const go = (id: string) => within(() => bed.get(RunImport).of(id, `key of ${id}`));
  const apply = (id: string) => within(() => bed.get(ApplyImport).run(id, breathe));
  async function whole(fileId: string): Promise<string> {
    const id = await read(fileId);
    await check(id);
    await go(id);
    await apply(id);
    return id;
  }
  const stored = async (id: string): Promise<Record<string, unknown>> => (await database.inspect('select * from import where id = $1', [id]))[0]!;
  const people = () => database.inspect(`select p.*, p.birth_date::text as born from person p where association_id = $1 order by last_key, first_key`, [association]);
  const number = async (sql: string): Promise<number> => Number((await database.inspect<{ n: string }>(`select count(*) as n from ${sql}`, [association]))[0]!.n);
  const everything = () =>
    database.inspect(
      `select md5(string_agg(line, '' order by line)) as sum from (
        select p::text as line from person p where association_id = $1 union all select e::text from person_email e where association_id = $1
        union all select t::text from person_phone t where association_id = $1 union all select a::text from affiliation a where association_id = $1
        union all select w::text from position w where association_id = $1 union all select s::text from person_source s where association_id = $1
        union all select t::text from person_term t where association_id = $1) x`, [association]);

  describe.each([
    ['alumni-1200.xlsx', { added: 1200, merged: 87, setAside: 10, refused: 14, unchanged: 0, people: 1210 }],
    ['alumni-5000.csv', { added: 5000, merged: 352, setAside: 45, refused: 55, unchanged: 0, people: 5045 }],
  ])('of %s', (file, counts) => {
    it('accounts for every row, as the dry run said; a second run of the same file changes nothing', async () => {
      const bytes = readFileSync(join(folder, file));
      const id = await read(upload(file, bytes));
      await check(id);
      const total = counts.added + counts.merged + counts.setAside + counts.refused;
      expect(await stored(id)).toMatchObject({ state: 'CHECKED', counts, row_count: total, cluster_count: counts.people });
      expect(await number('person where association_id = $1')).toBe(0);

      await go(id);
      const began = performance.now();
      await apply(id);
      if (process.env['MEASURE']) console.log(`${file}: ${total} rows applied in ${Math.round(performance.now() - began)} ms`);
      expect(await stored(id)).toMatchObject({ state: 'DONE', counts });
      expect(await number('person where association_id = $1')).toBe(counts.people);
      expect(await number('person_source where association_id = $1')).toBe(total - counts.refused);
      expect(await number('import_row where association_id = $1 and outcome is null')).toBe(0);

      const before = await everything();
      const again = await whole(upload(file, bytes));
      expect(await stored(again)).toMatchObject({ state: 'DONE', counts: { added: 0, merged: 0, setAside: 0, refused: counts.refused, unchanged: total - counts.refused, people: 0 } });
      expect(await everything()).toEqual(before);
    }, 120_000);
  });

  describe('interrupted', () => {
    const bytes = readFileSync(join(folder, 'alumni-1200.xlsx'));

    it('goes on behind the last chunk, and ends as if nothing had happened', async () => {
      const id = await read(upload('anciens.xlsx', bytes));
      await check(id);
      await go(id);
      const killed = { breathe: async () => { throw new Error('killed'); } };
      await expect(within(() => bed.get(ApplyImport).run(id, killed))).rejects.toThrow('killed');
      expect(await stored(id)).toMatchObject({ state: 'RUNNING', done_clusters: 1000 });
      expect(await number('person where association_id = $1')).toBe(1000);
      await apply(id);
      expect(await stored(id)).toMatchObject({ state: 'DONE', counts: { added: 1200, merged: 87, setAside: 10, refused: 14, unchanged: 0, people: 1210 } });
      expect(await number('person where association_id = $1')).toBe(1210);
    }, 60_000);

    it('in the middle of reading or checking, begins that step again', async () => {
      const id = idOf(await within(() => bed.get(StartImport).of(upload('anciens.xlsx', bytes))));
      let breaths = 0;
      const tired = { breathe: async () => { if (++breaths > 1) throw new Error('killed'); } };
      await expect(within(() => bed.get(ReadImport).run(id, tired))).rejects.toThrow('killed');
      await within(() => bed.get(ReadImport).run(id, breathe));
      expect(await number('import_row where association_id = $1')).toBe(1311);
      await within(async () => bed.get(ChooseColumns).for(id, await guessed(id)));
      breaths = 0;
      await expect(within(() => bed.get(CheckImport).run(id, tired))).rejects.toThrow('killed');
      await within(() => bed.get(CheckImport).run(id, breathe));
      expect(await stored(id)).toMatchObject({ state: 'CHECKED' });
    }, 60_000);

    it('and taken up by two workers at once, has its effect once', async () => {
      const id = await read(upload('anciens.xlsx', bytes));
      await check(id);
      await go(id);
      await Promise.all([apply(id), apply(id)]);
      expect(await number('person where association_id = $1')).toBe(1210);
      expect(await number('person_source where association_id = $1')).toBe(1297);
    }, 60_000);
  });

  it('adds what a second file knows more, and overwrites nothing', async () => {
    await whole(upload('a.csv', 'Nom;Prénom;Date de naissance;Ville;Mail\nLACROIX;Claire;10/06/1969;Lyon;claire@x.example\n'));
    const id = await whole(upload('b.csv', 'Nom;Prénom;Date de naissance;Ville;Mail;Promotion\nLacroix;CLAIRE;10/06/1969;Paris;c.lacroix@y.example;P92\n'));
    expect(await stored(id)).toMatchObject({ counts: { merged: 1, added: 0 } });
    expect(await people()).toMatchObject([{ first_name: 'Claire', last_name: 'Lacroix', city: 'Lyon', born: '1969-06-10', version: 2 }]);
    expect(await database.inspect('select address, place from person_email where association_id = $1 order by place', [association])).toEqual([
      { address: 'claire@x.example', place: 0 }, { address: 'c.lacroix@y.example', place: 1 },
    ]);
    expect(await database.inspect('select graduation_year from affiliation where association_id = $1', [association])).toEqual([{ graduation_year: 1992 }]);
  });

  it('never touches an address of sign-in, even when it knows another one of its owner', async () => {
    await whole(upload('a.csv', 'Nom;Prénom;Date de naissance;Mail\nLACROIX;Claire;10/06/1969;claire@x.example\n'));
    const [claire] = await people();
    await database.inspect(`insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
      values ($1, 'Association', $2, '#1f5a7a', 'fr', 'VOUS', $2, $2, 1, now(), now())`, [association, `a${association.slice(-12)}`]);
    await createMember(database, association, { personId: claire!['id'] as string, email: `claire.${association}@x.example` });
    const accounts = () => database.inspect('select * from account_email e join account_person l on l.account_id = e.account_id where l.association_id = $1', [association]);
    const before = await accounts();
    await whole(upload('b.csv', 'Nom;Prénom;Date de naissance;Mail\nLACROIX;Claire;10/06/1969;other@y.example\n'));
    expect(await accounts()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('of a list of bare names, twice, changes nothing the second time and merges no homonyms', async () => {
    const names = 'Nom;Prénom\nMartin;Jean\nMartin;Jean\nDupont;Claire\n';
    await whole(upload('a.csv', names));
    expect(await people()).toHaveLength(3);
    await whole(upload('a.csv', names));
    expect(await people()).toHaveLength(3);
  });

  it('keeps a couple of one address apart', async () => {
    await whole(upload('a.csv', 'Nom;Prénom;Promo;Mail\nDupont;Jean;1990;dupont@x.example\nDupont;Claire;1990;dupont@x.example\n'));
    expect((await people()).map((one) => one['first_name'])).toEqual(['Claire', 'Jean']);
  });

  it('gives everybody the school that was chosen for the file', async () => {
    const id = await read(upload('a.csv', 'Nom;Prénom;Promo\nDupont;Jean;1990\n'));
    await check(id, 'Mines Paris');
    await go(id);
    await apply(id);
    expect(await database.inspect('select school, school_key from affiliation where association_id = $1', [association])).toEqual([{ school: 'Mines Paris', school_key: 'mines paris' }]);
  });

  it.each([
    ['lettre.csv', 'Chers amis,\nà bientôt\n', 'NO_TABLE'],
    ['vieux.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'NOT_READABLE'],
    ['casse.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'NOT_READABLE'],
  ])('of %s says why it cannot be', async (name, bytes, code) => {
    expect(await stored(await read(upload(name, bytes)))).toMatchObject({ state: 'FAILED', error_code: code });
  });

  it('of a file that is not there, or whose step has not come, is refused', async () => {
    expect(await within(() => bed.get(StartImport).of(newId()))).toMatchObject({ code: 'NOT_FOUND' });
    const id = await read(upload('a.csv', 'Nom;Prénom;Promo\nDupont;Jean;1990\n'));
    expect(await go(id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
    expect(await within(() => bed.get(ChooseColumns).for(id, []))).toMatchObject({ code: 'COLUMNS_UNCLEAR', reason: 'nameMissing' });
  });

  it('is not there for another association', async () => {
    const id = await read(upload('a.csv', 'Nom;Prénom;Promo\nDupont;Jean;1990\n'));
    const elsewhere = newId();
    expect(await within(() => bed.get(ChooseColumns).for(id, [{ index: 0, field: 'LAST_NAME' }]), elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await within(() => bed.get(RunImport).of(id, 'some key at all'), elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
    await within(() => bed.get(CheckImport).run(id, breathe), elsewhere);
    expect(await stored(id)).toMatchObject({ state: 'MAPPING' });
  });

  it('confirmed twice under one key runs once; the same key for another import is refused', async () => {
    const [one, other] = [await read(upload('a.csv', 'Nom;Prénom\nDupont;Jean\n')), await read(upload('b.csv', 'Nom;Prénom\nMartin;Nadia\n'))];
    await check(one);
    await check(other);
    const run = (id: string) => within(() => bed.get(RunImport).of(id, 'one key for all'));
    expect(await run(one)).toEqual({ importId: one });
    expect(await run(one)).toEqual({ importId: one });
    expect(await run(other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});
