import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Db, isDomainError, ReadScope } from '@cordee/platform';
import { meeting, useDatabase } from '@cordee/platform/testing';
import { DueRunsRepository } from '../data/due-runs.repository';
import { day, DuesWorld, euros, granted, unhurried } from '../testing/dues-world';
import { DueRuns } from './due-runs';
import { MakeDues } from './make-dues';
import { Plans } from './plans';
import { PreviewDueRun } from './run-preview';
import { SettleDueRun } from './settle-due-run';
import { StartDueRun } from './start-due-run';

const world = new DuesWorld(useDatabase());
let plan: string;
beforeAll(() => world.open({ DB_POOL: '14' }), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
  for (const name of ['claire', 'aicha', 'joelle'] as const) await world.grant(name, plan, '2026-01-01', '2026-12-31');
}, 30_000);

const start = (key = world.key()) => world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: plan, periodStartsOn: null, dueOn: day('2027-01-31') }, key));
const settling = () => world.bed.get(SettleDueRun);
const begin = async () => granted(await start()).runId;
const make = (runId: string) => world.asWorker(() => world.bed.get(MakeDues).run(runId, unhurried));
const fallDue = (runId: string) => world.asWorker(() => settling().fallDue(runId));
const shown = (runId: string) => world.asTreasurer(() => world.bed.get(DueRuns).find(runId));
const called = async (runId: string) => (await world.database.inspect('select from due where run_id = $1', [runId])).length;
const timers = () => world.database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where association_id = $1 and kind = 'membership.releaseRun'`, [world.mines.id]);

describe('a campaign', () => {
  test('for several is held for ten minutes: nothing is made, and all can see it', async () => {
    const runId = await begin();
    const releasesAt = new Date(world.bed.clock.now().getTime() + 600_000);
    expect(await shown(runId)).toMatchObject({ state: 'HELD', recipients: 3, made: 0, total: 3, releasesAt, settledAt: null, startedByName: 'Hervé de Kermadec' });
    expect(await timers()).toEqual([{ key: runId, due_at: releasesAt }]);
    await make(runId);
    expect([await called(runId), await world.verbs('dueRun.%')]).toEqual([0, ['dueRun.held']]);
  });

  test('for one member is made at once', async () => {
    const rare = await world.plan({ name: 'Bienfaiteur' });
    await world.grant('paul', rare, '2026-01-01', '2026-12-31');
    const { runId } = granted(await world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: rare, periodStartsOn: null, dueOn: day('2027-01-31') }, world.key())));
    expect(await shown(runId)).toMatchObject({ state: 'RUNNING', recipients: 1 });
    await make(runId);
    expect([await called(runId), await timers()]).toEqual([1, []]);
  });

  test('leaves when the time is over, once', async () => {
    const runId = await begin();
    await fallDue(runId);
    await fallDue(runId);
    await make(runId);
    expect([await called(runId), await world.verbs('dueRun.%')]).toEqual([3, ['dueRun.held', 'dueRun.started', 'dueRun.finished']]);
    expect(await shown(runId)).toMatchObject({ state: 'DONE', settledBy: null });
  });

  test('leaves at once for whoever has looked twice', async () => {
    const runId = await begin();
    expect(await world.asTreasurer(() => settling().release(runId))).toMatchObject({ state: 'RUNNING', settledBy: world.people.herve });
    await make(runId);
    expect([await called(runId), await timers()]).toEqual([3, []]);
    expect(await world.asTreasurer(() => settling().cancel(runId))).toMatchObject({ code: 'DUES_SENDING_SETTLED', reason: 'RELEASED' });
  });

  test('that is taken back makes nothing, and the same plan and period can be called again', async () => {
    const runId = await begin();
    expect(await start()).toMatchObject({ code: 'RUN_ALREADY_STARTED', runId });
    expect(await world.asTreasurer(() => settling().cancel(runId))).toMatchObject({ state: 'CANCELLED', settledBy: world.people.herve });
    await fallDue(runId);
    await make(runId);
    expect([await called(runId), await timers(), await world.verbs('dueRun.%')]).toEqual([0, [], ['dueRun.held', 'dueRun.cancelled']]);
    expect(await world.asTreasurer(() => settling().release(runId))).toMatchObject({ code: 'DUES_SENDING_SETTLED', reason: 'CANCELLED' });
    const again = await world.letGo(await begin());
    expect(again).not.toBe(runId);
    await make(again);
    expect(await called(again)).toBe(3);
  });

  test('calls nobody where its plan was archived while it was held', async () => {
    const runId = await begin();
    await world.asTreasurer(() => world.bed.get(Plans).archive(plan));
    expect(await world.asTreasurer(() => settling().release(runId))).toMatchObject({ code: 'PLAN_ARCHIVED' });
    expect(await shown(runId)).toMatchObject({ state: 'HELD' });
    await fallDue(runId);
    await make(runId);
    expect([(await shown(runId))?.state, await called(runId)]).toEqual(['CANCELLED', 0]);
  });

  test('is another association’s own affair', async () => {
    const runId = await begin();
    expect(await world.asOther(() => settling().cancel(runId))).toMatchObject({ code: 'NOT_FOUND', path: ['runId'] });
    expect(await world.asOther(() => settling().release(runId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await shown(runId)).toMatchObject({ state: 'HELD' });
  });
});

describe('before a campaign', () => {
  test('the office sees whose due is made, who reads of it by mail, who is left out and why, and the date that it says', async () => {
    await world.grant('linh', plan, '2026-01-01', '2026-12-31');
    await world.grant('paul', plan, '2020-01-01', null);
    await world.grant('herve', plan, '2026-01-01', '2027-12-31');
    await world.grant('ousmane', plan, '2026-01-01', '2026-12-31');
    await world.suspend('ousmane', null);
    await world.call('joelle', plan);
    const preview = await world.asTreasurer(() => world.bed.get(PreviewDueRun).of(plan, null, day('2027-02-15')));
    expect(preview).toMatchObject({ members: 3, mailed: 2, withoutEmail: 1, suppressed: 0, alreadyCalled: 4, left: { calledBefore: 1, paidBefore: 1, forLife: 1, notMember: 1, notOpenYet: 0 }, total: euros(18_000) });
    expect(preview!.sample!.html).toMatch(/15\sfévrier 2027/);
    expect(await shown(await begin())).toMatchObject({ recipients: 3 });
  });
});

/** What the repository is without its lock: the race that it stops. Both have read before either writes. */
class UnlockedRuns extends DueRunsRepository {
  protected override readonly alone: string = '';
  private readonly meet = meeting();

  override async lock(id: string): ReturnType<DueRunsRepository['lock']> {
    const run = await super.lock(id);
    await this.meet();
    return run;
  }
}

describe('cancelling and releasing at once', () => {
  const race = (settle: SettleDueRun, runId: string, hands = 8) => Promise.all(Array.from({ length: hands }, (_, n) => world.asTreasurer<unknown>(() => (n % 2 ? settle.cancel(runId) : settle.release(runId)))));
  const won = (answers: readonly unknown[]) => answers.flatMap((answer) => (isDomainError(answer) ? [] : [(answer as { state: string }).state]));

  test('has two winners when nobody locks: the canary', async () => {
    const careless: SettleDueRun = Object.assign(Object.create(SettleDueRun.prototype) as SettleDueRun, settling(), { runs: new UnlockedRuns(world.bed.get(Db), world.bed.get(ReadScope)) });
    expect(won(await race(careless, await begin(), 2)).sort()).toEqual(['CANCELLED', 'RUNNING']);
  });

  test('has one winner; all others hear how it ended', async () => {
    for (let round = 0; round < 5; round++) {
      const runId = await begin();
      const answers = await race(settling(), runId);
      const [state, ...more] = won(answers);
      expect(more).toEqual([]);
      const how = state === 'CANCELLED' ? 'CANCELLED' : 'RELEASED';
      expect(answers.flatMap((answer) => (isDomainError(answer) ? [`${answer.code} ${answer.reason}`] : []))).toEqual(Array.from({ length: 7 }, () => `DUES_SENDING_SETTLED ${how}`));
      await world.database.inspect(`update due_run set state = 'CANCELLED' where id = $1`, [runId]);
    }
  });
});
