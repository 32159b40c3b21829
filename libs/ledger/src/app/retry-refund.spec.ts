import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { Db, isDomainError, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { PaymentsRepository } from '../data/payments.repository';
import type { PayableLine } from '../ports/payables';
import { euros, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../testing';
import { LedgerIntegrity } from './integrity';
import { RefundPayment } from './refund-payment';
import { RetryRefund } from './retry-refund';
import { SandboxProvider } from './sandbox/sandbox-provider';
import { SendRefund } from './send-refund';
import { SettlePayment } from './settle-payment';
import { UseCredit } from './use-credit';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
beforeAll(() => world.open({}, { DB_POOL: '10' }), 60_000);
beforeEach(() => world.begin());
afterEach(() => void jest.restoreAllMocks());

const provider = () => world.bed.get(SandboxProvider);
const request = async (paymentId: string, minor: number) => {
  const outcome = await world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(minor), 'Payé deux fois', world.key()));
  return isDomainError(outcome) ? `${outcome.code} ${outcome.reason}` : outcome.refundId;
};
const retry = async (refundId: string, key = world.key()) => {
  const outcome = await world.asTreasurer(() => world.bed.get(RetryRefund).retry(refundId, key));
  return isDomainError(outcome) ? `${outcome.code} ${outcome.reason ?? ''}`.trim() : 'asked again';
};
/** The worker's part. */
const send = (refundId: string) => world.asWorker(() => world.bed.get(SendRefund).send(refundId));
const refunds = (paymentId: string) => world.database.inspect<{ state: string; minor: string; attempt: number }>('select state, amount_minor::text as minor, attempt from refund where payment_id = $1 order by id', [paymentId]);
const findings = () => world.asWorker(() => world.bed.get(LedgerIntegrity).findings());

async function paid(line: PayableLine = world.due()): Promise<string> {
  const { paymentId } = await payer.begin([line]);
  await payer.decide(paymentId, 'pay');
  await world.asWorker(async () => {
    const notice = provider().read(rawOf(await sandboxNotice(world.bed, paymentId)));
    if (!isDomainError(notice)) await world.bed.get(SettlePayment).hear(provider(), notice);
  });
  return paymentId;
}

/** A refund that the provider has refused. */
async function failed(paymentId: string, minor: number): Promise<string> {
  const refundId = await request(paymentId, minor);
  jest.spyOn(provider(), 'refund').mockResolvedValueOnce({ state: 'REFUSED', reference: null });
  await send(refundId);
  return refundId;
}

