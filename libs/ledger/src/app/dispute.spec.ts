import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { WorkQueue } from '@cordee/identity';
import { createAssociation } from '@cordee/identity/testing';
import { isBusy, isDomainError } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import type { DisputeState } from '../domain/dispute';
import type { PayableLine } from '../ports/payables';
import { euros, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { LedgerIntegrity } from './integrity';
import { LedgerFacts } from './ledger-facts';
import { PaymentLinks } from './payment-links';
import { PaymentOutcomes } from './payment-outcome';
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

/** The webhook's part. Of a crowd on a busy machine some find no connection in time, are answered 503, and come again. */
const hear = async (paymentId: string, change: Partial<SandboxBody> = {}): Promise<string> => {
  for (;;) {
    try {
      return await once(paymentId, change);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
};
const once = (paymentId: string, change: Partial<SandboxBody>) =>
  world.asWorker(async () => {
    const provider = world.bed.get(SandboxProvider);
    const notice = provider.read(rawOf(await sandboxNotice(world.bed, paymentId, { change })));
    return isDomainError(notice) ? notice.code : world.bed.get(SettlePayment).hear(provider, notice);
  });
let serial = 0;
/** A notice that says so, whatever the sandbox has in its books: another event each time. */
const say = (paymentId: string, state: DisputeState, reference = 'dp_1', id = `evt ${++serial}`) => hear(paymentId, { id, dispute: { reference, state } });
const findings = () => world.asWorker(() => world.bed.get(LedgerIntegrity).findings());
const stateOf = async (paymentId: string) => (await world.database.inspect<{ state: string }>('select state from payment where id = $1', [paymentId]))[0]!.state;
const disputes = (paymentId: string) => world.database.inspect<{ reference: string; state: string }>('select reference, state from payment_dispute where payment_id = $1 order by id', [paymentId]);
const refund = (paymentId: string, minor: number) => world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(minor), 'Trop payé', world.key()));
const told = async () => (await world.verbs()).filter((verb) => /disput|reversed|voided/.test(verb));

const tiles = (permissions = ['payments.read']) => world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(permissions)));

async function begun(line: PayableLine = world.due()): Promise<string> {
  const { paymentId } = await payer.begin([line]);
  await payer.decide(paymentId, 'pay');
  return paymentId;
}

async function paid(line: PayableLine = world.due()): Promise<string> {
  const paymentId = await begun(line);
  await hear(paymentId);
  return paymentId;
}

/** The end of a lost dispute, told in whatever order. */
async function expectTakenBack(paymentId: string, line: PayableLine): Promise<void> {
  expect([await stateOf(paymentId), world.payable.paid(line.targetId), await world.balances()]).toEqual(['REVERSED', 0n, {}]);
  expect(world.payable.given.filter((given) => given.paymentId === paymentId)).toEqual([{ paymentId, targetId: line.targetId, minor: 6000n, cause: 'REVERSAL' }]);
  expect(await world.asTreasurer(() => world.bed.get(LedgerFacts).receiptsOf(world.payer))).toEqual([]);
  const entries = await world.database.inspect<{ kind: string }>('select kind from journal_entry where association_id = $1 order by kind', [world.mines.id]);
  expect(entries.map(({ kind }) => kind)).toEqual(['ALLOCATION', 'RELEASE', 'REVERSAL', 'SETTLEMENT']);
  expect(await findings()).toEqual([]);
}

