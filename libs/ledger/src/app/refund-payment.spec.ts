import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { isDomainError, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import type { PayableLine } from '../ports/payables';
import { euros, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { LedgerFacts } from './ledger-facts';
import { RefundPayment } from './refund-payment';
import type { SandboxBody } from './sandbox/sandbox-notices';
import { SandboxProvider } from './sandbox/sandbox-provider';
import { SendRefund } from './send-refund';
import { SettlePayment } from './settle-payment';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());
afterEach(() => void jest.restoreAllMocks());

const refund = (paymentId: string, minor: number, key = world.key(), reason = 'Payé deux fois') => world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(minor), reason, key));
const hear = (paymentId: string, change: Partial<SandboxBody> = {}) =>
  world.asWorker(async () => {
    const provider = world.bed.get(SandboxProvider);
    const notice = provider.read(rawOf(await sandboxNotice(world.bed, paymentId, { change })));
    return isDomainError(notice) ? notice.code : world.bed.get(SettlePayment).hear(provider, notice);
  });
const rows = (paymentId: string) => world.database.inspect<{ state: string; minor: string; reason: string }>('select state, amount_minor::text as minor, reason from refund where payment_id = $1 order by id', [paymentId]);
const credit = async () => (await world.asTreasurer(() => world.bed.get(LedgerFacts).creditOf([world.payer]))).get(world.payer)?.minor ?? 0n;
/** The worker's part. */
const send = async () => {
  for (const { id } of await world.database.inspect<{ id: string }>(`select subject_id as id from activity where association_id = $1 and verb = 'payment.refundRequested'`, [world.mines.id])) await world.asWorker(() => world.bed.get(SendRefund).send(id));
};

async function paidByCard(line: PayableLine = world.due()): Promise<string> {
  const { paymentId } = await payer.begin([line]);
  await payer.decide(paymentId, 'pay');
  await hear(paymentId);
  return paymentId;
}

describe('offline money', () => {
  it('goes back by hand: what it had paid is owed again, and the receipt is void', async () => {
    const due = world.due();
    const { paymentId, receiptId } = await world.record(world.cheque(6000, [due]));
    expect(await refund(paymentId, 6000)).toHaveProperty('refundId');
    expect([world.payable.paid(due.targetId), await world.balances()]).toEqual([0n, {}]);
    expect(world.payable.given.at(-1)).toEqual({ paymentId, targetId: due.targetId, minor: 6000n, cause: 'REFUND' });
    expect(await rows(paymentId)).toEqual([{ state: 'DONE', minor: '6000', reason: 'Payé deux fois' }]);
    expect(await world.asTreasurer(() => world.bed.get(LedgerFacts).receiptsOf(world.payer))).toEqual([]);
    expect(await world.asTreasurer(() => world.bed.get(LedgerFacts).receipt(receiptId))).toMatchObject({ number: '2026-000001', voidedAt: expect.any(Date) });
    expect((await world.asTreasurer(() => world.bed.get(LedgerFacts).paymentsOfTargets('due', [due.targetId]))).size).toBe(0);
  });

  it('gives credit back first, then what was paid last', async () => {
    const [first, second] = [world.due(3000), world.due(3000)];
    const { paymentId } = await world.record(world.cheque(8000, [first, second]));
    await refund(paymentId, 1500);
    expect([world.payable.paid(first.targetId), world.payable.paid(second.targetId), await credit()]).toEqual([3000n, 3000n, 500n]);
    await refund(paymentId, 2500);
    expect([world.payable.paid(first.targetId) + world.payable.paid(second.targetId), await credit()]).toEqual([4000n, 0n]);
    expect(await world.balances()).toEqual({ '5112': 4000, '7561': -4000 });
    expect((await world.asTreasurer(() => world.bed.get(LedgerFacts).receiptsOf(world.payer))).length).toBe(1);
  });

  it('twice with one key goes back once, and two at once never more than there is', async () => {
    const { paymentId } = await world.record(world.cheque(6000));
    const [one, again] = [await refund(paymentId, 1000, 'one refund'), await refund(paymentId, 1000, 'one refund')];
    expect(again).toEqual(one);
    const both = await Promise.all([refund(paymentId, 4000), refund(paymentId, 4000)]);
    expect(both.map((answer) => (isDomainError(answer) ? `${answer.code} ${answer.reason}` : 'done')).sort()).toEqual(['NOT_REFUNDABLE tooMuch', 'done']);
    expect(await credit()).toBe(1000n);
  });
});

