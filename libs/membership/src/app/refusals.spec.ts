import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Money, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { PLAN_DEFAULTS, type PlanChoices } from '../domain/plan';
import { day, DuesWorld, euros, granted } from '../testing/dues-world';
import { CallDue } from './call-due';
import { CloseDue } from './close-due';
import { GrantPeriod, type Grant } from './grant-period';
import { Plans } from './plans';
import { RecordDuesPayment, type DuesMoney } from './record-dues-payment';

const world = new DuesWorld(useDatabase());
let plan: string;
beforeAll(() => world.open({ DB_POOL: '10' }), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
}, 30_000);

const plans = () => world.bed.get(Plans);
const lines = () => world.count('activity');
/** Nothing is written by what is refused, not even a line. */
async function unheard(act: () => Promise<unknown>, refusal: object): Promise<void> {
  const before = await lines();
  expect(await act()).toMatchObject(refusal);
  expect(await lines()).toBe(before);
}

describe('a plan', () => {
  const choices: PlanChoices = { name: 'Membre bienfaiteur', description: null, periodKind: 'CIVIL_YEAR', price: euros(12_000), ...PLAN_DEFAULTS };
  test.each<[string, Partial<PlanChoices>, string, string]>([
    ['without a name', { name: '  ' }, 'name', 'required'],
    ['with a name without end', { name: 'x'.repeat(121) }, 'name', 'tooLong'],
    ['with a description without end', { description: 'x'.repeat(1_001) }, 'description', 'tooLong'],
    ['for less than nothing', { price: euros(-1) }, 'price', 'priceInvalid'],
    ['for a fortune', { price: euros(10_000_001) }, 'price', 'priceInvalid'],
    ['with half a day of grace', { graceDays: 0.5 }, 'graceDays', 'daysInvalid'],
    ['with two years of grace', { graceDays: 731 }, 'graceDays', 'daysInvalid'],
    ['that opens after it ends', { opensDaysBefore: -1 }, 'opensDaysBefore', 'daysInvalid'],
    ['of another kind', { periodKind: 'CENTURY' as never }, 'periodKind', 'choiceInvalid'],
  ])('%s is refused, new or changed', async (_what, wrong, field, reason) => {
    const refusal = { code: 'INVALID_INPUT', path: [field], reason };
    await unheard(() => world.asTreasurer(() => plans().add({ ...choices, ...wrong })), refusal);
    await unheard(() => world.asTreasurer(() => plans().change(plan, 1, wrong)), refusal);
    expect([await world.count('membership_plan'), await world.count('plan_price')]).toEqual([1, 1]);
  });

  test('that somebody else has changed meanwhile is shown as it is now', async () => {
    granted(await world.asTreasurer(() => plans().change(plan, 1, { name: 'Membre' })));
    await unheard(() => world.asTreasurer(() => plans().change(plan, 1, { name: 'Adhérent' })), { code: 'CONFLICT', current: { name: 'Membre', version: 2 } });
    const both = await Promise.all(['Un', 'Deux'].map((name) => world.asTreasurer(() => plans().change(plan, 2, { name }))));
    expect(both.map((one) => ('code' in one ? one.code : 'changed')).sort()).toEqual(['CONFLICT', 'changed']);
  });

  test('of another association is neither seen, changed nor put away', async () => {
    const refusal = { code: 'NOT_FOUND', path: ['planId'] };
    const before = await lines();
    expect([await world.asOther(() => plans().find(plan)), await world.asOther(() => plans().all(false))]).toEqual([null, []]);
    for (const act of [() => plans().change(plan, 1, { name: 'À nous' }), () => plans().archive(plan), () => plans().restore(plan)]) expect(await world.asOther(act)).toMatchObject(refusal);
    expect([await world.asTreasurer(() => plans().find(plan)), await lines()]).toMatchObject([{ name: 'Membre actif', archivedAt: null, version: 1 }, before]);
  });

  test('is put away twice as once, and nobody joins it then', async () => {
    for (let time = 0; time < 2; time++) granted(await world.asTreasurer(() => plans().archive(plan)));
    expect(await world.verbs('plan.archived')).toHaveLength(1);
    expect(await world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.claire, planId: plan }, world.key()))).toMatchObject({ code: 'PLAN_ARCHIVED' });
    expect([await world.count('membership'), await world.count('due')]).toEqual([0, 0]);
  });
});

