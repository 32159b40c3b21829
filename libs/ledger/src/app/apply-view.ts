import { Injectable } from '@nestjs/common';
import { PaymentsRepository } from '../data/payments.repository';
import type { NoticeOutcome } from '../data/provider-events.repository';
import type { Payment } from '../domain/payment';
import type { CheckoutView } from '../ports/provider';
import { Calendar } from './calendar';
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

  /** A refund may be told before the payment: then both have happened. */
  private async paid(payment: Payment, { amount, refunded }: CheckoutView): Promise<NoticeOutcome> {
    const { outcome } = await this.settling.settle(payment, amount, await this.payments.linesOf(payment.id), await this.calendar.today());
    if (outcome !== 'already') await this.ends.nobodyWaits(payment);
    if (outcome === 'otherCurrency') return 'OTHER_CURRENCY';
    if (await this.refunds.catchUp(payment, refunded)) return 'REFUNDED';
    return outcome === 'settled' ? 'SETTLED' : 'ALREADY_SETTLED';
  }
}
