import { Injectable } from '@nestjs/common';
import { log, type Money } from '@cordee/platform';
import { PaymentsReads, type PaymentLineRow } from '../data/payments.reads';
import type { Payment } from '../domain/payment';
import { Payables, type PaymentAdvice } from '../ports/payables';
import { receiptView, type ReceiptView } from './ledger-facts';
import { PaymentLinks } from './payment-links';
import { SettlePayment } from './settle-payment';

export interface PaymentOutcome {
  paymentId: string;
  state: 'RECEIVED' | 'WAITING' | 'REFUSED' | 'ABANDONED' | 'REFUNDED' | 'REVERSED';
  amount: Money;
  description: string;
  failure: string | null;
  receipt: ReceiptView | null;
  advice: PaymentAdvice;
}

/** How a payment went, for whoever holds its secret address. Where the provider's notice is late, we ask. */
@Injectable()
export class PaymentOutcomes {
  constructor(
    private readonly links: PaymentLinks,
    private readonly settling: SettlePayment,
    private readonly reads: PaymentsReads,
    private readonly payables: Payables,
  ) {}

  /** Null for an address that leads nowhere any more. */
  async of(token: string): Promise<PaymentOutcome | null> {
    const paymentId = this.links.follow(token);
    if (paymentId === null) return null;
    await this.settling.refresh(paymentId).catch((error: unknown) => log.warn({ err: error }, 'a provider did not say how a payment stands'));
    const payment = await this.reads.find(paymentId);
    if (!payment) return null;
    const receipt = (await this.reads.receipts([paymentId]))[0];
    const state = stateOf(payment);
    return {
      paymentId, state, amount: payment.amount, description: payment.description ?? '', failure: payment.failure, receipt: receipt ? receiptView(receipt) : null,
      advice: state === 'REFUSED' || state === 'ABANDONED' ? await this.advice(await this.reads.lines([paymentId])) : { again: null, otherMeans: [] },
    };
  }

  private async advice(lines: readonly PaymentLineRow[]): Promise<PaymentAdvice> {
    const advices: PaymentAdvice[] = [];
    for (const kind of new Set(lines.map((line) => line.kind))) {
      const asked = this.payables.of(kind).advise?.(lines.filter((line) => line.kind === kind).map(({ targetId }) => targetId));
      if (asked) advices.push(await asked);
    }
    return { again: advices.find(({ again }) => again)?.again ?? null, otherMeans: advices.flatMap(({ otherMeans }) => otherMeans) };
  }
}

function stateOf(payment: Payment): PaymentOutcome['state'] {
  if (payment.isOpen) return 'WAITING';
  if (payment.state === 'FAILED') return 'REFUSED';
  if (payment.state === 'REVERSED') return 'REVERSED';
  if (!payment.isSettled) return 'ABANDONED';
  return payment.refunded.equals(payment.amount) ? 'REFUNDED' : 'RECEIVED';
}