describe('what cannot go back', () => {
  it('is said clearly', async () => {
    const { paymentId } = await world.record(world.cheque(6000));
    const { paymentId: open } = await payer.begin([world.due()]);
    expect(await refund(open, 6000)).toMatchObject({ code: 'NOT_REFUNDABLE', reason: 'notSettled' });
    expect(await refund(paymentId, 6001)).toMatchObject({ code: 'NOT_REFUNDABLE', reason: 'tooMuch', values: { left: '60,00\u00a0€' } });
    expect(await refund(paymentId, 0)).toMatchObject({ path: ['amount'], reason: 'amountInvalid' });
    expect(await refund(paymentId, 100, world.key(), ' ')).toMatchObject({ path: ['reason'], reason: 'required' });
    expect(await refund(paymentId, 100, world.key(), 'x'.repeat(301))).toMatchObject({ path: ['reason'], reason: 'tooLong' });
    await refund(paymentId, 6000);
    expect(await refund(paymentId, 1)).toMatchObject({ code: 'NOT_REFUNDABLE', reason: 'nothingLeft' });
  });

  it('of another association does not exist', async () => {
    const { paymentId } = await world.record(world.cheque(6000));
    world.mines = await createAssociation(world.database);
    for (const id of [paymentId, newId()]) expect(await refund(id, 100)).toMatchObject({ code: 'NOT_FOUND', path: ['paymentId'] });
  });
});

describe('card money', () => {
  it('is asked back from the provider after the commit, once however often the job runs', async () => {
    const line = world.due();
    const paymentId = await paidByCard(line);
    await refund(paymentId, 6000);
    expect([await rows(paymentId), await world.balances()]).toMatchObject([[{ state: 'APPROVED' }], { '511': 6000, '4191': -6000 }]);
    await send();
    await send();
    expect([await rows(paymentId), await world.balances(), world.payable.paid(line.targetId)]).toMatchObject([[{ state: 'DONE' }], {}, 0n]);
    expect(await world.asWorker(() => payer.checkout(paymentId))).toMatchObject({ refunded: euros(6000) });
  });

  it('waits while the provider is away', async () => {
    const paymentId = await paidByCard();
    await refund(paymentId, 2000);
    jest.spyOn(world.bed.get(SandboxProvider), 'refund').mockRejectedValueOnce(new Error('away'));
    await expect(send()).rejects.toMatchObject({ code: 'PROVIDER_AWAY' });
    expect(await rows(paymentId)).toMatchObject([{ state: 'APPROVED' }]);
    await send();
    expect(await rows(paymentId)).toMatchObject([{ state: 'DONE' }]);
  });

  it('that the provider refuses to give back stays the payer’s credit, and the office is told', async () => {
    const paymentId = await paidByCard();
    await refund(paymentId, 6000);
    jest.spyOn(world.bed.get(SandboxProvider), 'refund').mockResolvedValueOnce({ state: 'REFUSED', reference: null });
    await send();
    expect([await rows(paymentId), await credit(), await world.balances()]).toMatchObject([[{ state: 'FAILED' }], 6000n, { '511': 6000, '4191': -6000 }]);
    expect(await world.verbs()).toContain('payment.refundFailed');
  });

  it('that is sent and confirmed by a later notice is done once', async () => {
    const paymentId = await paidByCard();
    await refund(paymentId, 2000);
    jest.spyOn(world.bed.get(SandboxProvider), 'refund').mockResolvedValueOnce({ state: 'SENT', reference: 're_1' });
    await send();
    expect(await rows(paymentId)).toMatchObject([{ state: 'SENT' }]);
    expect(await hear(paymentId, { id: 'evt refund', refunded: '2000' })).toBe('REFUNDED');
    expect(await hear(paymentId, { id: 'evt refund again', refunded: '2000' })).toBe('ALREADY_SETTLED');
    expect([await rows(paymentId), await world.balances()]).toMatchObject([[{ state: 'DONE', minor: '2000' }], { '511': 4000, '7561': -4000 }]);
  });

  it('that the office gave back at the provider’s own site is known by its notice, once', async () => {
    const line = world.due();
    const paymentId = await paidByCard(line);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => hear(paymentId, { id: `evt ${n}`, refunded: '1500' })));
    expect(answers.filter((outcome) => outcome === 'REFUNDED')).toHaveLength(1);
    expect([await rows(paymentId), world.payable.paid(line.targetId)]).toEqual([[{ state: 'DONE', minor: '1500', reason: 'provider' }], 4500n]);
  });

  it('whose refund is told before its payment: both have happened, each once', async () => {
    const line = world.due();
    const { paymentId } = await payer.begin([line]);
    await payer.decide(paymentId, 'pay');
    expect(await hear(paymentId, { id: 'evt refund first', kind: 'checkout.refunded', refunded: '6000' })).toBe('REFUNDED');
    expect(await hear(paymentId)).toBe('ALREADY_SETTLED');
    expect([world.payable.paid(line.targetId), await rows(paymentId), await world.balances(), await world.numbers()]).toMatchObject([0n, [{ state: 'DONE', minor: '6000' }], {}, [1]]);
  });
});
