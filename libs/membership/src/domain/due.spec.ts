import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError, Money, newId, Temporal } from '@cordee/platform/kernel';
import { Due, DUE_EVENTS, DUE_STATES, dueStateAfter, dueStateOn, isOpen, type DueEvent, type NewDue, type StoredDueState } from './due';

const at = new Date('2026-11-23T09:00:00Z');
const euros = (minor: number | bigint) => Money.of(minor);
const day = (text: string) => Temporal.PlainDate.from(text);
const issue = (minor: number, more: Partial<NewDue> = {}): Due =>
  Due.issue({ id: newId(), membershipId: 'm', personId: 'p', planId: 'l', priceId: null, runId: null, label: 'Cotisation 2027', amount: euros(minor), periodStartsOn: day('2027-01-01'), periodEndsOn: day('2027-12-31'), dueOn: day('2027-01-31'), ...more }, at);

/** The whole product, written out: an event that is not named here is refused. */
const TABLE: Readonly<Record<StoredDueState, Partial<Record<DueEvent, StoredDueState>>>> = {
  DRAFT: { issue: 'ISSUED', cancel: 'CANCELLED' },
  ISSUED: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', cancel: 'CANCELLED', writeOff: 'WRITTEN_OFF' },
  PARTIALLY_PAID: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', writeOff: 'WRITTEN_OFF', refundPart: 'PARTIALLY_PAID', refundAll: 'ISSUED', reverse: 'REOPENED' },
  PAID: { refundPart: 'PARTIALLY_REFUNDED', refundAll: 'REFUNDED', reverse: 'REOPENED' },
  WRITTEN_OFF: { reinstate: 'ISSUED', reinstatePart: 'PARTIALLY_PAID', refundPart: 'WRITTEN_OFF', refundAll: 'WRITTEN_OFF', reverse: 'WRITTEN_OFF' },
  CANCELLED: { reinstate: 'ISSUED' },
  PARTIALLY_REFUNDED: { refundPart: 'PARTIALLY_REFUNDED', refundAll: 'REFUNDED', reverse: 'REOPENED' },
  REFUNDED: {},
  REOPENED: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', cancel: 'CANCELLED', writeOff: 'WRITTEN_OFF', refundPart: 'REOPENED', refundAll: 'REOPENED', reverse: 'REOPENED' },
};

describe('a due that is', () => {
  test.each(DUE_STATES.flatMap((state) => DUE_EVENTS.map((event) => [state, event] as const)))('%s, on %s', (state, event) => {
    expect(dueStateAfter(state, event)).toBe(TABLE[state][event] ?? null);
  });
});

