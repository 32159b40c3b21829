import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Activity, Db, Effects, Job, JobFailures, JobQueue, Jobs, JobWorker, newId, RetryLater, Timers, UnitOfWork, currentScope, recurring, type ActivityPayload, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { buildTestBed, inAssociation, onEachBackend, until, useDatabase, type TestBed } from '@cordee/platform/testing';

const mines = newId();
const uff = newId();
const seen: { job: string; payload: unknown; associationId: string | null; locale: string; system: boolean; attempt: number }[] = [];
const outcomes = new Map<string, () => Promise<void> | void>();

function note(job: string, payload: unknown, context?: JobContext): void {
  const { associationId, locale, system } = currentScope();
  seen.push({ job, payload, associationId, locale, system, attempt: context?.attempt ?? 0 });
}

@Job({ name: 'spec.greet', onActivity: ['spec.greeted'], attempts: 2 })
@Injectable()
class GreetJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly effects: Effects,
    private readonly db: Db,
  ) {}

  async run(payload: ActivityPayload, context: JobContext): Promise<void> {
    note('spec.greet', payload, context);
    await outcomes.get('greet')?.();
    await this.unitOfWork.run(async () => {
      if (await this.effects.once(`greet:${payload.activityId}`)) await this.db.query('insert into spec_effect values ($1, $2)', [context.associationId, payload.activityId]);
    });
  }
}

@Job({ name: 'spec.ring', onTimer: ['spec.alarm'] })
@Injectable()
class RingJob implements JobHandler<TimerPayload> {
  async run(payload: TimerPayload, context: JobContext): Promise<void> {
    note('spec.ring', payload, context);
  }
}

@Injectable()
class TickJob {
  async run(): Promise<void> {
    note('spec.tick', {});
  }
}

@Module({ providers: [GreetJob, RingJob, TickJob] })
class SpecModule {}

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