describe('calling a due', () => {
  const call = (wish: { personId?: string; planId?: string } = {}, key = world.key()) => world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.claire, planId: plan, ...wish }, key));

  test('of nobody, by no plan, by a press without a proper key is refused', async () => {
    await unheard(() => call({ personId: newId() }), { code: 'NOT_FOUND', path: ['personId'] });
    await unheard(() => call({ planId: newId() }), { code: 'NOT_FOUND', path: ['planId'] });
    await unheard(() => call({}, 'short'), { code: 'INVALID_INPUT', path: ['idempotencyKey'] });
    await unheard(() => call({}, 'x'.repeat(129)), { code: 'INVALID_INPUT', path: ['idempotencyKey'] });
    expect([await world.count('membership'), await world.count('due')]).toEqual([0, 0]);
  });

  test('twice hears of the first; ten presses at once, each with a key of its own, are one due', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => call()));
    const [due, ...more] = answers.flatMap((one) => ('code' in one ? [] : [one]));
    expect(more).toEqual([]);
    expect(answers.filter((one) => 'code' in one)).toEqual(Array.from({ length: 9 }, () => expect.objectContaining({ code: 'DUE_ALREADY_CALLED', dueId: due!.dueId })));
    expect([await world.count('membership'), await world.count('due')]).toEqual([1, 1]);
  });

  test('of a member or by a plan of another association is refused', async () => {
    await unheard(() => call({ personId: world.others.tomasz }), { code: 'NOT_FOUND', path: ['personId'] });
    await unheard(() => world.asOther(() => world.bed.get(CallDue).call({ personId: world.others.tomasz, planId: plan }, world.key())), { code: 'NOT_FOUND', path: ['planId'] });
  });
});

describe('granting days', () => {
  const grant = (more: Partial<Grant> = {}, key = world.key()) => world.asTreasurer(() => world.bed.get(GrantPeriod).grant({ personId: world.people.claire, planId: plan, startsOn: day('2027-01-01'), endsOn: day('2027-12-31'), reason: 'Remerciement', ...more }, key));

  test.each<[string, Partial<Grant>, object]>([
    ['without a reason', { reason: ' ' }, { code: 'INVALID_INPUT', path: ['reason'], reason: 'required' }],
    ['with a reason without end', { reason: 'x'.repeat(501) }, { code: 'INVALID_INPUT', path: ['reason'], reason: 'tooLong' }],
    ['that end before they begin', { endsOn: day('2026-12-31') }, { code: 'INVALID_INPUT', path: ['endsOn'], reason: 'dateInvalid' }],
    ['to nobody', { personId: newId() }, { code: 'NOT_FOUND', path: ['personId'] }],
    ['of no plan', { planId: newId() }, { code: 'NOT_FOUND', path: ['planId'] }],
  ])('%s is refused', async (_what, wrong, refusal) => {
    await unheard(() => grant(wrong), refusal);
    expect([await world.count('membership'), await world.count('membership_period')]).toEqual([0, 0]);
  });

  test.each([['2027-12-31', '2028-06-30'], ['2026-06-01', '2027-01-01'], ['2027-05-01', '2027-05-02'], ['2020-01-01', null]])('that are granted already, from %s to %s, is refused', async (from, to) => {
    granted(await grant());
    await unheard(() => grant({ startsOn: day(from), endsOn: to === null ? null : day(to) }), { code: 'PERIOD_TAKEN' });
  });

  test('beside each other is done; five presses at once with keys of their own give the days once', async () => {
    granted(await grant({ startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => grant()));
    expect(answers.map((one) => ('code' in one ? one.code : 'granted')).sort()).toEqual(['PERIOD_TAKEN', 'PERIOD_TAKEN', 'PERIOD_TAKEN', 'PERIOD_TAKEN', 'granted']);
    expect(await world.periodsOf('claire')).toMatchObject([{ from: '2026-01-01', origin: 'GRANTED' }, { from: '2027-01-01', origin: 'GRANTED' }]);
  });

  test('to somebody of another association, or by its plan, is refused', async () => {
    await unheard(() => grant({ personId: world.others.awa }), { code: 'NOT_FOUND', path: ['personId'] });
    const wish = { personId: world.others.awa, planId: plan, startsOn: day('2027-01-01'), endsOn: null, reason: 'Remerciement' };
    await unheard(() => world.asOther(() => world.bed.get(GrantPeriod).grant(wish, world.key())), { code: 'NOT_FOUND', path: ['planId'] });
    await unheard(() => grant({}, 'short'), { code: 'INVALID_INPUT', path: ['idempotencyKey'] });
  });
});

describe('closing a due', () => {
  const close = () => world.bed.get(CloseDue);
  const cancel = (due: string, reason = 'Appelée par erreur') => world.asTreasurer(() => close().cancel(due, reason));
  const writeOff = (due: string, reason = 'Ne paiera pas') => world.asTreasurer(() => close().writeOff(due, reason));
  const reinstate = (due: string) => world.asTreasurer(() => close().reinstate(due));

  test('without a reason, with one without end, or of nothing is refused', async () => {
    const due = await world.call('claire', plan);
    for (const act of [cancel, writeOff]) {
      await unheard(() => act(due, ' '), { code: 'INVALID_INPUT', path: ['reason'], reason: 'required' });
      await unheard(() => act(due, 'x'.repeat(501)), { code: 'INVALID_INPUT', path: ['reason'], reason: 'tooLong' });
      await unheard(() => act(newId()), { code: 'NOT_FOUND', path: ['dueId'] });
    }
    await unheard(() => reinstate(newId()), { code: 'NOT_FOUND', path: ['dueId'] });
    expect(await world.due(due)).toMatchObject({ state: 'ISSUED', reason: null });
  });

  test('that is closed or paid already is refused, and what is open needs no reinstating', async () => {
    const [closed, paid] = [await world.call('claire', plan), await world.member('paul', plan)];
    await unheard(() => reinstate(closed), { code: 'DUE_NOT_OPEN', reason: 'ISSUED' });
    granted(await cancel(closed));
    await unheard(() => cancel(closed), { code: 'DUE_NOT_OPEN', reason: 'CANCELLED' });
    await unheard(() => writeOff(closed), { code: 'DUE_NOT_OPEN', reason: 'CANCELLED' });
    await unheard(() => cancel(paid), { code: 'DUE_NOT_OPEN', reason: 'PAID' });
    await unheard(() => writeOff(paid), { code: 'DUE_NOT_OPEN', reason: 'PAID' });
    await unheard(() => reinstate(paid), { code: 'DUE_NOT_OPEN', reason: 'PAID' });
  });

  test('by eight hands at once has one winner', async () => {
    const due = await world.call('claire', plan);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? cancel(due) : writeOff(due))));
    expect(answers.filter((one) => !('code' in one))).toHaveLength(1);
    const { state } = await world.due(due);
    expect(answers.filter((one) => 'code' in one)).toEqual(Array.from({ length: 7 }, () => expect.objectContaining({ code: 'DUE_NOT_OPEN', reason: state })));
  });

  test('and undoing it while the same period is called anew leaves one of both', async () => {
    const due = await world.call('claire', plan);
    granted(await cancel(due));
    const call = () => world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.claire, planId: plan }, world.key()));
    const [back, anew] = await Promise.all([reinstate(due), call()]);
    expect([back, anew].filter((one) => 'code' in one)).toMatchObject([{ code: 'DUE_ALREADY_CALLED' }]);
    expect(await world.count('due', `state = 'ISSUED'`)).toBe(1);
  });

  test('of another association is refused', async () => {
    const due = await world.call('claire', plan);
    for (const act of [() => close().cancel(due, 'À nous'), () => close().writeOff(due, 'À nous'), () => close().reinstate(due)]) expect(await world.asOther(act)).toMatchObject({ code: 'NOT_FOUND', path: ['dueId'] });
    expect(await world.due(due)).toMatchObject({ state: 'ISSUED' });
  });
});

