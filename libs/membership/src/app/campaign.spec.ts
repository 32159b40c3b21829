import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { isDomainError } from '@cordee/platform';
import { useDatabase, type TestBed } from '@cordee/platform/testing';
import { DueRunsRepository } from '../data/due-runs.repository';
import { day, DuesWorld, euros, granted, unhurried } from '../testing/dues-world';
import { MakeDues } from './make-dues';
import { Plans } from './plans';
import { PreviewDueRun } from './run-preview';
import { StartDueRun, type RunWish } from './start-due-run';

const world = new DuesWorld(useDatabase());
let second: TestBed;
let plan: string;
beforeAll(async () => {
  await world.open();
  second = await world.another();
}, 60_000);
beforeEach(async () => {
  await world.begin();
  second.clock.set(world.bed.clock.now());
  plan = await world.plan();
}, 30_000);

const wish = (more: Partial<RunWish> = {}): RunWish => ({ planId: plan, periodStartsOn: null, dueOn: day('2027-01-31'), ...more });
const start = (given: RunWish = wish(), key = world.key()) => world.asTreasurer(() => world.bed.get(StartDueRun).start(given, key));
const begin = async (more: Partial<RunWish> = {}) => world.letGo(granted(await start(wish(more))).runId);
const make = (runId: string, bed = world.bed, job = unhurried) => world.asWorker(() => bed.get(MakeDues).run(runId, job));
const campaign = async (more: Partial<RunWish> = {}): Promise<string> => {
  const runId = await begin(more);
  await make(runId);
  return runId;
};
const run = async (id: string) => (await world.database.inspect<{ state: string; made: number; skipped: number }>('select state, made, skipped from due_run where id = $1', [id]))[0];
const called = async () =>
  (await world.database.inspect<{ name: string; from: string; to: string }>(
    `select p.first_name as name, d.period_starts_on::text as from, d.period_ends_on::text as to from due d join person p on p.id = d.person_id where d.association_id = $1 and d.run_id is not null order by 1, 2`, [world.mines.id],
  )).map(({ name, from, to }) => `${name} ${from} ${to}`);
const whole = (names: string[]) => names.map((name) => `${name} 2027-01-01 2027-12-31`);

