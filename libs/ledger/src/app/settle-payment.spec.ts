import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { isDomainError, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import type { NoticeOutcome } from '../data/provider-events.repository';
import { Payables, type PayableLine } from '../ports/payables';
import { euros, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { Checkout } from './checkout';
import { ExpirePayment } from './expire-payment';
import { LedgerFacts } from './ledger-facts';
import { PaymentLinks } from './payment-links';
import { PaymentOutcomes } from './payment-outcome';
import { Providers } from './providers';
import type { SandboxBody } from './sandbox/sandbox-notices';
import { SandboxProvider } from './sandbox/sandbox-provider';
import { SettlePayment } from './settle-payment';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());
afterEach(() => void jest.restoreAllMocks());

const provider = () => world.bed.get(SandboxProvider);
/** The webhook's part: what was signed is heard. */
const hear = async (paymentId: string, options: { serial?: number; change?: Partial<SandboxBody> } = {}): Promise<NoticeOutcome | string> =>
  world.asWorker(async () => {
    const notice = provider().read(rawOf(await sandboxNotice(world.bed, paymentId, options)));
    return isDomainError(notice) ? notice.code : world.bed.get(SettlePayment).hear(provider(), notice);
  });
const comeBack = (paymentId: string) => world.asWorker(async () => world.bed.get(PaymentOutcomes).of(world.bed.get(PaymentLinks).pathFor(paymentId).split('/').at(-1)!));
const expire = (paymentId: string) => world.asWorker(() => world.bed.get(ExpirePayment).fallDue(paymentId));
const credit = async () => (await world.asTreasurer(() => world.bed.get(LedgerFacts).creditOf([world.payer]))).get(world.payer)?.minor ?? 0n;
const row = async (paymentId: string) => (await world.database.inspect<{ state: string; failure: string | null }>('select state, failure from payment where id = $1', [paymentId]))[0]!;
const events = () => world.database.inspect<{ outcome: string; payment_id: string | null }>('select outcome, payment_id from provider_event where association_id = $1 order by received_at, id', [world.mines.id]);

async function paid(lines: readonly PayableLine[] = [world.due()]): Promise<string> {
  const { paymentId } = await payer.begin(lines);
  await payer.decide(paymentId, 'pay');
  return paymentId;
}
/** One payment, one receipt, one entry for the money, one for the due. */
async function expectOneEffect(line: PayableLine): Promise<void> {
  expect(world.payable.paid(line.targetId)).toBe(line.amount.minor);
  expect(await world.numbers()).toEqual([1]);
  expect(await world.balances()).toEqual({ '511': 6000, '7561': -6000 });
  const entries = await world.database.inspect<{ kind: string }>('select kind from journal_entry where association_id = $1 order by kind', [world.mines.id]);
  expect(entries.map(({ kind }) => kind)).toEqual(['ALLOCATION', 'SETTLEMENT']);
}

describe('going to pay', () => {
  it('writes the payment down before the provider is asked, and leads to its page', async () => {
    const { paymentId, url } = await payer.begin([world.due()]);
    expect(url).toMatch(/^http:\/\/mines\.test\/bac-a-sable\//);
    expect(await row(paymentId)).toEqual({ state: 'PENDING', failure: null });
    expect(await world.verbs()).toEqual(['payment.begun']);
  });

  it('by a double click is one payment and one page', async () => {
    const lines = [world.due()];
    const clicks = await Promise.all([payer.begin(lines, 'double click'), payer.begin(lines, 'double click')]);
    expect(clicks[1]).toEqual(clicks[0]);
    expect(await world.database.inspect('select id from sandbox_checkout where association_id = $1', [world.mines.id])).toHaveLength(1);
  });

  it('again after it was paid leads to the payment’s own page, not to a second checkout', async () => {
    const line = world.due();
    const { paymentId } = await payer.begin([line], 'paid already');
    await payer.decide(paymentId, 'pay');
    await hear(paymentId);
    expect((await payer.begin([line], 'paid already')).url).toMatch(/\/paiement\//);
    await expectOneEffect(line);
  });

  it('where the provider is away says so, loses nothing, and works the next time', async () => {
    const lines = [world.due()];
    const wish = { personId: world.payer, payerName: 'Claire', lines, description: 'Cotisation', key: 'away at first' };
    jest.spyOn(provider(), 'begin').mockRejectedValueOnce(new Error('timeout'));
    expect(await world.asTreasurer(() => world.bed.get(Checkout).begin(wish))).toMatchObject({ code: 'PROVIDER_AWAY' });
    const second = await world.asTreasurer(() => world.bed.get(Checkout).begin(wish));
    expect(isDomainError(second) ? second.code : (await row(second.paymentId)).state).toBe('PENDING');
    expect(await world.database.inspect('select id from payment where association_id = $1', [world.mines.id])).toHaveLength(1);
  });

  it('needs something to pay, somebody who pays, and a person of this association', async () => {
    const elsewhere = await world.person('Tomasz', 'K', (await createAssociation(world.database)).id);
    const begin = (change: object) => world.asTreasurer(() => world.bed.get(Checkout).begin({ personId: world.payer, payerName: 'Claire', lines: [world.due()], description: 'x', key: world.key(), ...change }));
    expect(await begin({ lines: [] })).toMatchObject({ path: ['lines'], reason: 'amountInvalid' });
    expect(await begin({ lines: [{ ...world.due(), amount: euros(-1) }] })).toMatchObject({ path: ['lines'] });
    expect(await begin({ payerName: ' ' })).toMatchObject({ path: ['payerName'], reason: 'required' });
    expect(await begin({ personId: elsewhere })).toMatchObject({ path: ['personId'], reason: 'payerUnknown' });
    expect(await world.database.inspect('select id from payment where association_id = $1', [world.mines.id])).toEqual([]);
  });
});

describe('a payment that goes through', () => {
  it('settles by the notice, and the payer who comes back sees the receipt', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    expect(await hear(paymentId)).toBe('SETTLED');
    await expectOneEffect(line);
    expect(await comeBack(paymentId)).toMatchObject({ state: 'RECEIVED', receipt: { number: '2026-000001' } });
    expect(await world.verbs()).toEqual(['payment.begun', 'payment.settled', 'receipt.issued']);
    expect(await world.database.inspect('select key from timer where association_id = $1 and kind = $2', [world.mines.id, 'ledger.checkoutEnds'])).toEqual([]);
  });

  it('settles by the return page when the notice is late, and the notice then changes nothing', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    expect(await comeBack(paymentId)).toMatchObject({ state: 'RECEIVED' });
    expect(await hear(paymentId)).toBe('ALREADY_SETTLED');
    await expectOneEffect(line);
  });

  it('settles although the notice comes before we have noted the provider’s reference', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    await world.database.inspect(`update payment set state = 'CREATED', provider_reference = null where id = $1`, [paymentId]);
    expect(await hear(paymentId)).toBe('SETTLED');
    await expectOneEffect(line);
    expect(await world.database.inspect('select provider_reference from payment where id = $1', [paymentId])).toEqual([{ provider_reference: `sbx_${paymentId}` }]);
  });

  it('has one effect when the notice comes a hundred times at once', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => hear(paymentId)));
    expect(new Set(outcomes)).toEqual(new Set(['SETTLED']));
    expect(await events()).toHaveLength(1);
    await expectOneEffect(line);
  });

  it('has one effect when fifty different events, the return page and the clock come at once', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    await Promise.all([...Array.from({ length: 50 }, (_, serial) => hear(paymentId, { serial })), comeBack(paymentId), comeBack(paymentId), expire(paymentId)]);
    const outcomes = (await events()).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome !== 'ALREADY_SETTLED').length).toBeLessThanOrEqual(1);
    await expectOneEffect(line);
  });

  it('in two tabs is two payments: the second one is kept as credit', async () => {
    const line = world.due();
    const [first, second] = [await paid([line]), await paid([line])];
    expect([await hear(first), await hear(second)]).toEqual(['SETTLED', 'SETTLED']);
    expect([world.payable.paid(line.targetId), await credit(), await world.numbers()]).toEqual([6000n, 6000n, [1, 2]]);
    expect(await world.balances()).toEqual({ '511': 12_000, '7561': -6000, '4191': -6000 });
  });

  it('for a due that was cancelled meanwhile is kept as credit', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    world.payable.cancel(line.targetId);
    expect(await hear(paymentId)).toBe('SETTLED');
    expect([world.payable.paid(line.targetId), await credit()]).toEqual([0n, 6000n]);
  });
});