describe('recording money for dues', () => {
  let due: string;
  beforeEach(async () => void (due = await world.call('claire', plan)));

  test.each<[string, () => Partial<DuesMoney>, object]>([
    ['of nobody', () => ({ personId: newId() }), { code: 'NOT_FOUND', path: ['personId'] }],
    ['of a member of another association', () => ({ personId: world.others.tomasz }), { code: 'NOT_FOUND', path: ['personId'] }],
    ['for a due that is none', () => ({ dueIds: [due, newId()] }), { code: 'NOT_FOUND', path: ['dueIds'] }],
    ['for one due twice', () => ({ dueIds: [due, due] }), { code: 'INVALID_INPUT' }],
    ['of nothing', () => ({ amount: euros(0) }), { code: 'INVALID_INPUT', path: ['amount'] }],
    ['of less than nothing', () => ({ amount: euros(-6000) }), { code: 'INVALID_INPUT', path: ['amount'] }],
    ['of another currency', () => ({ amount: Money.of(6000, 'USD') }), { code: 'INVALID_INPUT', path: ['amount'] }],
    ['that comes tomorrow', () => ({ receivedOn: day('2026-11-24') }), { code: 'INVALID_INPUT', path: ['receivedOn'] }],
    ['of the last century', () => ({ receivedOn: day('1998-11-24') }), { code: 'INVALID_INPUT', path: ['receivedOn'] }],
    ['with a note without end', () => ({ note: 'x'.repeat(501) }), { code: 'INVALID_INPUT', path: ['note'] }],
  ])('%s is refused, and leaves no trace', async (_what, wrong, refusal) => {
    await unheard(() => world.attempt(world.cheque('claire', [due], 6000, wrong())), refusal);
    expect([await world.count('payment'), await world.count('receipt'), await world.due(due)]).toMatchObject([0, 0, { state: 'ISSUED', paid: 0 }]);
  });

  test('by a press without a proper key is refused', () => unheard(() => world.attempt(world.cheque('claire', [due], 6000), 'short'), { code: 'INVALID_INPUT', path: ['idempotencyKey'] }));

  test('for the due of another association is refused', async () => {
    const money = { ...world.cheque('claire', [due], 6000), personId: world.others.tomasz };
    expect(await world.asOther(() => world.bed.get(RecordDuesPayment).record(money, world.key()))).toMatchObject({ code: 'NOT_FOUND', path: ['dueIds'] });
    expect(await world.due(due)).toMatchObject({ state: 'ISSUED', paid: 0 });
  });

  test('for no due at all is taken as credit', async () => {
    await world.pay('claire', [], 5000);
    expect([await world.credit('claire'), await world.due(due)]).toMatchObject([5000, { state: 'ISSUED', paid: 0 }]);
  });
});