describe('a refund that failed', () => {
  it('is asked for again, and done: once, however often it is pressed and the job runs', async () => {
    const line = world.due();
    const paymentId = await paid(line);
    const refundId = await failed(paymentId, 6000);
    expect([await refunds(paymentId), world.payable.paid(line.targetId)]).toEqual([[{ state: 'FAILED', minor: '6000', attempt: 1 }], 0n]);
    expect([await retry(refundId, 'the same press'), await retry(refundId, 'the same press')]).toEqual(['asked again', 'asked again']);
    expect(await retry(refundId)).toBe('NOT_REFUNDABLE notFailed');
    expect([await refunds(paymentId), await findings()]).toEqual([[{ state: 'SENT', minor: '6000', attempt: 2 }], []]);
    await send(refundId);
    await send(refundId);
    expect([await refunds(paymentId), await world.balances(), await findings()]).toEqual([[{ state: 'DONE', minor: '6000', attempt: 2 }], {}, []]);
    expect(await world.asWorker(() => payer.checkout(paymentId))).toMatchObject({ refunded: euros(6000) });
    expect((await world.verbs()).filter((verb) => verb === 'payment.refundRetried')).toHaveLength(1);
  });

  it('may fail again, and be tried a third time', async () => {
    const paymentId = await paid();
    const refundId = await failed(paymentId, 2000);
    await retry(refundId);
    jest.spyOn(provider(), 'refund').mockResolvedValueOnce({ state: 'REFUSED', reference: null });
    await send(refundId);
    expect([await refunds(paymentId), await findings()]).toEqual([[{ state: 'FAILED', minor: '2000', attempt: 2 }], []]);
    await retry(refundId);
    await send(refundId);
    expect([await refunds(paymentId), await findings()]).toEqual([[{ state: 'DONE', minor: '2000', attempt: 3 }], []]);
  });

  it('whose money has paid for something meanwhile takes it back from there', async () => {
    const paymentId = await paid();
    const refundId = await failed(paymentId, 6000);
    const other = world.due();
    await world.asTreasurer(() => world.bed.get(UseCredit).apply(world.payer, [other], world.key()));
    expect([world.payable.paid(other.targetId), await retry(refundId), world.payable.paid(other.targetId)]).toEqual([6000n, 'asked again', 0n]);
    expect(await findings()).toEqual([]);
  });

  it('is not asked for beyond what is left of its payment', async () => {
    const paymentId = await paid();
    const refundId = await failed(paymentId, 4000);
    await send(await request(paymentId, 3000));
    expect(await retry(refundId)).toBe('NOT_REFUNDABLE tooMuch');
    await send(await request(paymentId, 3000));
    expect([await retry(refundId), await findings()]).toEqual(['NOT_REFUNDABLE nothingLeft', []]);
  });

  it('of another association, or that nobody knows, does not exist', async () => {
    const refundId = await failed(await paid(), 6000);
    world.mines = await createAssociation(world.database);
    for (const id of [refundId, newId()]) expect(await retry(id)).toBe('NOT_FOUND');
  });

  it('is not one that is done, or on its way', async () => {
    const paymentId = await paid();
    const refundId = await request(paymentId, 1000);
    expect(await retry(refundId)).toBe('NOT_REFUNDABLE notFailed');
    await send(refundId);
    expect(await retry(refundId)).toBe('NOT_REFUNDABLE notFailed');
  });
});

describe('an answer that comes late', () => {
  it('to the first attempt says nothing of the second', async () => {
    const paymentId = await paid();
    const refundId = await failed(paymentId, 2000);
    await retry(refundId);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      jest.spyOn(provider(), 'refund').mockImplementationOnce(() => new Promise((late) => {
        answer = () => late({ state: 'REFUSED', reference: null });
        resolve();
      }));
    });
    const slow = send(refundId);
    await asked;
    jest.spyOn(provider(), 'refund').mockResolvedValueOnce({ state: 'REFUSED', reference: null });
    await send(refundId);
    await retry(refundId);
    answer();
    await slow;
    expect(await refunds(paymentId)).toEqual([{ state: 'SENT', minor: '2000', attempt: 3 }]);
  });
});

/** What the repository is without its lock: the race that it stops. */
class Unlocked extends PaymentsRepository {
  protected override readonly alone = '';
}

describe('a new refund and one tried again at the same time', () => {
  /** Both have read the payment before either writes. */
  const race = async (repository: PaymentsRepository | null) => {
    const paymentId = await paid();
    const refundId = await failed(paymentId, 4000);
    const payments = world.bed.get(PaymentsRepository);
    let waiting = 0;
    let go = (): void => undefined;
    const both = new Promise<void>((resolve) => (go = resolve));
    if (repository) {
      jest.spyOn(payments, 'lock').mockImplementation(async (id) => {
        const payment = await repository.lock(id);
        if (++waiting === 2) go();
        await both;
        return payment;
      });
    }
    const outcomes = await Promise.all([retry(refundId), request(paymentId, 4000)]);
    jest.restoreAllMocks();
    const held = (await refunds(paymentId)).filter(({ state }) => state !== 'FAILED').reduce((sum, { minor }) => sum + Number(minor), 0);
    return { outcomes, held };
  };

  it('never take more than was paid', async () => {
    const { outcomes, held } = await race(null);
    expect([outcomes.filter((outcome) => outcome === 'NOT_REFUNDABLE tooMuch').length, held, await findings()]).toEqual([1, 4000, []]);
  });

  it('without the payment’s lock would take 80 euros of 60', async () => {
    const { held } = await race(new Unlocked(world.bed.get(Db)));
    expect([held, (await findings()).length > 0]).toEqual([8000, true]);
  });
});
