import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Activity, ReadScope, UnitOfWork, Db, NotFound, currentScope, newId, runInScope, systemScope } from '../index';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '../testing';

const mines = newId();
const uff = newId();

describe('The two doors to the database', () => {
  const database = useDatabase();
  let bed: TestBed;
  let work: UnitOfWork;
  let reads: ReadScope;
  let db: Db;
  const record = (verb: string) => work.run(() => bed.get(Activity).record(verb, { subject: newId() }));
  const verbs = () => reads.query<{ verb: string }>('select verb from activity order by id').then((rows) => rows.map((row) => row.verb));

  beforeAll(async () => {
    bed = await buildTestBed(database);
    [work, reads, db] = [bed.get(UnitOfWork), bed.get(ReadScope), bed.get(Db)];
  });
  beforeEach(async () => {
    await database.inspect('truncate activity, activity_detail, outbox');
  });
  afterAll(() => bed.close());

  it('shows each association its own rows only', async () => {
    await inAssociation(mines, () => record('mines.did'));
    await inAssociation(uff, () => record('uff.did'));
    expect(await inAssociation(mines, verbs)).toEqual(['mines.did']);
    expect(await inAssociation(uff, verbs)).toEqual(['uff.did']);
  });

  it('shows nothing outside an association', async () => {
    await inAssociation(mines, () => record('mines.did'));
    expect(await runInScope({ ...systemScope(mines), associationId: null }, verbs)).toEqual([]);
  });

  it('refuses work without a scope', async () => {
    expect(() => currentScope()).toThrow('no work without a scope');
    await expect(verbs()).rejects.toThrow('no work without a scope');
  });

  it("refuses to write another association's row", async () => {
    const forged = inAssociation(mines, () =>
      work.run(() => db.query(`insert into association_setting (association_id, key, value, since) values ($1, 'k', '1', $2)`, [uff, new Date()])));
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('rolls back when the use case returns an error, and says so', async () => {
    const outcome = await inAssociation(mines, () => work.run(async () => {
      await bed.get(Activity).record('half.done', { subject: newId() });
      return new NotFound();
    }));
    expect(outcome).toBeInstanceOf(NotFound);
    expect(await inAssociation(mines, verbs)).toEqual([]);
  });

  it('keeps what must count even when the use case returns an error', async () => {
    await inAssociation(mines, () => work.run(async () => {
      await bed.get(Activity).record('wrong.code', { subject: newId() });
      return new NotFound();
    }, { keepOnError: true }));
    expect(await inAssociation(mines, verbs)).toEqual(['wrong.code']);
  });

  it('runs what follows a commit only after the outermost one', async () => {
    const order: string[] = [];
    await inAssociation(mines, () => work.run(async () => {
      await work.run(async () => work.afterCommit(() => void order.push('after')));
      order.push('inside');
    }));
    expect(order).toEqual(['inside', 'after']);
  });

  it('runs a transaction again when it was chosen as the victim of a deadlock', async () => {
    let runs = 0;
    await inAssociation(mines, () => work.run(async () => {
      runs += 1;
      if (runs < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    }));
    expect(runs).toBe(3);
  });

  it('reads what the unit of work has just written, through its own connection', async () => {
    await inAssociation(mines, () => work.run(async () => {
      await bed.get(Activity).record('seen.inside', { subject: newId() });
      expect(await verbs()).toEqual(['seen.inside']);
    }));
  });

  it('never writes through the read door', async () => {
    await expect(inAssociation(mines, () => reads.query('delete from rate_limit'))).rejects.toThrow('read-only');
  });

  it('goes on reading after a failed statement', async () => {
    await inAssociation(mines, () => reads.run(async () => {
      await expect(reads.query('select 1/0')).rejects.toThrow('division by zero');
      expect(await reads.query('select 1 as one')).toEqual([{ one: 1 }]);
    }));
  });

  it('does not run out of connections when many requests read and then write', async () => {
    await Promise.all(Array.from({ length: 40 }, () => inAssociation(mines, () => reads.run(async () => {
      await verbs();
      await record('many.did');
      expect(await verbs()).toContain('many.did');
    }))));
  });

  it('leaks nothing between interleaved associations on a pool of four', async () => {
    await inAssociation(mines, () => record('mines.did'));
    await inAssociation(uff, () => record('uff.did'));
    const wrong: string[] = [];
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 100 }, async (_, i) => {
        const [association, own] = i % 2 ? [mines, 'mines.did'] : [uff, 'uff.did'];
        const seen = await inAssociation(association, verbs);
        if (seen.join() !== own) wrong.push(seen.join());
      }));
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
