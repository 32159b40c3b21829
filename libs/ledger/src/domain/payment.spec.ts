import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money, Temporal } from '@cordee/platform/kernel';
import { NotRefundable } from './errors';
import { OFFLINE } from './means';
import { CHECKOUT_MINUTES, Payment } from './payment';
import { PAYMENT_EVENTS, PAYMENT_STATES, paymentAfter, type PaymentEvent, type PaymentState } from './payment-transitions';
import { REFUND_EVENTS, REFUND_STATES, refundAfter, type RefundEvent, type RefundState } from './refund-transitions';
import { Refund } from './refund';

const at = new Date('2026-11-23T09:00:00Z');
const on = Temporal.PlainDate.from('2026-11-23');
const euros = (minor: number | bigint): Money => Money.of(minor, 'EUR');
const begun = (minor = 6000, provider = 'sandbox'): Payment => Payment.begun({ id: 'p', means: 'CARD', provider, personId: 'c', payerName: 'Claire', amount: euros(minor), createdAt: at, recordedBy: null });
const settled = (minor = 6000): Payment => {
  const payment = begun(minor);
  payment.settle(euros(minor), at, on);
  return payment;
};

/** What is allowed, written out; everything else of the product is refused. */
const ALLOWED: Readonly<Record<string, PaymentState>> = {
  'CREATED open': 'PENDING', 'CREATED settle': 'SETTLED', 'CREATED fail': 'FAILED', 'CREATED expire': 'EXPIRED', 'CREATED cancel': 'CANCELLED',
  'PENDING settle': 'SETTLED', 'PENDING fail': 'FAILED', 'PENDING expire': 'EXPIRED', 'PENDING cancel': 'CANCELLED',
  'FAILED settle': 'SETTLED', 'EXPIRED settle': 'SETTLED', 'CANCELLED settle': 'SETTLED',
  'SETTLED dispute': 'DISPUTED', 'DISPUTED win': 'SETTLED', 'DISPUTED lose': 'REVERSED',
};
const REFUNDS: Readonly<Record<string, RefundState>> = {
  'REQUESTED approve': 'APPROVED', 'REQUESTED reject': 'REJECTED', 'APPROVED send': 'SENT', 'APPROVED finish': 'DONE', 'APPROVED fail': 'FAILED',
  'SENT finish': 'DONE', 'SENT fail': 'FAILED', 'FAILED send': 'SENT',
};
const product = PAYMENT_STATES.flatMap((state) => PAYMENT_EVENTS.map((event): [PaymentState, PaymentEvent] => [state, event]));
const refunds = REFUND_STATES.flatMap((state) => REFUND_EVENTS.map((event): [RefundState, RefundEvent] => [state, event]));

describe('the states of a payment', () => {
  test.each(product)('%s, on %s', (state, event) => expect(paymentAfter(state, event)).toBe(ALLOWED[`${state} ${event}`] ?? null));

  test('no event leads out of what was reversed', () => expect(PAYMENT_EVENTS.filter((event) => paymentAfter('REVERSED', event))).toEqual([]));
});

describe('the states of a refund', () => {
  test.each(refunds)('%s, on %s', (state, event) => {
    const refund = Object.assign(Refund.granted({ id: 'r', paymentId: 'p', amount: euros(100), reason: 'x', requestedAt: at, requestedBy: null }), { state, version: 1, endedAt: null });
    const expected = REFUNDS[`${state} ${event}`] ?? null;
    expect(refundAfter(state, event)).toBe(expected);
    expect(refund.move(event, at)).toBe(expected !== null);
    const ends = expected === 'DONE' || expected === 'FAILED' || expected === 'REJECTED';
    expect(refund).toMatchObject({ state: expected ?? state, version: expected ? 2 : 1, endedAt: ends ? at : null });
  });

  test.each(REFUND_STATES)('%s, tried again', (state) => {
    const refund = Object.assign(Refund.granted({ id: 'r', paymentId: 'p', amount: euros(100), reason: 'x', requestedAt: at, requestedBy: null }), { state, version: 1, endedAt: at, failure: 'refused' });
    expect(refund.retry()).toBe(state === 'FAILED');
    expect(refund).toMatchObject(state === 'FAILED' ? { state: 'SENT', attempt: 2, version: 2, endedAt: null, failure: null } : { state, attempt: 1, version: 1, endedAt: at });
  });

  test('of somebody who may grant it begin granted', () => expect(Refund.granted({ id: 'r', paymentId: 'p', amount: euros(100), reason: 'x', requestedAt: at, requestedBy: 't' })).toMatchObject({ state: 'APPROVED', version: 2 }));
});

