import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Activity, JobQueue, newId, UnitOfWork } from '@cordee/platform';
import { buildTestBed, compileProcess, inAssociation, onEachBackend, startProcess, until, useDatabase, type TestBed, type TestProcess } from '@cordee/platform/testing';

const KILLS = 5;
const ACTIVITIES = 120;
const associations = [newId(), newId()];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

onEachBackend((backend) => {
  const database = useDatabase();
  const workers = new Set<TestProcess>();
  let file: string;
  let bed: TestBed;

  beforeAll(async () => {
    file = await compileProcess('libs/platform/src/jobs/killed-worker.fixture.ts');
    await database.inspect('create table spec_effect (activity_id uuid, pid integer, at timestamptz)');
    await database.inspect('grant all on spec_effect to cordee_app');
    bed = await buildTestBed(database, {}, backend.env);
  }, 60_000);
  afterAll(() => bed?.close());
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker.kill()));
    workers.clear();
    await database.inspect('truncate spec_effect');
  });

  const startWorker = async (env: Record<string, string> = {}): Promise<TestProcess> => {
    const worker = await startProcess(file, { ...database.env, ...backend.env, ...env, LOG_LEVEL: 'error' }, /worker ready/);
    workers.add(worker);
    return worker;
  };
  const kill = async (worker: TestProcess): Promise<void> => {
    await worker.kill();
    workers.delete(worker);
  };
  const record = (verb: string, place: number): Promise<string> =>
    inAssociation(associations[place % 2]!, () => bed.get(UnitOfWork).run(() => bed.get(Activity).record(verb, { subject: newId() })));
  const handled = async (): Promise<number> => (await database.inspect<{ n: number }>('select count(distinct activity_id)::int n from spec_effect'))[0]!.n;

  /** Activities are recorded one after the other while worker after worker is killed at a random moment. */
  async function killInTheMiddle(env: Record<string, string> = {}): Promise<string[]> {
    const recording = (async () => {
      const ids: string[] = [];
      for (let place = 0; place < ACTIVITIES; place++) {
        ids.push(await record('spec.paid', place));
        await pause(20);
      }
      return ids;
    })();
    for (let kills = 0; kills < KILLS; kills++) {
      const worker = await startWorker(env);
      await pause(Math.random() * 600);
      await kill(worker);
    }
    const ids = await recording;
    await startWorker(env);
    await until(async () => (await handled()) === ids.length, 40_000);
    await pause(500);
    return ids;
  }

  /** As if every one of them had been carried but not marked. */
  async function deliverAgain(): Promise<void> {
    await database.inspect('update outbox set done_at = null');
    await until(async () => (await database.inspect('select from outbox where done_at is null')).length === 0, 20_000);
    await pause(1_000);
  }

  describe(`a worker killed ${KILLS} times at random moments`, () => {
    it('loses nothing that was committed and does nothing twice', async () => {
      const ids = await killInTheMiddle();
      await deliverAgain();
      const effects = await database.inspect<{ activity_id: string }>('select activity_id from spec_effect');
      expect(effects.map((effect) => effect.activity_id).sort()).toEqual([...ids].sort());
      expect(await database.inspect('select from job_failure')).toEqual([]);
    }, 120_000);
  });

  it('canary: without the note of its effect, what is delivered twice has two effects', async () => {
    await startWorker({ SPEC_CANARY: 'on' });
    const activityId = await record('spec.paid', 0);
    const effects = async (): Promise<number> => (await database.inspect('select from spec_effect where activity_id = $1', [activityId])).length;
    await until(async () => (await effects()) === 1, 20_000);
    await until(async () => (await bed.get(JobQueue).pending()) === 0, 20_000);
    await database.inspect('update outbox set done_at = null where activity_id = $1', [activityId]);
    await until(async () => (await effects()) === 2, 20_000);
  }, 60_000);

  it('the job of a killed worker is picked up within 15 s', async () => {
    await Promise.all([startWorker(), startWorker()]);
    await record('spec.hung', 0);
    const runs = () => database.inspect<{ pid: number; at: Date }>('select pid, at from spec_effect order by at');
    await until(async () => (await runs()).length === 1, 10_000);
    const [first] = await runs();
    const killedAt = Date.now();
    await kill([...workers].find((worker) => worker.pid === first!.pid)!);
    await until(async () => (await runs()).length === 2, 16_000);
    const [, second] = await runs();
    expect(second!.pid).not.toBe(first!.pid);
    expect(second!.at.getTime() - killedAt).toBeLessThan(15_000);
  }, 60_000);

  it('a worker told to stop drains and ends well', async () => {
    const worker = await startWorker();
    for (let place = 0; place < 10; place++) await record('spec.paid', place);
    await until(async () => (await handled()) > 0);
    const code = await worker.stop();
    workers.delete(worker);
    expect([0, 143, null]).toContain(code);
    expect(worker.output()).not.toMatch(/error/i);
  }, 30_000);
});
