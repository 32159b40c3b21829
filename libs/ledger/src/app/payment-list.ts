import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { PaymentsReads, type DifferenceRow, type ListedPayment, type PaymentFilter, type PaymentLineRow } from '../data/payments.reads';
import type { Refund } from '../domain/refund';
import { receiptView, type ReceiptView } from './ledger-facts';

export type { DifferenceRow, ListedPayment, PaymentLineRow };

/** Why the office would look at a payment: nothing has taken all of it, or what came was not what was expected. */
export const PAYMENT_NEEDS = ['TO_ALLOCATE', 'MISMATCHED'] as const;
export type PaymentNeed = (typeof PAYMENT_NEEDS)[number];

export interface PaymentsAsked extends Omit<PaymentFilter, 'hasCredit' | 'mismatchedSince'> {
  need?: PaymentNeed | null;
}

/** What was told so long ago has been seen: nobody ticks it off. */
const MISMATCH_SHOWN_MS = 30 * 86_400_000;
/** More than anybody reads: something is wrong with the provider then, not with a payment. */
const MOST_DIFFERENCES = 50;

/** What belongs to one payment. */
export interface PaymentParts {
  lines: PaymentLineRow[];
  receipt: ReceiptView | null;
  refunds: Refund[];
}

/** Payments as the office sees them. */
@Injectable()
export class PaymentList {
  constructor(
    private readonly reads: PaymentsReads,
    private readonly clock: Clock,
  ) {}

  page(asked: PaymentsAsked, afterId: string | null, limit: number): Promise<ListedPayment[]> {
    return this.reads.page(this.filter(asked), afterId, limit);
  }

  count(asked: PaymentsAsked): Promise<number> {
    return this.reads.count(this.filter(asked));
  }

  find(id: string): Promise<ListedPayment | null> {
    return this.reads.find(id);
  }

  /** What did not agree with a provider: each until a night finds that it does. */
  differences(): Promise<DifferenceRow[]> {
    return this.reads.differences(MOST_DIFFERENCES);
  }

  /** In three statements for all of them. */
  async parts(paymentIds: readonly string[]): Promise<ReadonlyMap<string, PaymentParts>> {
    const lines = await this.reads.lines(paymentIds);
    const receipts = await this.reads.receipts(paymentIds);
    const refunds = await this.reads.refunds(paymentIds);
    return new Map(paymentIds.map((id) => {
      const receipt = receipts.find(({ paymentId }) => paymentId === id);
      return [id, { lines: lines.filter(({ paymentId }) => paymentId === id), receipt: receipt ? receiptView(receipt) : null, refunds: refunds.filter(({ paymentId }) => paymentId === id) }];
    }));
  }

  private filter({ need, ...filter }: PaymentsAsked): PaymentFilter {
    if (need === 'TO_ALLOCATE') return { ...filter, hasCredit: true };
    return need === 'MISMATCHED' ? { ...filter, mismatchedSince: new Date(this.clock.now().getTime() - MISMATCH_SHOWN_MS) } : filter;
  }
}
