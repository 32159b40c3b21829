import { beforeAll, describe, expect, it } from '@jest/globals';
import { Activity, ActivitySeals, GlobalDb, HousekeepingJob, newId, runInScope, SealActivityJob, UnitOfWork } from '@cordee/platform';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '@cordee/platform/testing';

/** The id right after another one. */
const next = (id: string): string => {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

describe('the seal of activity', () => {
  const database = useDatabase();
  const mines = newId();
  const uff = newId();
  let bed: TestBed;

  beforeAll(async () => {
    bed = await buildTestBed(database);
  });

  const record = (association: string) => inAssociation(association, () => bed.get(UnitOfWork).run(() => bed.get(Activity).record('person.renamed', { subject: newId(), audience: 'office', changed: ['name'], before: { name: 'A' }, after: { name: 'B' } })));
  const seal = () => runInScope({ associationId: null, actor: null, accountId: null, locale: 'fr', addressForm: 'VOUS', requestId: 'seal', system: true, origin: '' }, () => bed.get(SealActivityJob).run());
  const broken = (association: string) => inAssociation(association, () => bed.get(ActivitySeals).firstBroken());
  /** As an intruder with the owner's rights would. */
  const tamper = (sql: string, params: unknown[]) => database.inspect(sql, params);

  it('leaves the latest lines open, because others may still commit before them', async () => {
    await record(mines);
    await seal();
    expect(await database.inspect('select from activity_seal')).toEqual([]);
  });

  it('chains the batches of each association', async () => {
    await record(uff);
    bed.clock.advance({ minutes: 3 });
    await seal();
    await record(mines);
    await record(mines);
    bed.clock.advance({ minutes: 3 });
    await seal();
    await seal();
    const seals = await database.inspect<{ count: number; previous_hash: Buffer; hash: Buffer }>('select * from activity_seal where association_id = $1 order by from_id', [mines]);
    expect(seals.map(({ count }) => count)).toEqual([1, 2]);
    expect(seals[1]!.previous_hash).toEqual(seals[0]!.hash);
    expect([await broken(mines), await broken(uff)]).toEqual([null, null]);
  });

  it('holds when values are erased as the law asks', async () => {
    await tamper('update activity_detail set before = null, after = null, erased_at = at from activity where activity.id = activity_id and activity.association_id = $1', [mines]);
    expect(await broken(mines)).toBeNull();
  });

  it.each([
    ['changed', 'update activity set verb = $2 where association_id = $1', 'person.welcomed'],
    ['added in between', `insert into activity select association_id, $2, at, verb, actor_person_id, subject_id, audience, parties, changed, request_id from activity where association_id = $1 limit 1`, null],
    ['removed', 'delete from activity_detail where association_id = $1 and $2 <> activity_id::text', 'none'],
  ])('breaks when a line is %s', async (_how, sql, value) => {
    const association = newId();
    // Of one millisecond, the ids are in any order.
    const [first = ''] = [await record(association), await record(association)].sort();
    bed.clock.advance({ minutes: 3 });
    await seal();
    expect(await broken(association)).toBeNull();
    const between = next(first);
    await tamper(sql, [association, value ?? between]);
    expect(await broken(association)).toMatchObject({ fromId: expect.any(String) });
  });

  it('is kept by housekeeping, which only clears what has served', async () => {
    await database.inspect('update outbox set done_at = created_at');
    await bed.get(HousekeepingJob).run();
    expect((await bed.get(GlobalDb).query('select from outbox')).length).toBeGreaterThan(0);
    bed.clock.advance({ days: 31 });
    await bed.get(HousekeepingJob).run();
    expect(await bed.get(GlobalDb).query('select from outbox')).toEqual([]);
    expect(await broken(mines)).toBeNull();
  });
});
