import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WorkQueue } from '@cordee/identity';
import { createAssociation } from '@cordee/identity/testing';
import { Db, isDomainError, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import type { PayableLine } from '../ports/payables';
import { euros, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { LedgerIntegrity } from './integrity';
import { PaymentList } from './payment-list';
import { Reconcile } from './reconcile';
import { RefundPayment } from './refund-payment';
import { SandboxProvider } from './sandbox/sandbox-provider';
import { SendRefund } from './send-refund';
import { SettlePayment } from './settle-payment';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
beforeAll(() => world.open({}, { DB_POOL: '10' }), 60_000);
beforeEach(() => world.begin());
afterEach(() => void jest.restoreAllMocks());

const provider = () => world.bed.get(SandboxProvider);
const breath = { breathe: () => Promise.resolve() };
const night = () => world.asWorker(() => world.bed.get(Reconcile).night(breath));
/** The night of the next day. */
const nextNight = async () => {
  world.bed.clock.advance({ days: 1 });
  await night();
};
const runs = () => world.database.inspect<{ checked: number; caught_up: number; differences: number; over: boolean }>('select checked, caught_up, differences, finished_at is not null as over from reconciliation where association_id = $1 order by on_day', [world.mines.id]);
const shown = async () => (await world.asTreasurer(() => world.bed.get(PaymentList).differences())).map(({ kind, ours, theirs }) => `${kind} ${ours} / ${theirs}`);
const findings = () => world.asWorker(() => world.bed.get(LedgerIntegrity).findings());
const stateOf = async (paymentId: string) => (await world.database.inspect<{ state: string }>('select state from payment where id = $1', [paymentId]))[0]!.state;
/** What happened at the sandbox only. */
const theirs = (sql: string, paymentId: string) => world.database.inspect(`update sandbox_checkout set ${sql} where id = $1`, [paymentId]);

async function gone(act: 'pay' | 'refuse' | null, line: PayableLine = world.due()): Promise<string> {
  const { paymentId } = await payer.begin([line]);
  if (act) await payer.decide(paymentId, act);
  return paymentId;
}

async function paid(line: PayableLine = world.due()): Promise<string> {
  const paymentId = await gone('pay', line);
  await world.asWorker(async () => {
    const notice = provider().read(rawOf(await sandboxNotice(world.bed, paymentId)));
    if (!isDomainError(notice)) await world.bed.get(SettlePayment).hear(provider(), notice);
  });
  return paymentId;
}

describe('a night', () => {
  it('over books that agree finds nothing, and changes nothing', async () => {
    const paymentId = await paid();
    const refunded = await paid();
    await world.asTreasurer(() => world.bed.get(RefundPayment).request(refunded, euros(2000), 'Geste', world.key()));
    for (const { id } of await world.database.inspect<{ id: string }>('select id from refund where payment_id = $1', [refunded])) await world.asWorker(() => world.bed.get(SendRefund).send(id));
    await gone(null);
    await world.record(world.cheque(6000, [world.due()]));
    const before = await world.verbs();
    await night();
    expect([await runs(), await shown(), await world.verbs()]).toEqual([[{ checked: 3, caught_up: 0, differences: 0, over: true }], [], before]);
    expect([await stateOf(paymentId), await findings()]).toEqual(['SETTLED', []]);
  });

  it('catches up what no notice has told: money, refusals, refunds and disputes, each once', async () => {
    const line = world.due();
    const [late, refused, back, disputed, lost] = [await gone('pay', line), await gone('refuse'), await paid(), await paid(), await paid()];
    await theirs('refunded_minor = 1500', back);
    await payer.dispute(disputed, 'dispute');
    await payer.dispute(lost, 'dispute');
    await payer.dispute(lost, 'lose');
    await night();
    expect([await runs(), await shown()]).toEqual([[{ checked: 5, caught_up: 5, differences: 0, over: true }], []]);
    expect(await Promise.all([late, refused, back, disputed, lost].map(stateOf))).toEqual(['SETTLED', 'FAILED', 'SETTLED', 'DISPUTED', 'REVERSED']);
    expect([world.payable.paid(line.targetId), (await world.numbers()).length, await findings()]).toEqual([6000n, 4, []]);
    const before = await world.verbs();
    await nextNight();
    expect([(await runs()).at(-1), await world.verbs()]).toMatchObject([{ caught_up: 0, differences: 0 }, before]);
  });

  it('is one, however often and at the same time its job runs', async () => {
    const line = world.due();
    await gone('pay', line);
    await Promise.all([night(), night(), night()]);
    await night();
    expect([(await runs()).length, world.payable.paid(line.targetId), await world.numbers()]).toEqual([1, 6000n, [1]]);
    expect((await world.verbs()).filter((verb) => verb === 'payment.settled')).toHaveLength(1);
  });

  it('that breaks off, or whose provider is away, is taken up again', async () => {
    const [one, two] = [await gone('pay'), await gone('pay')];
    jest.spyOn(provider(), 'statement').mockRejectedValueOnce(new Error('away'));
    await expect(night()).rejects.toMatchObject({ code: 'PROVIDER_AWAY' });
    let breaths = 0;
    const cut = { breathe: () => (++breaths === 1 ? Promise.reject(new Error('the worker drains')) : Promise.resolve()) };
    await expect(world.asWorker(() => world.bed.get(Reconcile).night(cut))).rejects.toThrow('drains');
    expect([(await runs())[0]!.over, (await Promise.all([one, two].map(stateOf))).sort()]).toEqual([false, ['PENDING', 'SETTLED']]);
    await night();
    expect([await runs(), await Promise.all([one, two].map(stateOf))]).toMatchObject([[{ over: true, caught_up: 1 }], ['SETTLED', 'SETTLED']]);
  });

  it('looks at its own association only', async () => {
    const paymentId = await gone('pay');
    const uff = await createAssociation(world.database);
    await world.asWorker(() => world.bed.get(Reconcile).night(breath), uff.id);
    expect([await stateOf(paymentId), await runs()]).toEqual(['PENDING', []]);
  });
});

describe('what does not agree', () => {
  it.each([
    ['another amount', 'amount_minor = 5000', 'AMOUNT 60.00 EUR / 50.00 EUR'],
    ['money that is not there', `state = 'REFUSED'`, 'STATE PAID / UNPAID'],
  ])('is found and named: %s', async (_what, sql, named) => {
    const paymentId = await paid();
    await theirs(sql, paymentId);
    await night();
    expect([await shown(), (await runs())[0]]).toMatchObject([[named], { caught_up: 0, differences: 1 }]);
    expect(await findings()).toEqual([]);
  });

  it('is found and named: a refund that never left there', async () => {
    const paymentId = await paid();
    await world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(2000), 'Geste', world.key()));
    const [refund] = await world.database.inspect<{ id: string }>('select id from refund where payment_id = $1', [paymentId]);
    jest.spyOn(provider(), 'refund').mockResolvedValueOnce({ state: 'DONE', reference: 're_lost' });
    await world.asWorker(() => world.bed.get(SendRefund).send(refund!.id));
    await night();
    expect(await shown()).toEqual(['REFUNDED 20.00 EUR / 0.00 EUR']);
  });

  it('is found and named: a payment that only one of the two knows', async () => {
    const [ours, unknown] = [await paid(), await paid()];
    await world.database.inspect('delete from sandbox_checkout where id = $1', [ours]);
    await theirs(`id = gen_random_uuid(), reference = 'sbx_nobody'`, unknown);
    await night();
    expect((await shown()).sort()).toEqual(['MISSING PAID / UNPAID', 'MISSING PAID / UNPAID', 'UNKNOWN_PAYMENT UNPAID / PAID']);
  });

  it('is shown once, stays while it lasts, is told to the office, and is gone by itself once both agree', async () => {
    const paymentId = await paid();
    await theirs('amount_minor = 5000', paymentId);
    for (let n = 0; n < 3; n++) await nextNight();
    expect(await shown()).toEqual(['AMOUNT 60.00 EUR / 50.00 EUR']);
    expect(await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['payments.read'])))).toMatchObject([{ kind: 'payments.differing', count: 1, text: '1 écart avec le prestataire de paiement' }]);
    await theirs('amount_minor = 6000', paymentId);
    await nextNight();
    expect([await shown(), (await runs()).map(({ differences }) => differences)]).toEqual([[], [1, 1, 1, 0]]);
  });

  it('only because a notice came in between is asked once more, and is none', async () => {
    const paymentId = await paid();
    const { get } = world.bed;
    jest.spyOn(provider(), 'statement').mockImplementationOnce(async () => [{ reference: `sbx_${paymentId}`, paymentId, view: { state: 'PAID', amount: euros(6000), refunded: euros(500), dispute: null } }]);
    jest.spyOn(get(SettlePayment), 'catchUp').mockResolvedValueOnce('ALREADY_SETTLED');
    await night();
    expect([await shown(), await runs()]).toMatchObject([[], [{ differences: 0 }]]);
  });

  it('is another association’s business nowhere else', async () => {
    const paymentId = await paid();
    await theirs('amount_minor = 5000', paymentId);
    await night();
    const uff = await createAssociation(world.database);
    expect(await world.asWorker(() => world.bed.get(PaymentList).differences(), uff.id)).toEqual([]);
    await world.asWorker(() => world.bed.get(UnitOfWork).run(async () => expect(await world.bed.get(Db).query('select id from reconciliation_finding')).toEqual([])), uff.id);
  });
});