describe('a dispute', () => {
  it('that the bank opens is told to the office; the money, what it paid and the receipt stay', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    await payer.dispute(paymentId, 'dispute');
    expect(await hear(paymentId)).toBe('DISPUTED');
    expect([await stateOf(paymentId), world.payable.paid(line.targetId), await told()]).toEqual(['DISPUTED', 6000n, ['payment.disputed']]);
    expect(await tiles()).toEqual([{ kind: 'payments.disputed', count: 1, path: '/admin/cotisations/paiements?state=DISPUTED', text: '1 paiement contesté par une banque' }]);
    expect(await tiles([])).toEqual([]);
    expect([await world.balances(), await findings()]).toEqual([{ '511': 6000, '7561': -6000 }, []]);
  });

  it('that is won leaves everything as it was', async () => {
    const paymentId = await paid();
    for (const act of ['dispute', 'win'] as const) {
      await payer.dispute(paymentId, act);
      await hear(paymentId);
    }
    expect([await stateOf(paymentId), await disputes(paymentId), await told()]).toEqual(['SETTLED', [{ reference: `sbx_${paymentId}_dispute`, state: 'WON' }], ['payment.disputed', 'payment.disputeWon']]);
    expect(await findings()).toEqual([]);
  });

  it('that is lost takes the money back: what it had paid is owed again, the receipt is void and says why', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    const [receipt] = await world.asTreasurer(() => world.bed.get(LedgerFacts).receiptsOf(world.payer));
    for (const act of ['dispute', 'lose'] as const) {
      await payer.dispute(paymentId, act);
      await hear(paymentId);
    }
    await expectTakenBack(paymentId, line);
    expect(await told()).toEqual(['payment.disputed', 'payment.reversed', 'receipt.voided']);
    expect(await world.asTreasurer(() => world.bed.get(LedgerFacts).receipt(receipt!.id))).toMatchObject({ voidReason: 'REVERSED' });
    const token = await world.asWorker(async () => world.bed.get(PaymentLinks).pathFor(paymentId).split('/').at(-1)!);
    expect(await world.asWorker(() => world.bed.get(PaymentOutcomes).of(token))).toMatchObject({ state: 'REVERSED', receipt: null });
  });
});

describe('notices of a dispute', () => {
  it('have one effect when each comes a hundred times at once', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    const times = (state: DisputeState) => Promise.all(Array.from({ length: 100 }, () => say(paymentId, state, 'dp_1', `evt ${state}`)));
    expect(new Set(await times('OPEN'))).toEqual(new Set(['DISPUTED']));
    expect(new Set(await times('LOST'))).toEqual(new Set(['REVERSED']));
    await expectTakenBack(paymentId, line);
    expect(await told()).toEqual(['payment.disputed', 'payment.reversed', 'receipt.voided']);
  });

  it('have one effect when fifteen different events of each come at once, together with those of the payment', async () => {
    const line = world.due();
    const paymentId = await begun(line);
    await Promise.all(Array.from({ length: 15 }, (_, n) => [hear(paymentId, { id: `paid ${n}` }), say(paymentId, 'OPEN'), say(paymentId, 'LOST')]).flat());
    await expectTakenBack(paymentId, line);
    expect(await world.numbers()).toEqual([1]);
  });

  it.each([['paid', 'OPEN', 'LOST'], ['paid', 'LOST', 'OPEN'], ['OPEN', 'paid', 'LOST'], ['OPEN', 'LOST', 'paid'], ['LOST', 'paid', 'OPEN'], ['LOST', 'OPEN', 'paid']] as const)('come to the same end in the order %s, %s, %s', async (...order) => {
    const line = world.due();
    const paymentId = await begun(line);
    for (const notice of order) await (notice === 'paid' ? hear(paymentId) : say(paymentId, notice));
    await expectTakenBack(paymentId, line);
    expect(await told()).toEqual(['payment.disputed', 'payment.reversed', 'receipt.voided']);
  });

  it.each([['WON', 'LOST', 'SETTLED'], ['LOST', 'WON', 'REVERSED']] as const)('cannot take back a verdict: after %s, %s is refused', async (first, second, state) => {
    const paymentId = await paid();
    await say(paymentId, first);
    expect(await say(paymentId, second)).toBe('REFUSED');
    expect([await stateOf(paymentId), await disputes(paymentId), await findings()]).toEqual([state, [{ reference: 'dp_1', state: first }], []]);
  });

  it('of a second dispute are heard for themselves', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    await say(paymentId, 'OPEN', 'dp_1');
    await say(paymentId, 'OPEN', 'dp_2');
    expect([await say(paymentId, 'WON', 'dp_1'), await stateOf(paymentId)]).toEqual(['DISPUTE_WON', 'DISPUTED']);
    expect([await say(paymentId, 'LOST', 'dp_2'), await stateOf(paymentId)]).toEqual(['REVERSED', 'REVERSED']);
    await expectTakenBack(paymentId, line);
  });

  it('about a payment that never came change nothing', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    await payer.decide(paymentId, 'refuse');
    expect([await say(paymentId, 'LOST'), await disputes(paymentId), await world.balances()]).toEqual(['FAILED', [], {}]);
  });

  it('of another association do not reach this one', async () => {
    const paymentId = await paid();
    await payer.dispute(paymentId, 'dispute');
    const raw = await world.asWorker(async () => rawOf(await sandboxNotice(world.bed, paymentId)));
    const uff = await createAssociation(world.database);
    expect(await world.asWorker(async () => world.bed.get(SandboxProvider).read(raw), uff.id)).toMatchObject({ code: 'FORGED_NOTICE' });
    expect(await stateOf(paymentId)).toBe('SETTLED');
  });
});