onEachBackend((backend) => {
  const database = useDatabase();
  let bed: TestBed;

  beforeAll(async () => {
    await database.inspect('create table spec_effect (association_id uuid, activity_id uuid); ');
    await database.inspect('grant all on spec_effect to cordee_app');
    bed = await buildTestBed(database, { imports: [SpecModule] }, backend.env);
    await bed.get(JobWorker).start([recurring('spec.tick', { everyMs: 300 }, TickJob)]);
  });
  afterAll(() => bed?.close());
  beforeEach(() => {
    seen.length = 0;
    outcomes.clear();
  });

  const inMines = <T>(fn: () => Promise<T>): Promise<T> => inAssociation(mines, fn);
  const of = (job: string) => seen.filter((line) => line.job === job);
  const record = (): Promise<string> => inMines(() => bed.get(UnitOfWork).run(() => bed.get(Activity).record('spec.greeted', { subject: mines })));
  const effects = async (activityId: string): Promise<number> => (await database.inspect('select from spec_effect where activity_id = $1', [activityId])).length;

  describe('a job', () => {
    it('runs in the association that enqueued it, as the system, in its language', async () => {
      const activityId = newId();
      await inAssociation(uff, () => bed.get(Jobs).enqueue('spec.greet', { activityId }), { locale: 'en' });
      await until(async () => (await effects(activityId)) === 1);
      expect(of('spec.greet')).toEqual([{ job: 'spec.greet', payload: { activityId }, associationId: uff, locale: 'en', system: true, attempt: 1 }]);
    });

    it('cannot be enqueued inside a unit of work, outside any association, or under an unknown name', async () => {
      const jobs = bed.get(Jobs);
      await expect(inMines(() => bed.get(UnitOfWork).run(() => jobs.enqueue('spec.greet', {})))).rejects.toThrow('inside a unit of work');
      await expect(jobs.enqueue('spec.greet', {})).rejects.toThrow('no work without');
      await expect(inMines(() => jobs.enqueue('spec.unheard', {}))).rejects.toThrow('no job spec.unheard');
    });

    it('that was enqueued twice has one effect', async () => {
      const activityId = newId();
      await inMines(() => bed.get(Jobs).enqueueAll('spec.greet', [{ activityId }, { activityId }, { activityId }]));
      await until(() => of('spec.greet').length === 3);
      await quiet();
      expect(await effects(activityId)).toBe(1);
    });

    it('of one key waits only once', async () => {
      await inMines(async () => {
        const again = () => bed.get(Jobs).enqueue('spec.greet', { activityId: newId() }, { dedupe: 'once', delayMs: 300 });
        await again();
        await again();
      });
      await until(() => of('spec.greet').length > 0);
      await quiet();
      expect(of('spec.greet')).toHaveLength(1);
    });

    it('without an association fails without being run', async () => {
      const envelope = { associationId: null, locale: 'fr' as const, activityId: null, payload: { activityId: newId() } };
      await bed.get(JobQueue).add([{ name: 'spec.greet', envelope, attempts: 5 }]);
      await until(async () => (await (await bed.get(JobQueue).open('prompt')).getJobCounts('waiting', 'active', 'failed'))['waiting'] === 0);
      await quiet();
      expect(of('spec.greet')).toEqual([]);
    });
  });

  describe('a job that fails', () => {
    it('is tried again, then noted with a code and nothing else, and runs again on demand', async () => {
      outcomes.set('greet', () => {
        throw new TypeError('claire@example.org is unknown');
      });
      const activityId = await record();
      const failures = () => inMines(() => bed.get(JobFailures).open());
      await until(async () => (await failures()).length === 1);
      expect(of('spec.greet').map((line) => line.attempt)).toEqual([1, 2]);
      const [failure] = await failures();
      expect(failure).toMatchObject({ name: 'spec.greet', code: 'TYPE_ERROR', payload: { activityId, verb: 'spec.greeted', subjectId: mines }, rerunAt: null });
      expect(failure?.requestId).toMatch(/^job-[0-9a-f]{16}$/);

      outcomes.clear();
      await inAssociation(uff, async () => expect(await bed.get(JobFailures).rerun(failure!.id)).toMatchObject({ code: 'NOT_FOUND' }));
      await inMines(() => bed.get(JobFailures).rerun(failure!.id));
      await until(async () => (await effects(activityId)) === 1);
      expect(await failures()).toEqual([]);
    });

    it('for trouble that will pass waits without using up its tries', async () => {
      let away = 3;
      outcomes.set('greet', () => {
        if (away-- > 0) throw new RetryLater('SMTP_AWAY');
      });
      const activityId = await record();
      await until(async () => (await effects(activityId)) === 1, 15_000);
      expect(of('spec.greet').map((line) => line.attempt)).toEqual([1, 1, 1, 1]);
      expect(await inMines(() => bed.get(JobFailures).open())).toEqual([]);
    }, 20_000);
  });

  describe('activity', () => {
    it('reaches the jobs that listen to its verb, once committed', async () => {
      const unitOfWork = bed.get(UnitOfWork);
      const rolledBack = inMines(() => unitOfWork.run(async () => {
        await bed.get(Activity).record('spec.greeted', { subject: mines });
        throw new Error('rolled back');
      }));
      await expect(rolledBack).rejects.toThrow('rolled back');
      const activityId = await record();
      await until(async () => (await effects(activityId)) === 1);
      expect(of('spec.greet')).toHaveLength(1);
      expect(await database.inspect('select from outbox where done_at is null')).toEqual([]);
    });

    it('of a verb nobody listens to is only marked', async () => {
      await inMines(() => bed.get(UnitOfWork).run(() => bed.get(Activity).record('spec.unheard', { subject: mines })));
      await until(async () => (await database.inspect('select from outbox where done_at is null')).length === 0);
    });
  });

  describe('a timer', () => {
    it('fires once when it is due, and again when it is set again', async () => {
      const key = newId();
      const setIn = (seconds: number) => inMines(() => bed.get(UnitOfWork).run(() => bed.get(Timers).set('spec.alarm', key, new Date(bed.clock.now().getTime() + seconds * 1_000))));
      await setIn(60);
      await quiet();
      expect(of('spec.ring')).toEqual([]);
      bed.clock.advance({ minutes: 1 });
      await until(() => of('spec.ring').length === 1);
      await quiet();
      expect(of('spec.ring')).toMatchObject([{ payload: { kind: 'spec.alarm', key }, associationId: mines }]);
      await setIn(0);
      await until(() => of('spec.ring').length === 2);
    });
  });

  it('recurring work runs in no association, as the system', async () => {
    await until(() => of('spec.tick').length >= 2);
    expect(of('spec.tick')[0]).toMatchObject({ associationId: null, system: true });
  });

  it('leaves nothing of a job in the queue: no result, no error text, and nobody is named', async () => {
    outcomes.set('greet', () => {
      throw new Error('claire@example.org');
    });
    const activityId = await record();
    await until(() => of('spec.greet').length === 1);
    expect(await stored()).not.toContain('claire@example.org');
    outcomes.clear();
    await until(async () => (await effects(activityId)) === 1);
    await quiet();
    const queue = await bed.get(JobQueue).open('prompt');
    expect(await queue.getJobCounts('completed', 'failed')).toEqual({ completed: 0, failed: 0 });
  });

  /** Everything that the queue's store holds, as text. */
  async function stored(): Promise<string> {
    if (backend.name === 'postgres') {
      const tables = await database.inspect<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'bullmq'`);
      const rows = await Promise.all(tables.map(({ name }) => database.inspect(`select * from bullmq."${name}"`)));
      expect(rows.flat().length).toBeGreaterThan(5);
      return JSON.stringify(rows);
    }
    const client = new Redis(backend.env['REDIS_URL']!);
    const dumps = await Promise.all((await client.keys('*')).map((key) => client.dumpBuffer(key)));
    client.disconnect();
    expect(dumps.length).toBeGreaterThan(3);
    return dumps.map((dump) => dump?.toString('latin1')).join('');
  }

  it('comes back within seconds after every connection was cut', async () => {
    await cut();
    const activityId = await retrying(record);
    await until(async () => (await effects(activityId)) === 1, 10_000);
    await cut();
    await retrying(() => inMines(() => bed.get(UnitOfWork).run(() => bed.get(Timers).set('spec.alarm', activityId, new Date(bed.clock.now().getTime() - 1_000)))));
    await until(() => of('spec.ring').some((line) => (line.payload as TimerPayload).key === activityId), 10_000);
  }, 30_000);

  it('lets what people wait for pass by a queue full of chunks', async () => {
    outcomes.set('greet', () => new Promise((resolve) => setTimeout(resolve, 300)));
    await inMines(() => bed.get(Jobs).enqueueAll('spec.greet', Array.from({ length: 30 }, () => ({ activityId: newId() }))));
    const key = newId();
    await inMines(() => bed.get(UnitOfWork).run(() => bed.get(Timers).set('spec.alarm', key, bed.clock.now())));
    await until(() => of('spec.ring').length === 1, 3_000);
    expect(of('spec.greet').length).toBeLessThan(30);
    outcomes.clear();
    await until(async () => (await bed.get(JobQueue).pending()) === 0, 15_000);
  }, 20_000);

  /** What a restart of the server, or a network that forgets, does. */
  async function cut(): Promise<void> {
    await database.inspect('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    if (backend.name !== 'redis') return;
    const client = new Redis(backend.env['REDIS_URL']!);
    await client.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    client.disconnect();
  }

  async function retrying<T>(fn: () => Promise<T>): Promise<T> {
    for (let left = 5; ; left--) {
      try {
        return await fn();
      } catch (error) {
        if (!left) throw error;
        await quiet();
      }
    }
  }

  if (backend.name === 'redis') {
    it('an emptied Redis loses nothing', async () => {
      const key = newId();
      const rings = (): number => of('spec.ring').filter((line) => (line.payload as TimerPayload).key === key).length;
      await inMines(() => bed.get(UnitOfWork).run(() => bed.get(Timers).set('spec.alarm', key, new Date(bed.clock.now().getTime() - 1_000))));
      outcomes.set('greet', () => new Promise((resolve) => setTimeout(resolve, 3_000))); // what runs now is lost with Redis
      const lost = await record();
      await until(() => of('spec.greet').length === 1 && rings() === 1);
      outcomes.clear();
      const client = new Redis(backend.env['REDIS_URL']!);
      await client.flushdb();
      client.disconnect();
      await until(async () => (await effects(lost)) === 1 && rings() === 2, 15_000);
      await until(() => of('spec.greet').length > 1);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }, 20_000);
  }
});
