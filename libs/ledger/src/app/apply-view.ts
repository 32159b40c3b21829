import { Injectable } from '@nestjs/common';
import { PaymentsRepository } from '../data/payments.repository';
import type { NoticeOutcome } from '../data/provider-events.repository';
import type { Payment } from '../domain/payment';
import type { CheckoutView } from '../ports/provider';
import { Calendar } from './calendar';
import { FollowDispute } from './follow-dispute';
import { PaymentEnds } from './payment-ends';
import { RefundByProvider } from './refund-by-provider';
import { SettleMoney } from './settle-money';

/** Brings a locked payment to where the provider sees it. */
@Injectable()
export class ApplyView {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly settling: SettleMoney,
    private readonly refunds: RefundByProvider,
    private readonly disputes: FollowDispute,
    private readonly calendar: Calendar,
    private readonly ends: PaymentEnds,
  ) {}

  /** Inside the unit of work that holds the payment's lock. */
  async apply(payment: Payment, view: CheckoutView): Promise<NoticeOutcome> {
    if (view.state === 'PAID') return this.paid(payment, view);
    if (view.state === 'REFUSED') return this.ends.refused(payment);
    if (view.state === 'ABANDONED') return this.ends.expired(payment);
    return 'IGNORED';
  }

  /** A refund or a dispute may be told before the payment: then both have happened. */
  private async paid(payment: Payment, { amount, refunded, dispute }: CheckoutView): Promise<NoticeOutcome> {
    if (!payment.isSettled) await this.ends.nobodyWaits(payment);
    const { outcome } = await this.settling.settle(payment, amount, await this.payments.linesOf(payment.id), await this.calendar.today());
    if (outcome === 'otherCurrency') return 'OTHER_CURRENCY';
    const back = await this.refunds.catchUp(payment, refunded);
    const disputed = await this.disputes.follow(payment, dispute);
    if (disputed) return disputed;
    if (back) return 'REFUNDED';
    return outcome === 'settled' ? 'SETTLED' : 'ALREADY_SETTLED';
  }
}