describe('a notice that is odd', () => {
  it('with less money than expected: what has come counts, the rest stays owed, the office is told', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    expect(await hear(paymentId, { change: { amount: '5000' } })).toBe('SETTLED');
    expect([world.payable.paid(line.targetId), await credit(), (await row(paymentId)).failure]).toEqual([5000n, 0n, 'otherAmount']);
    expect(await world.verbs()).toContain('payment.mismatched');
    expect(await world.balances()).toEqual({ '511': 5000, '7561': -5000 });
  });

  it('with more money than expected: the rest is credit', async () => {
    const paymentId = await paid();
    expect(await hear(paymentId, { change: { amount: '7000' } })).toBe('SETTLED');
    expect([await credit(), (await row(paymentId)).failure]).toEqual([1000n, 'otherAmount']);
  });

  it('in another currency pays nothing here, is written down, and the office is told', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    expect(await hear(paymentId, { change: { currency: 'USD' } })).toBe('OTHER_CURRENCY');
    expect([world.payable.paid(line.targetId), await world.numbers(), await row(paymentId)]).toEqual([0n, [], { state: 'FAILED', failure: 'otherCurrency' }]);
    expect([await events(), await world.verbs()]).toMatchObject([[{ outcome: 'OTHER_CURRENCY', payment_id: paymentId }], expect.arrayContaining(['payment.mismatched'])]);
  });

  it('about a payment that nobody knows is written down and changes nothing', async () => {
    const paymentId = await paid();
    expect(await hear(paymentId, { change: { reference: 'sbx_unknown', paymentId: newId(), id: 'evt unknown' } })).toBe('UNKNOWN_PAYMENT');
    expect(await hear(paymentId, { change: { reference: 'sbx_unknown', paymentId: null, id: 'evt nobody' } })).toBe('UNKNOWN_PAYMENT');
    expect([(await events()).map(({ payment_id }) => payment_id), await world.numbers()]).toEqual([[null, null], []]);
  });

  it('about a payment of another provider, or with another reference, does not reach it', async () => {
    const { paymentId: offline } = await world.record(world.cheque(6000));
    const paymentId = await paid();
    expect(await hear(paymentId, { change: { reference: 'sbx_x', paymentId: offline, id: 'evt 1' } })).toBe('UNKNOWN_PAYMENT');
    expect(await hear(paymentId, { change: { reference: 'sbx_x', id: 'evt 2' } })).toBe('UNKNOWN_PAYMENT');
    expect((await row(paymentId)).state).toBe('PENDING');
  });

  it('of another association does not reach this one', async () => {
    const paymentId = await paid();
    const uff = await createAssociation(world.database);
    const heard = await world.asWorker(async () => rawOf(await sandboxNotice(world.bed, paymentId)));
    await world.asWorker(async () => {
      expect(provider().read(heard)).toMatchObject({ code: 'FORGED_NOTICE' });
      expect(world.bed.get(Providers).addressed('sandbox', await world.asWorker(async () => world.bed.get(Providers).webhookPath('sandbox').split('/').at(-1)!))).toBeNull();
    }, uff.id);
    expect((await row(paymentId)).state).toBe('PENDING');
  });

  it('that fails halfway leaves nothing behind, and is heard when it comes again', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    jest.spyOn(world.bed.get(Payables).of('due'), 'settle').mockRejectedValueOnce(new Error('a fault of ours'));
    await expect(hear(paymentId)).rejects.toThrow('a fault of ours');
    expect([await events(), (await row(paymentId)).state]).toEqual([[], 'PENDING']);
    expect(await hear(paymentId)).toBe('SETTLED');
    await expectOneEffect(line);
  });
});