describe('a campaign', () => {
  test('asks everybody of its plan who is a member, in grace or lapsed, each once, for the year that opens', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.grant('aicha', plan, '2024-01-01', '2024-12-31');
    await world.grant('joelle', plan, '2026-01-01', '2026-10-31');
    expect(await run(await campaign())).toEqual({ state: 'DONE', made: 3, skipped: 0 });
    expect(await called()).toEqual(whole(['Aïcha', 'Claire', 'Joëlle']));
    expect((await world.duesOf('claire'))[0]).toEqual({ state: 'ISSUED', paid: 0, amount: 6000, from: '2027-01-01', to: '2027-12-31', dueOn: '2027-01-31', reason: null });
    expect(await world.verbs('dueRun.%')).toEqual(['dueRun.held', 'dueRun.started', 'dueRun.finished']);
  });

  test('leaves in peace whoever is suspended, waits for a first payment, is a member for life, has left, has died, or is of another plan', async () => {
    const other = await world.plan({ name: 'Membre bienfaiteur', price: euros(12_000) });
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.grant('herve', plan, '2026-01-01', '2026-12-31');
    await world.suspend('herve', null);
    await world.call('aicha', plan);
    await world.grant('paul', plan, '2020-01-01', null);
    await world.grant('linh', plan, '2026-01-01', '2026-12-31');
    await world.end('linh', 'RESIGNED');
    await world.grant('joelle', plan, '2026-01-01', '2026-12-31');
    await world.end('joelle', 'EXCLUDED');
    await world.database.inspect('update person set deceased_noted_at = null where id = $1', [world.people.suzanne]);
    await world.grant('suzanne', plan, '2026-01-01', '2026-12-31');
    await world.database.inspect('update person set deceased_noted_at = $2 where id = $1', [world.people.suzanne, world.bed.clock.now()]);
    await world.grant('ousmane', other, '2026-01-01', '2026-12-31');
    expect(await run(await campaign())).toEqual({ state: 'DONE', made: 1, skipped: 3 });
    expect(await called()).toEqual(whole(['Claire']));
  });

  test('asks nobody for days that are paid already, and only for the rest of the year whoever has a part of it', async () => {
    await world.grant('claire', plan, '2026-01-01', '2027-12-31');
    await world.grant('paul', plan, '2026-04-01', '2027-03-31');
    expect(await run(await campaign())).toMatchObject({ made: 1, skipped: 1 });
    expect(await called()).toEqual(['Paul 2027-04-01 2027-12-31']);
  });

  test('is what its preview said', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.grant('aicha', plan, '2024-01-01', '2024-12-31');
    await world.grant('paul', plan, '2020-01-01', null);
    const preview = () => world.asTreasurer(() => world.bed.get(PreviewDueRun).of(plan, null));
    expect(await preview()).toMatchObject({ members: 2, alreadyCalled: 1, total: euros(12_000), startsOn: day('2027-01-01'), endsOn: day('2027-12-31'), sample: { fromName: world.mines.name } });
    expect(await run(await campaign())).toMatchObject({ made: 2, skipped: 1 });
    expect(await preview()).toMatchObject({ members: 0, alreadyCalled: 3, total: euros(0), sample: null });
  });

  test('of a rolling plan asks each from their own anniversary, once it is near', async () => {
    const rolling = await world.plan({ name: 'Douze mois', periodKind: 'ROLLING_12_MONTHS', price: euros(4500) });
    await world.grant('claire', rolling, '2025-12-15', '2026-12-14');
    await world.grant('paul', rolling, '2026-06-01', '2027-05-31');
    await world.grant('aicha', rolling, '2024-02-29', '2025-02-28');
    await campaign({ planId: rolling, dueOn: day('2026-12-31') });
    expect(await called()).toEqual(['Aïcha 2026-11-23 2027-11-22', 'Claire 2026-12-15 2027-12-14']);
  });

  test('of a plan without a price makes members without a payment, a receipt or a mail that asks', async () => {
    const free = await world.plan({ name: 'Jeune diplômé', price: euros(0) });
    await world.grant('claire', free, '2026-01-01', '2026-12-31');
    await campaign({ planId: free });
    expect(await world.duesOf('claire')).toMatchObject([{ state: 'PAID', paid: 0, amount: 0 }]);
    expect([await world.count('payment'), await world.count('receipt'), await world.count('payment_allocation')]).toEqual([0, 0, 0]);
    expect(await world.standing('claire')).toEqual({ kept: 'ACTIVE', said: 'ACTIVE', until: '2027-12-31' });
    expect((await world.periodsOf('claire')).at(-1)).toEqual({ from: '2027-01-01', to: '2027-12-31', origin: 'PAID', voided: null });
  });

  test('asks the price of its day: a new price is for those who are called later', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign();
    granted(await world.asTreasurer(() => world.bed.get(Plans).change(plan, 1, { price: euros(6500) })));
    await world.call('aicha', plan);
    expect([(await world.duesOf('claire'))[0]!.amount, (await world.duesOf('aicha'))[0]!.amount]).toEqual([6000, 6500]);
  });

  test('that is over asks nobody again; a late joiner is called alone, and once', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const runId = await campaign();
    const late = await world.call('linh', plan);
    await make(runId);
    expect(await run(runId)).toEqual({ state: 'DONE', made: 1, skipped: 0 });
    expect(await world.due(late)).toMatchObject({ from: '2026-11-23', to: '2027-12-31', dueOn: '2026-12-23' });
    expect(await world.verbs('dueRun.finished')).toHaveLength(1);
    expect(await world.count('due')).toBe(2);
  });

  test('leaves out whoever was called alone for the same year before', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.call('claire', plan);
    expect(await run(await campaign())).toMatchObject({ made: 0, skipped: 1 });
    expect(await world.duesOf('claire')).toHaveLength(1);
  });
});

describe('once for a plan and a period', () => {
  test('a second start hears of the first, and the same press has the same answer', async () => {
    const runId = granted(await start(wish(), 'the same press')).runId;
    expect(await start(wish(), 'the same press')).toEqual({ runId });
    expect(await start()).toMatchObject({ code: 'RUN_ALREADY_STARTED', runId });
    expect(await start(wish({ dueOn: day('2027-02-28') }), 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    await make(runId);
    expect(await start()).toMatchObject({ code: 'RUN_ALREADY_STARTED', runId });
    expect(isDomainError(await start(wish({ periodStartsOn: day('2028-01-01') })))).toBe(false);
  });

  test('ten starts at once are one campaign', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start()));
    const [winner, ...more] = answers.filter((answer) => !isDomainError(answer));
    expect(more).toEqual([]);
    expect(answers.flatMap((answer) => (isDomainError(answer) ? [answer] : []))).toEqual(Array.from({ length: 9 }, () => expect.objectContaining({ code: 'RUN_ALREADY_STARTED', ...winner })));
    expect([await world.count('due_run'), await world.verbs('dueRun.%')]).toEqual([1, ['dueRun.started']]);
  });
});