describe('a refund beside a dispute', () => {
  it('is not begun while the bank decides', async () => {
    const paymentId = await paid();
    await say(paymentId, 'OPEN');
    expect(await refund(paymentId, 1000)).toMatchObject({ code: 'NOT_REFUNDABLE', reason: 'disputed' });
    await say(paymentId, 'LOST');
    expect(await refund(paymentId, 1000)).toMatchObject({ code: 'NOT_REFUNDABLE', reason: 'notSettled' });
  });

  it.each(['DONE', 'REFUSED'] as const)('that was on its way and is %s in the end leaves books that agree', async (answer) => {
    const paymentId = await paid();
    await refund(paymentId, 1000);
    await say(paymentId, 'LOST');
    expect([await world.balances(), await findings()]).toEqual([{ '511': 1000, '4191': -1000 }, []]);
    jest.spyOn(world.bed.get(SandboxProvider), 'refund').mockResolvedValueOnce({ state: answer, reference: null });
    const [row] = await world.database.inspect<{ id: string }>('select id from refund where payment_id = $1', [paymentId]);
    await world.asWorker(() => world.bed.get(SendRefund).send(row!.id));
    expect([await world.balances(), await findings(), await stateOf(paymentId)]).toEqual([{}, [], 'REVERSED']);
  });

  it('that the provider made during the dispute is a fact, and counts', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    await say(paymentId, 'OPEN');
    await hear(paymentId, { id: 'evt refund', refunded: '2000', dispute: { reference: 'dp_1', state: 'OPEN' } });
    expect([await stateOf(paymentId), world.payable.paid(line.targetId), await findings()]).toEqual(['DISPUTED', 4000n, []]);
    await say(paymentId, 'LOST');
    expect([await world.balances(), await findings()]).toEqual([{}, []]);
  });
});

describe('the books', () => {
  it('agree after every notice of any story, and the state is what the disputes say', async () => {
    const notice = fc.record({ reference: fc.constantFrom('dp_1', 'dp_2'), state: fc.constantFrom<DisputeState>('OPEN', 'WON', 'LOST'), refunded: fc.constantFrom(0, 0, 1500, 6000) });
    await fc.assert(fc.asyncProperty(fc.array(notice, { minLength: 1, maxLength: 6 }), fc.boolean(), async (story, settledFirst) => {
      await world.begin();
      const paymentId = await begun();
      if (settledFirst) await hear(paymentId);
      for (const { refunded, ...dispute } of story) {
        await hear(paymentId, { id: `evt ${++serial}`, refunded: String(refunded), dispute });
        expect(await findings()).toEqual([]);
      }
      const states = (await disputes(paymentId)).map(({ state }) => state);
      expect(await stateOf(paymentId)).toBe(states.includes('LOST') ? 'REVERSED' : states.includes('OPEN') ? 'DISPUTED' : 'SETTLED');
    }), { numRuns: 25 });
  }, 120_000);
});
