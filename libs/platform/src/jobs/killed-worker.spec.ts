import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
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

  it('the jobs of a killed worker are picked up within 15 s; one that has cost too many workers their life is given up', async () => {
    const worker = await startWorker({ DB_POOL: '8' });
    const [hung, deadly] = [await record('spec.hung', 0), await record('spec.hung', 0)];
    const runs = (activityId: string) => database.inspect<{ pid: number; at: Date }>('select pid, at from spec_effect where activity_id = $1 order by at', [activityId]);
    await until(async () => (await handled()) === 2, 10_000);
    await pretendStalled(`${deadly}/spec.hang`, 5);
    const other = await startWorker({ DB_POOL: '8' });
    const killedAt = Date.now();
    await kill(worker);
    await until(async () => (await runs(hung)).length === 2, 16_000);
    const second = (await runs(hung))[1]!;
    expect(second.pid).toBe(other.pid);
    expect(second.at.getTime() - killedAt).toBeLessThan(15_000);
    await until(async () => (await database.inspect(`select from job_failure where code = 'STALLED_TOO_OFTEN'`)).length === 1);
    expect(await runs(deadly)).toHaveLength(1);
  }, 60_000);

  async function pretendStalled(id: string, times: number): Promise<void> {
    if (backend.name === 'postgres') return void (await database.inspect('update bullmq.job set stalled_count = $2 where id = $1', [id, times]));
    const client = new Redis(backend.env['REDIS_URL']!);
    await client.hset(`{cordee}:cordee:${id}`, 'stc', times);
    client.disconnect();
  }

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