describe('many members', () => {
  /** Members who have a due of the run, dues, and what the run says of itself. */
  const tally = async (runId: string) => (await world.database.inspect('select count(distinct membership_id)::int as members, count(*)::int as dues from due where run_id = $1', [runId]))[0];

  test('are asked in chunks, with a breath between two', async () => {
    await world.crowd(plan, 1_050);
    const runId = await begin();
    const after: number[] = [];
    await make(runId, world.bed, { breathe: async () => void after.push((await run(runId))!.made) });
    expect(after).toEqual([500, 1_000]);
    expect([await run(runId), await tally(runId)]).toEqual([{ state: 'DONE', made: 1_050, skipped: 0 }, { members: 1_050, dues: 1_050 }]);
  }, 60_000);

  test('are each asked once by two workers at once', async () => {
    await world.crowd(plan, 620);
    const runId = await begin();
    await Promise.all([make(runId), make(runId, second), make(runId, second)]);
    expect([await run(runId), await tally(runId)]).toEqual([{ state: 'DONE', made: 620, skipped: 0 }, { members: 620, dues: 620 }]);
    expect(await world.verbs('dueRun.finished')).toHaveLength(1);
  }, 60_000);

  test('are each asked once by a worker that dies between two chunks and its successor', async () => {
    await world.crowd(plan, 620);
    const runId = await begin();
    await expect(make(runId, world.bed, { breathe: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect([await run(runId), await tally(runId)]).toEqual([{ state: 'RUNNING', made: 500, skipped: 0 }, { members: 500, dues: 500 }]);
    await make(runId, second);
    expect([await run(runId), await tally(runId)]).toEqual([{ state: 'DONE', made: 620, skipped: 0 }, { members: 620, dues: 620 }]);
  }, 60_000);

  test('and by one that dies in the middle of a chunk: nothing of it stays', async () => {
    await world.crowd(plan, 40);
    const runId = await begin();
    jest.spyOn(world.bed.get(DueRunsRepository), 'save').mockRejectedValueOnce(new Error('killed'));
    await expect(make(runId)).rejects.toThrow('killed');
    expect([await run(runId), await tally(runId), await world.verbs('dueRun.finished')]).toEqual([{ state: 'RUNNING', made: 0, skipped: 0 }, { members: 0, dues: 0 }, []]);
    await make(runId, second);
    expect([await run(runId), await tally(runId)]).toEqual([{ state: 'DONE', made: 40, skipped: 0 }, { members: 40, dues: 40 }]);
  }, 60_000);
});

describe('what cannot be started', () => {
  test('a plan that was put away, before or while its campaign was prepared', async () => {
    await world.asTreasurer(() => world.bed.get(Plans).archive(plan));
    expect(await start()).toMatchObject({ code: 'PLAN_ARCHIVED' });
    await world.asTreasurer(() => world.bed.get(Plans).restore(plan));
    expect(isDomainError(await start())).toBe(false);
  });

  test.each<[string, Partial<RunWish>, string[]]>([
    ['a date that is over', { dueOn: day('2026-11-22') }, ['dueOn']],
    ['a date after the period', { dueOn: day('2028-01-02') }, ['dueOn']],
    ['a period of another age', { periodStartsOn: day('2031-01-01'), dueOn: day('2031-01-31') }, ['periodStartsOn']],
  ])('%s', async (_what, wrong, path) => {
    expect(await start(wish(wrong))).toMatchObject({ code: 'INVALID_INPUT', path, reason: 'dateInvalid' });
    expect(await world.count('due_run')).toBe(0);
  });

  test('a press without a proper key', async () => expect(await start(wish(), 'short')).toMatchObject({ code: 'INVALID_INPUT', path: ['idempotencyKey'] }));

  test('the plan of another association, whose worker finds nothing of a run either', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    expect(await world.asOther(() => world.bed.get(StartDueRun).start(wish(), world.key()))).toMatchObject({ code: 'NOT_FOUND', path: ['planId'] });
    const runId = await begin();
    await world.asWorker(() => world.bed.get(MakeDues).run(runId, unhurried), world.uff.id);
    expect([await run(runId), await world.count('due')]).toEqual([{ state: 'RUNNING', made: 0, skipped: 0 }, 0]);
    expect(await world.asOther(() => world.bed.get(PreviewDueRun).of(plan, null))).toBeNull();
  });
});
