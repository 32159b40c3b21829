import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useMailSink } from '@cordee/messaging/testing';
import { compileProcess, startProcess, until, useDatabase, type TestProcess } from '@cordee/platform/testing';
import { DuesWorld, granted } from '../testing/dues-world';
import { StartDueRun } from './start-due-run';

const MEMBERS = 6_000;

describe('the worker of a campaign, killed between two chunks', () => {
  const world = new DuesWorld(useDatabase());
  const sink = useMailSink();
  let fixture: string;
  let worker: TestProcess | null = null;

  beforeAll(async () => {
    await world.open();
    await world.begin();
    fixture = await compileProcess('libs/membership/src/testing/dues-worker.fixture.ts');
  }, 90_000);
  afterAll(() => worker?.kill());

  const start = () => startProcess(fixture, { ...world.database.env, SMTP_URL: sink.url }, /worker ready/);

  it('is followed by one that goes on behind the last chunk: every member is asked once', async () => {
    // The worker lives in real time: what is called must lie around its own day.
    world.bed.clock.set(new Date());
    const today = world.bed.clock.today('Europe/Paris');
    const plan = await world.plan();
    await world.crowd(plan, MEMBERS, `${today.year - 1}-01-01`, `${today.year - 1}-12-31`);
    const { runId } = granted(await world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: plan, periodStartsOn: null, dueOn: today.add({ days: 30 }) }, world.key())));
    await world.letGo(runId);
    const run = async () => (await world.database.inspect<{ state: string; made: number; skipped: number }>('select state, made, skipped from due_run where id = $1', [runId]))[0]!;
    const tally = async () => (await world.database.inspect<{ members: number; dues: number }>('select count(distinct membership_id)::int as members, count(*)::int as dues from due where run_id = $1', [runId]))[0]!;
    for (let kill = 0; kill < 2; kill++) {
      const before = (await run()).made;
      worker = await start();
      await until(async () => (await run()).made > before, 60_000);
      await worker.kill();
      const left = await run();
      expect(await tally()).toEqual({ members: left.made, dues: left.made });
      expect(left).toMatchObject({ state: 'RUNNING', skipped: 0 });
    }
    worker = await start();
    await until(async () => (await run()).state === 'DONE', 90_000);
    expect([await run(), await tally()]).toEqual([{ state: 'DONE', made: MEMBERS, skipped: 0 }, { members: MEMBERS, dues: MEMBERS }]);
    expect(await world.verbs('dueRun.finished')).toHaveLength(1);
  }, 240_000);
});
