import { describe, expect, test } from '@jest/globals';
import { Money } from '@cordee/platform/kernel';
import { Payment } from './payment';
import { PAYMENT_STATES, type PaymentState } from './payment-transitions';
import { differences } from './reconciliation';

const euros = (minor: number): Money => Money.of(minor, 'EUR');
const payment = (state: PaymentState): Payment => Object.assign(new Payment(), { state, amount: euros(6000), refunded: euros(0) });
const HELD = ['OPEN', 'REFUSED', 'ABANDONED', 'PAID', 'WON', 'LOST'] as const;
type HeldAs = (typeof HELD)[number];
const held = (as: HeldAs, refunded = 0, amount = 6000) => {
  const disputed = as === 'WON' || as === 'LOST';
  return { state: disputed ? ('PAID' as const) : as, amount: euros(amount), refunded: euros(refunded), dispute: disputed ? { state: as } : null };
};
/** Which of the provider's states agree with each of ours, written out. */
const AGREE: Readonly<Record<PaymentState, readonly HeldAs[]>> = {
  CREATED: ['OPEN', 'REFUSED', 'ABANDONED'], PENDING: ['OPEN', 'REFUSED', 'ABANDONED'], FAILED: ['OPEN', 'REFUSED', 'ABANDONED'], EXPIRED: ['OPEN', 'REFUSED', 'ABANDONED'], CANCELLED: ['OPEN', 'REFUSED', 'ABANDONED'],
  SETTLED: ['PAID', 'WON'], DISPUTED: [], REVERSED: ['LOST'],
};
const product = PAYMENT_STATES.flatMap((state) => HELD.map((as): [PaymentState, HeldAs] => [state, as]));

describe('a payment and its checkout', () => {
  test.each(product)('%s here, %s there', (state, as) => {
    const found = differences(payment(state), euros(0), held(as));
    expect(found.map(({ kind }) => kind)).toEqual(AGREE[state].includes(as) ? [] : ['STATE']);
  });

  test('agree on a dispute that is open', () => {
    const open = { ...held('PAID'), dispute: { state: 'OPEN' as const } };
    expect([differences(payment('DISPUTED'), euros(0), open), differences(payment('SETTLED'), euros(0), open)]).toMatchObject([[], [{ kind: 'STATE', ours: 'PAID', theirs: 'DISPUTED' }]]);
  });

  test('agree on what came and what went back, or say each sum', () => {
    expect(differences(payment('SETTLED'), euros(500), held('PAID', 500))).toEqual([]);
    expect(differences(payment('SETTLED'), euros(500), held('PAID', 0, 5000))).toEqual([{ kind: 'AMOUNT', ours: '60.00 EUR', theirs: '50.00 EUR' }, { kind: 'REFUNDED', ours: '5.00 EUR', theirs: '0.00 EUR' }]);
  });

  test('known to one side only matter where there is money', () => {
    expect(differences(null, null, held('PAID'))).toEqual([{ kind: 'UNKNOWN_PAYMENT', ours: 'UNPAID', theirs: 'PAID' }]);
    expect(differences(payment('SETTLED'), euros(0), null)).toEqual([{ kind: 'MISSING', ours: 'PAID', theirs: 'UNPAID' }]);
    expect([differences(null, null, held('OPEN')), differences(payment('EXPIRED'), euros(0), null), differences(null, null, null)]).toEqual([[], [], []]);
  });
});
