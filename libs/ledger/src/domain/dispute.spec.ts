import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money, Temporal } from '@cordee/platform/kernel';
import { Dispute, DISPUTE_STATES, type DisputeState, type Verdict } from './dispute';
import { NotRefundable } from './errors';
import { Payment } from './payment';

const at = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');
const euros = (minor: number | bigint): Money => Money.of(minor, 'EUR');
const opened = (state: DisputeState = 'OPEN'): Dispute => Object.assign(Dispute.opened({ id: 'd', paymentId: 'p', provider: 'sandbox', reference: 'r', openedAt: at }), { state });
const VERDICTS: readonly Verdict[] = ['WON', 'LOST'];

function settled(minor = 6000): Payment {
  const payment = Payment.begun({ id: 'p', means: 'CARD', provider: 'sandbox', personId: 'c', payerName: 'Claire', amount: euros(minor), createdAt: at, recordedBy: null });
  payment.settle(euros(minor), at, Temporal.PlainDate.from('2026-11-23'));
  return payment;
}

describe('a dispute', () => {
  test.each(DISPUTE_STATES.flatMap((state) => VERDICTS.map((verdict): [DisputeState, Verdict] => [state, verdict])))('%s, on %s', (state, verdict) => {
    const dispute = opened(state);
    expect(dispute.end(verdict, later)).toBe(state === 'OPEN');
    expect(dispute).toMatchObject(state === 'OPEN' ? { state: verdict, endedAt: later } : { state, endedAt: null });
  });
});

describe('a disputed payment', () => {
  test('keeps its money until the bank has decided, and nothing of it is given back meanwhile', () => {
    const payment = settled();
    expect([payment.dispute(), payment.dispute()]).toEqual([true, false]);
    expect([payment.state, payment.credit, payment.refundable(euros(1))]).toEqual(['DISPUTED', euros(6000), new NotRefundable('disputed')]);
    expect([payment.win(), payment.win(), payment.state]).toEqual([true, false, 'SETTLED']);
  });

  test('that is lost gives up what is left, once, after those it had paid have given it back', () => {
    const payment = settled();
    payment.refund(euros(1000));
    payment.allot(euros(4000));
    payment.dispute();
    expect(() => payment.reverse(later)).toThrow(RangeError);
    payment.release(euros(4000));
    expect(payment.reverse(later)).toEqual(euros(5000));
    expect(payment).toMatchObject({ state: 'REVERSED', endedAt: later, credit: euros(0), settledAt: at });
    expect(payment.refundable(euros(1))).toMatchObject({ reason: 'notSettled' });
    expect(() => payment.reverse(later)).toThrow(RangeError);
    expect(() => settled().reverse(later)).toThrow(RangeError);
  });

  test('has as much as has come, whatever happens in whatever order, and nothing once it was taken back', () => {
    const step = fc.record({ act: fc.constantFrom('allot', 'release', 'refund', 'keep', 'dispute', 'win', 'lose'), minor: fc.integer({ min: 1, max: 9_000 }) });
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_000 }), fc.array(step, { maxLength: 30 }), (amount, steps) => {
      const payment = settled(amount);
      let takenBack = 0n;
      for (const { act, minor } of steps) {
        const [part, within] = [euros(minor), (most: Money) => BigInt(minor) <= most.minor];
        if (act === 'allot' && within(payment.credit)) payment.allot(part);
        if (act === 'release' && within(payment.allocated)) payment.release(part);
        if (act === 'refund' && within(payment.credit)) payment.refund(part);
        // A refund that does not arrive after the bank has taken the rest: it takes this too.
        if (act === 'keep' && within(payment.refunded)) takenBack += payment.state === 'REVERSED' ? (payment.keep(part), part.minor) : (payment.keep(part), 0n);
        if (act === 'dispute') payment.dispute();
        if (act === 'win') payment.win();
        if (act === 'lose' && payment.state === 'DISPUTED') {
          if (!payment.allocated.isZero) payment.release(payment.allocated);
          takenBack += payment.reverse(later).minor;
        }
        expect(payment.allocated.minor + payment.refunded.minor + payment.credit.minor + takenBack).toBe(BigInt(amount));
        expect([payment.allocated.minor >= 0n, payment.refunded.minor >= 0n, payment.credit.minor >= 0n]).toEqual([true, true, true]);
        if (payment.state === 'REVERSED') expect([payment.credit.minor, payment.allocated.minor]).toEqual([0n, 0n]);
      }
    }));
  });
});
