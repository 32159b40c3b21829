import { Injectable } from '@nestjs/common';
import { PaymentsReads, type DifferenceRow, type ListedPayment, type PaymentFilter, type PaymentLineRow } from '../data/payments.reads';
import type { Refund } from '../domain/refund';
import { receiptView, type ReceiptView } from './ledger-facts';

export type { DifferenceRow, ListedPayment, PaymentFilter, PaymentLineRow };

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
  constructor(private readonly reads: PaymentsReads) {}

  page(filter: PaymentFilter, afterId: string | null, limit: number): Promise<ListedPayment[]> {
    return this.reads.page(filter, afterId, limit);
  }

  count(filter: PaymentFilter): Promise<number> {
    return this.reads.count(filter);
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
}