describe('a due', () => {
  it('takes what is owed and no more, in as many parts as come', () => {
    const due = issue(6_000);
    expect([due.settle(euros(2_500), at).minor, due.state, due.paidAt]).toEqual([2_500n, 'PARTIALLY_PAID', null]);
    expect([due.settle(euros(5_000), at).minor, due.state, due.paidAt]).toEqual([3_500n, 'PAID', at]);
    expect([due.settle(euros(1_000), at).minor, due.state]).toEqual([0n, 'PAID']);
  });

  it('of nothing is paid as it is issued', () => expect(issue(0)).toMatchObject({ state: 'PAID', paidAt: at }));

  it('takes no other currency, and nothing once it is closed', () => {
    const due = issue(6_000);
    expect(due.settle(Money.of(6_000, 'CHF'), at).isZero).toBe(true);
    due.cancel('départ', at, 'x');
    expect([due.settle(euros(6_000), at).minor, due.state]).toEqual([0n, 'CANCELLED']);
  });

  it('is cancelled only while nothing is paid, written off with what was, and reinstated as it stood', () => {
    const due = issue(6_000);
    due.settle(euros(1_000), at);
    expect(due.cancel('erreur', at, 'x')).toMatchObject({ code: 'DUE_NOT_OPEN', reason: 'PARTIALLY_PAID' });
    due.writeOff('départ', at, 'x');
    expect(due).toMatchObject({ state: 'WRITTEN_OFF', closedAt: at, closedBy: 'x', closeReason: 'départ' });
    due.reinstate();
    expect(due).toMatchObject({ state: 'PARTIALLY_PAID', closedAt: null, closedBy: null, closeReason: null });
    const untouched = issue(6_000);
    untouched.cancel('erreur', at, 'x');
    untouched.reinstate();
    expect(untouched.state).toBe('ISSUED');
  });

  it('once paid is neither cancelled, written off nor reinstated', () => {
    const due = issue(6_000);
    due.settle(euros(6_000), at);
    expect([due.cancel('x', at, null), due.writeOff('x', at, null), due.reinstate()].map((answer) => isDomainError(answer) && answer.reason)).toEqual(['PAID', 'PAID', 'PAID']);
  });

  it('knows that a refund gives back and that a returned debit owes again', () => {
    const [refunded, returned] = [issue(6_000), issue(6_000)];
    for (const due of [refunded, returned]) due.settle(euros(6_000), at);
    refunded.giveBack(euros(1_000), 'REFUND');
    expect([refunded.state, refunded.paidAt]).toEqual(['PARTIALLY_REFUNDED', at]);
    refunded.giveBack(euros(5_000), 'REFUND');
    expect([refunded.state, refunded.paidAt]).toEqual(['REFUNDED', null]);
    returned.giveBack(euros(6_000), 'REVERSAL');
    expect([returned.state, returned.remaining.minor]).toEqual(['REOPENED', 6_000n]);
    expect(returned.settle(euros(6_000), at).minor).toBe(6_000n);
  });

  it('is overdue from the morrow of its date, while it is open', () => {
    const on = (state: StoredDueState, today: string) => dueStateOn(state, day('2027-01-31'), day(today));
    expect([on('ISSUED', '2027-01-31'), on('ISSUED', '2027-02-01'), on('PARTIALLY_PAID', '2027-02-01')]).toEqual(['ISSUED', 'OVERDUE', 'OVERDUE']);
    for (const state of DUE_STATES.filter((one) => !isOpen(one))) expect(on(state, '2030-01-01')).toBe(state);
  });

  it('never holds less than nothing nor more than its amount, and says paid exactly when all is', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('pay'), minor: fc.integer({ min: 0, max: 9_000 }) }), fc.record({ kind: fc.constant('refund'), minor: fc.integer({ min: 1, max: 9_000 }) }),
      fc.record({ kind: fc.constant('reverse'), minor: fc.constant(0) }), fc.record({ kind: fc.constantFrom('cancel', 'writeOff', 'reinstate'), minor: fc.constant(0) }),
    );
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_000 }), fc.array(act, { maxLength: 20 }), (amount, acts) => {
      const due = issue(amount);
      for (const { kind, minor } of acts) {
        if (kind === 'pay') due.settle(euros(minor), at);
        if (kind === 'refund' && due.paid.minor > 0n) due.giveBack(euros(BigInt(minor) < due.paid.minor ? BigInt(minor) : due.paid.minor), 'REFUND');
        if (kind === 'reverse' && due.paid.minor > 0n) due.giveBack(due.paid, 'REVERSAL');
        if (kind === 'cancel') due.cancel('x', at, null);
        if (kind === 'writeOff') due.writeOff('x', at, null);
        if (kind === 'reinstate') due.reinstate();
        expect(due.paid.minor >= 0n && due.paid.minor <= due.amount.minor).toBe(true);
        if (due.state === 'PAID') expect(due.remaining.isZero).toBe(true);
        if (due.state === 'PARTIALLY_PAID') expect(due.paid.isZero || due.remaining.isZero).toBe(false);
        expect(due.paidAt !== null).toBe(due.state === 'PAID' || due.state === 'PARTIALLY_REFUNDED');
      }
    }), { numRuns: 500 });
  });
});
