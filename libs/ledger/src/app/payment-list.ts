import { Injectable } from '@nestjs/common';
import { PaymentsReads, type ListedPayment, type PaymentFilter, type PaymentLineRow } from '../data/payments.reads';
import type { Refund } from '../domain/refund';
import { receiptView, type ReceiptView } from './ledger-facts';

export type { ListedPayment, PaymentFilter, PaymentLineRow };

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
