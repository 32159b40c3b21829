import { describe, expect, test } from '@jest/globals';
import { newId } from '@cordee/platform';
import { createHelper, createLoadEntry, createShield, fillLoad, useGivingWorld } from '../testing';
import { LoadLimitReached } from '../domain/errors';
import type { Wish } from '../domain/helper-load';
import { Availability } from './availability';
import { type AskWish, LoadLedger } from './load-ledger';

const world = useGivingWorld();
const ledger = (): LoadLedger => world.get(LoadLedger);
const days = (count: number): Date => new Date(world.bed.clock.now().getTime() + count * 86_400_000);
const wish = (personId: string, more: Partial<AskWish> = {}): AskWish => ({ personId, module: 'mentoring', sourceId: newId(), openUntil: days(7), ...more });
/** Days have no properties that could be compared. */
const said = <T extends object>(answer: T) => ({ ...answer, ...('backOn' in answer && answer.backOn ? { backOn: String(answer.backOn) } : {}), ...('availableAgainOn' in answer && answer.availableAgainOn ? { availableAgainOn: String(answer.availableAgainOn) } : {}) });
const ask = async (...wishes: AskWish[]) => {
  const refusal = await world.work(() => ledger().ask(wishes));
  return refusal && said(refusal);
};
const state = async (personId: string, of: Wish | null = null) => said((await world.asWorker(() => ledger().states([personId], of))).get(personId)!);

describe('whoever has chosen nothing', () => {
  test('is asked four times a month at most, open asks counting twice', async () => {
    const { claire } = world.people;
    expect(await state(claire)).toEqual({ state: 'OPEN', backOn: null, askedThisMonth: 0 });
    expect(await ask(wish(claire))).toBeUndefined();
    expect((await state(claire)).state).toBe('OPEN');
    expect(await ask(wish(claire))).toBeUndefined();
    expect(await state(claire)).toMatchObject({ state: 'FULL', askedThisMonth: 2 });
    const refused = await ask(wish(claire));
    expect(refused).toMatchObject({ code: 'LOAD_LIMIT_REACHED', personId: claire, availableAgainOn: '2026-12-01' });
  });

  test('may be asked again as soon as one ask is over, and never more than four times in thirty days', async () => {
    const { claire } = world.people;
    const [first, second] = [newId(), newId()];
    await ask(wish(claire, { sourceId: first }), wish(claire, { sourceId: second }));
    await world.work(() => ledger().close('mentoring', first));
    expect(await state(claire)).toMatchObject({ state: 'WARM' });
    await world.work(() => ledger().close('mentoring', second, claire));
    expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
    expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
    expect(await state(claire)).toEqual({ state: 'FULL', backOn: '2026-12-24', askedThisMonth: 4 });
    world.bed.clock.advance({ days: 31 });
    expect(await state(claire)).toEqual({ state: 'OPEN', backOn: null, askedThisMonth: 0 });
  });

  test('of these, through introductions twice, whatever the module would allow', async () => {
    const { claire } = world.people;
    for (let n = 0; n < 2; n++) await ask(wish(claire, { module: 'introductions', openUntil: days(0), cap: { per30Days: 9 } }));
    expect(await ask(wish(claire, { module: 'introductions', openUntil: days(0), cap: { per30Days: 9 } }))).toMatchObject({ availableAgainOn: '2026-12-24' });
    expect(await state(claire)).toMatchObject({ state: 'OPEN' });
    expect(await state(claire, { module: 'introductions' })).toMatchObject({ state: 'FULL', backOn: '2026-12-24' });
    expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
  });
});

test('a module may ask for less: one open ask of a connector at a time', async () => {
  const { claire } = world.people;
  const cap = { per30Days: 2, open: 1 };
  const sourceId = newId();
  await ask(wish(claire, { cap, sourceId }));
  expect(await ask(wish(claire, { cap }))).toMatchObject({ code: 'LOAD_LIMIT_REACHED', availableAgainOn: '2026-12-01' });
  await world.work(() => ledger().close('mentoring', sourceId));
  expect(await ask(wish(claire, { cap }))).toBeUndefined();
});

test('two people are asked together or not at all', async () => {
  const { claire, herve } = world.people;
  await createHelper(world.database, world.mines.id, herve, { asksPerMonth: 0 });
  const sourceId = newId();
  expect(await ask(wish(claire, { sourceId }), wish(herve, { sourceId }))).toMatchObject({ personId: herve, availableAgainOn: null });
  expect(await state(claire)).toMatchObject({ askedThisMonth: 0 });
});

test('the same wish again is the same ask', async () => {
  const { claire } = world.people;
  const same = wish(claire);
  for (let n = 0; n < 5; n++) expect(await ask(same)).toBeUndefined();
  expect(await state(claire)).toMatchObject({ askedThisMonth: 1 });
});