describe('a payment', () => {
  test('waits for an hour where a provider is asked, and not at all where money is recorded', () => {
    expect(begun().expiresAt).toEqual(new Date(at.getTime() + CHECKOUT_MINUTES * 60_000));
    expect(begun(6000, OFFLINE).expiresAt).toBeNull();
  });

  test('has credit only once its money has come', () => {
    expect(begun().credit).toEqual(euros(0));
    expect(settled().credit).toEqual(euros(6000));
  });

  test('settles once', () => {
    const payment = begun();
    expect([payment.settle(euros(6000), at, on), payment.settle(euros(6000), at, on)]).toEqual(['settled', 'already']);
    expect(payment).toMatchObject({ state: 'SETTLED', failure: null, receivedOn: on, settledAt: at });
  });

  test('counts what has come, and remembers that it was not what was expected', () => {
    const payment = begun();
    payment.settle(euros(5000), at, on);
    expect(payment).toMatchObject({ amount: euros(5000), failure: 'otherAmount' });
  });

  test('is not settled by money of another currency, before or after', () => {
    const payment = begun();
    expect([payment.settle(Money.of(6000, 'USD'), at, on), payment.state, payment.failure]).toEqual(['otherCurrency', 'FAILED', 'otherCurrency']);
    expect(settled().settle(Money.of(6000, 'USD'), at, on)).toBe('already');
  });

  test('gives no more than it has', () => {
    expect(() => settled().allot(euros(6001))).toThrow(RangeError);
    expect(() => begun().allot(euros(1))).toThrow(RangeError);
    expect(() => settled().refund(euros(6001))).toThrow(RangeError);
  });

  test('is given back up to what is left, credit first', () => {
    const payment = settled();
    payment.allot(euros(4000));
    expect(payment.refundable(euros(1500))).toEqual({ fromAllocations: euros(0) });
    expect(payment.refundable(euros(6000))).toEqual({ fromAllocations: euros(4000) });
    expect(payment.refundable(euros(6001))).toMatchObject({ reason: 'tooMuch', values: { left: '60,00\u00a0€' } });
    expect(begun().refundable(euros(1))).toMatchObject({ reason: 'notSettled' });
    payment.release(euros(4000));
    payment.refund(euros(6000));
    expect(payment.refundable(euros(1))).toMatchObject({ reason: 'nothingLeft' });
    expect((payment.refundable(euros(1)) as NotRefundable).in('en')).toMatchObject({ reason: 'nothingLeft' });
  });

  test('never has more taken and refunded than has come, whatever happens in whatever order', () => {
    const step = fc.record({ act: fc.constantFrom('allot', 'release', 'refund', 'keep'), minor: fc.integer({ min: 0, max: 10_000 }) });
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.array(step, { maxLength: 30 }), (amount, steps) => {
      const payment = settled(amount);
      for (const { act, minor } of steps) {
        const [part, within] = [euros(minor), (most: Money) => BigInt(minor) <= most.minor];
        if (act === 'allot' && within(payment.credit)) payment.allot(part);
        if (act === 'release' && within(payment.allocated)) payment.release(part);
        if (act === 'refund' && within(payment.credit)) payment.refund(part);
        if (act === 'keep' && within(payment.refunded)) payment.keep(part);
        expect(payment.allocated.minor + payment.refunded.minor + payment.credit.minor).toBe(BigInt(amount));
        expect([payment.allocated.minor >= 0n, payment.refunded.minor >= 0n, payment.credit.minor >= 0n]).toEqual([true, true, true]);
      }
    }));
  });
});
