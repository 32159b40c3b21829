import type { Money } from '@cordee/platform';
import type { DisputeState } from '../domain/dispute';
import type { ForgedNotice } from '../domain/errors';
import type { PaymentMeans } from '../domain/means';

export interface CheckoutWish {
  /** Ours. A provider opens one checkout for it, however often it is asked. */
  readonly paymentId: string;
  readonly amount: Money;
  /** What the payer reads, in their language. */
  readonly description: string;
  /** Where the payer's browser goes afterwards, whatever the outcome. */
  readonly returnUrl: string;
}

export interface OpenCheckout {
  /** The provider's own name for it. */
  readonly reference: string;
  /** Where the payer goes. */
  readonly url: string;
}

export type CheckoutState = 'OPEN' | 'PAID' | 'REFUSED' | 'ABANDONED';

/** The payer's bank asks for the money back, or has decided. */
export interface DisputeView {
  /** The provider's own name for it. */
  readonly reference: string;
  readonly state: DisputeState;
}

/** A checkout as the provider sees it. */
export interface CheckoutView {
  readonly state: CheckoutState;
  /** What has come in, when it is PAID. */
  readonly amount: Money;
  /** All that went back of it so far. */
  readonly refunded: Money;
  /** The last one, if there was any. */
  readonly dispute: DisputeView | null;
}

/** A checkout on a provider's statement. */
export interface StatementLine {
  readonly reference: string;
  /** Ours, where the provider carries it along. */
  readonly paymentId: string | null;
  readonly view: CheckoutView;
}

/** What a provider tells us by itself. Its signature held. */
export interface Notice {
  /** Unique at this provider: the same notice comes again and again. */
  readonly eventId: string;
  /** `disputeOpened`, `disputeWon` and `disputeLost` are called so by all; the rest as the provider calls it. */
  readonly kind: string;
  readonly reference: string;
  /** Ours, where the provider carries it along: a notice may be faster than our own note of the reference. */
  readonly paymentId: string | null;
  readonly view: CheckoutView;
}

export interface RawNotice {
  /** The very bytes that were sent: they are what is signed. */
  readonly body: Buffer;
  header(name: string): string | undefined;
}

export interface RefundWish {
  readonly reference: string;
  /** Ours. A provider refunds once for it, however often it is asked. */
  readonly refundId: string;
  /** From 1 on; one more each time that the office tries again what was refused, for providers that keep their answers. */
  readonly attempt: number;
  readonly amount: Money;
}

/** SENT: the outcome comes by notice. */
export interface RefundAnswer {
  readonly state: 'DONE' | 'SENT' | 'REFUSED';
  readonly reference: string | null;
}

/**
 * Port: whoever takes money for an association over the net. Every method runs under its scope and outside of units of work;
 * whatever it throws means that the provider is away. `describeProvider` of `@cordee/ledger/testing` says what each must keep.
 */
export interface Provider {
  /** Lower case letters and hyphens: it stands in the path of its webhook. */
  readonly name: string;
  readonly means: PaymentMeans;
  begin(wish: CheckoutWish): Promise<OpenCheckout>;
  /** Null where it knows no such checkout. */
  look(reference: string): Promise<CheckoutView | null>;
  /** Every checkout whose state, money or dispute has changed since then, as it stands now. */
  statement(since: Date): Promise<readonly StatementLine[]>;
  read(raw: RawNotice): Notice | ForgedNotice;
  refund(wish: RefundWish): Promise<RefundAnswer>;
}