describe('a payment that does not go through', () => {
  it('is refused once, says why, and that nothing was charged', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    await payer.decide(paymentId, 'refuse');
    expect(await comeBack(paymentId)).toMatchObject({ state: 'REFUSED', receipt: null, failure: 'refused' });
    expect(await hear(paymentId)).toBe('IGNORED');
    expect([await world.numbers(), await world.balances(), await world.verbs()]).toEqual([[], {}, ['payment.begun', 'payment.failed']]);
  });

  it('is abandoned at the provider', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    await payer.decide(paymentId, 'abandon');
    expect(await hear(paymentId)).toBe('EXPIRED');
    expect(await comeBack(paymentId)).toMatchObject({ state: 'ABANDONED' });
  });

  it('shows where to try again and how else to pay, as those who are owed say', async () => {
    const line = world.due();
    const { paymentId } = await payer.begin([line]);
    await payer.decide(paymentId, 'refuse');
    const advice = { again: '/renouveler/x', otherMeans: ['Par virement : FR76…'] };
    Object.assign(world.payable, { advise: (ids: string[]) => Promise.resolve(ids.includes(line.targetId) ? advice : null) });
    expect(await comeBack(paymentId)).toMatchObject({ advice });
    Object.assign(world.payable, { advise: undefined });
  });

  it('waits while the payer has not decided, and while the provider is away', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    expect(await comeBack(paymentId)).toMatchObject({ state: 'WAITING' });
    jest.spyOn(provider(), 'look').mockRejectedValueOnce(new Error('away'));
    expect(await comeBack(paymentId)).toMatchObject({ state: 'WAITING' });
  });

  it('expires when time is over; what comes later settles all the same', async () => {
    const line = world.due();
    const { paymentId } = await payer.begin([line]);
    expect(await world.database.inspect(`select due_at from timer where association_id = $1 and kind = 'ledger.checkoutEnds'`, [world.mines.id])).toEqual([{ due_at: new Date(world.bed.clock.now().getTime() + 3_600_000) }]);
    await expire(paymentId);
    expect(await comeBack(paymentId)).toMatchObject({ state: 'ABANDONED' });
    await payer.decide(paymentId, 'pay');
    expect(await hear(paymentId)).toBe('SETTLED');
    await expectOneEffect(line);
  });

  it('does not expire when it was paid and only the notice was lost', async () => {
    const line = world.due();
    const paymentId = await paid([line]);
    await expire(paymentId);
    expect((await row(paymentId)).state).toBe('SETTLED');
    await expectOneEffect(line);
  });

  it('does not expire while the provider cannot be asked: the clock comes again', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    jest.spyOn(provider(), 'look').mockRejectedValueOnce(new Error('away'));
    await expect(expire(paymentId)).rejects.toMatchObject({ code: 'PROVIDER_AWAY' });
    expect((await row(paymentId)).state).toBe('PENDING');
  });

  it('an address that was forged, of another association or past its term leads nowhere', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    const token = await world.asWorker(async () => world.bed.get(PaymentLinks).pathFor(paymentId).split('/').at(-1)!);
    const open = (text: string, associationId = world.mines.id) => world.asWorker(() => world.bed.get(PaymentOutcomes).of(text), associationId);
    expect([await open(`${token}x`), await open(token, (await createAssociation(world.database)).id)]).toEqual([null, null]);
    world.bed.clock.advance({ days: 92 });
    expect(await open(token)).toBeNull();
    world.bed.clock.advance({ days: -92 });
  });
});
