import type { Money } from '@cordee/platform/kernel';
import type { DisputeState } from './dispute';
import type { Payment } from './payment';

export const DIFFERENCE_KINDS = ['STATE', 'AMOUNT', 'REFUNDED', 'MISSING', 'UNKNOWN_PAYMENT'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What the ledger and a provider say of one checkout, each in words of this table: PAID, or an amount. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly ours: string;
  readonly theirs: string;
}

/** A checkout as its provider holds it. */
interface Held {
  readonly state: 'OPEN' | 'PAID' | 'REFUSED' | 'ABANDONED';
  readonly amount: Money;
  readonly refunded: Money;
  readonly dispute: { readonly state: DisputeState } | null;
}

/** Where the money is. How a payment came to nothing is no difference: here the clock may have ended what waits there still. */
type Standing = 'UNPAID' | 'PAID' | 'DISPUTED' | 'TAKEN_BACK';

/**
 * What does not agree, once all that was late has been caught up.
 * @param refunded of the payment, what has gone back for certain
 * @param held null where the provider knows no such checkout
 */
export function differences(payment: Payment | null, refunded: Money | null, held: Held | null): Difference[] {
  const [ours, theirs] = [payment ? standingOf(payment) : 'UNPAID', held ? standingAt(held) : 'UNPAID'];
  if (!payment || !held) return ours === theirs ? [] : [{ kind: payment ? 'MISSING' : 'UNKNOWN_PAYMENT', ours, theirs }];
  if (ours !== theirs) return [{ kind: 'STATE', ours, theirs }];
  if (ours === 'UNPAID') return [];
  return [amounts('AMOUNT', payment.amount, held.amount), amounts('REFUNDED', refunded ?? payment.refunded, held.refunded)].flat();
}

const amounts = (kind: DifferenceKind, ours: Money, theirs: Money): Difference[] => (ours.equals(theirs) ? [] : [{ kind, ours: shown(ours), theirs: shown(theirs) }]);
const shown = (amount: Money): string => `${amount.toDecimal()} ${amount.currency}`;

function standingOf({ state }: Payment): Standing {
  if (state === 'SETTLED') return 'PAID';
  if (state === 'DISPUTED') return 'DISPUTED';
  return state === 'REVERSED' ? 'TAKEN_BACK' : 'UNPAID';
}

function standingAt({ state, dispute }: Held): Standing {
  if (state !== 'PAID') return 'UNPAID';
  if (dispute?.state === 'OPEN') return 'DISPUTED';
  return dispute?.state === 'LOST' ? 'TAKEN_BACK' : 'PAID';
}