test('reminders count a half, a talk one and a half, and an ask that is put off counts until its new day', async () => {
  const { claire } = world.people;
  await createHelper(world.database, world.mines.id, claire, { asksPerMonth: 12 });
  const sourceId = newId();
  await ask(wish(claire, { sourceId }));
  await world.work(() => ledger().remind('mentoring', sourceId, claire));
  await world.work(() => ledger().remind('mentoring', sourceId, claire));
  await world.work(() => ledger().talk('mentoring', sourceId, claire));
  await world.work(() => ledger().talk('mentoring', sourceId, claire));
  const rows = await world.database.inspect(`select kind, nth from load_entry where association_id = $1 order by kind, nth`, [world.mines.id]);
  expect(rows).toEqual([{ kind: 'ASK', nth: 1 }, { kind: 'REMINDER', nth: 1 }, { kind: 'REMINDER', nth: 2 }, { kind: 'TALK', nth: 1 }]);
  // 1 open + 1 received + 2 halves + 1.5
  await world.database.inspect('update helper set asks_per_month = 4 where association_id = $1', [world.mines.id]);
  expect(await state(claire)).toMatchObject({ state: 'FULL' });
  await world.work(() => ledger().extend('mentoring', sourceId, claire, days(40)));
  world.bed.clock.advance({ days: 31 });
  await world.database.inspect('update helper set asks_per_month = 1 where association_id = $1', [world.mines.id]);
  expect(await state(claire)).toMatchObject({ state: 'FULL', askedThisMonth: 0 });
});

describe('asks that run out without an answer', () => {
  const runOut = async (personId: string): Promise<void> => {
    const sourceId = await world.work(async () => {
      const id = newId();
      await createLoadEntry(world.database, world.mines.id, personId, { sourceId: id, at: days(-40), openUntil: days(-33) });
      return id;
    });
    // A timer that fires twice counts once.
    for (let n = 0; n < 2; n++) await world.work(() => ledger().expire('introductions', sourceId, personId));
  };

  test('halve the limit for sixty days when there are two in a row', async () => {
    const { claire } = world.people;
    await runOut(claire);
    await runOut(claire);
    expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
    expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
    expect(await state(claire)).toMatchObject({ state: 'FULL' });
    world.bed.clock.advance({ days: 61 });
    for (let n = 0; n < 4; n++) expect(await ask(wish(claire, { openUntil: days(0) }))).toBeUndefined();
  });

  test('end asking when there are three, and only the worker hears of it', async () => {
    const { claire } = world.people;
    for (let n = 0; n < 3; n++) await runOut(claire);
    expect(await state(claire)).toMatchObject({ state: 'SILENT', backOn: null });
    expect(await ask(wish(claire))).toMatchObject({ availableAgainOn: null });
    const told = await world.database.inspect('select subject_id, audience from activity where association_id = $1 and verb = $2', [world.mines.id, 'helper.silent']);
    expect(told).toEqual([{ subject_id: claire, audience: 'operator' }]);
    await runOut(claire);
    expect((await world.verbs()).filter((verb) => verb === 'helper.silent')).toHaveLength(1);
  });

  test('are forgiven with the next answer, whatever it is', async () => {
    const { claire } = world.people;
    await runOut(claire);
    await runOut(claire);
    await world.work(() => ledger().answered(claire));
    await runOut(claire);
    expect(await state(claire)).not.toMatchObject({ state: 'SILENT' });
  });
});

describe('what others see', () => {
  const seen = async (who: 'herve' | 'aicha', personId: string) => said((await world.as(who, () => world.get(Availability).seenBy(world.people[who], [personId]))).get(personId)!);

  test('is the day on which somebody is back, where there is one', async () => {
    const { claire, joelle } = world.people;
    await createHelper(world.database, world.mines.id, claire, { restingUntil: '2026-12-20' });
    await fillLoad(world.database, world.mines.id, joelle, days(0));
    expect(await seen('herve', claire)).toEqual({ state: 'NOT_NOW', backOn: '2026-12-20', askedThisMonth: 0 });
    expect(await seen('herve', joelle)).toEqual({ state: 'NOT_NOW', backOn: '2026-12-24', askedThisMonth: 12 });
  });

  test('is one and the same for whoever is silent, rests without a date, or keeps out of their way', async () => {
    const { claire, joelle, paul, herve } = world.people;
    await createHelper(world.database, world.mines.id, claire, { silentAt: days(-1), expiries: 3 });
    await createHelper(world.database, world.mines.id, joelle, { asksPerMonth: 0 });
    await createShield(world.database, world.mines.id, paul, { personId: herve });
    await createLoadEntry(world.database, world.mines.id, claire);
    await createLoadEntry(world.database, world.mines.id, paul);
    const alike = { state: 'NOT_NOW', backOn: null, askedThisMonth: 0 };
    for (const person of [claire, joelle, paul]) expect(await seen('herve', person)).toEqual(alike);
    expect(await seen('aicha', paul)).toEqual({ state: 'OPEN', backOn: null, askedThisMonth: 1 });
    const refusals = [await ask(wish(claire)), await ask(wish(joelle)), new LoadLimitReached(paul, null)];
    expect(refusals.map((refusal) => ({ ...refusal, personId: null }))).toEqual(Array.from({ length: 3 }, () => ({ code: 'LOAD_LIMIT_REACHED', personId: null, availableAgainOn: null })));
  });
});

test('the load of one association says nothing in another', async () => {
  const { claire } = world.people;
  await fillLoad(world.database, world.mines.id, claire);
  expect(await state(claire)).toMatchObject({ state: 'FULL' });
  const mines = world.mines;
  await world.begin();
  expect(await state(claire)).toEqual({ state: 'OPEN', backOn: null, askedThisMonth: 0 });
  await expect(ask(wish(claire))).rejects.toThrow(/foreign key/);
  expect(mines.id).not.toBe(world.mines.id);
});
