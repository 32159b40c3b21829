import { Injectable } from '@nestjs/common';
import { Activity, Clock, Timers } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import type { NoticeOutcome } from '../data/provider-events.repository';
import type { Payment } from '../domain/payment';
import { CHECKOUT_TIMER } from './begin-payment';

/** How a payment ends without money. */
@Injectable()
export class PaymentEnds {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async refused(payment: Payment): Promise<NoticeOutcome> {
    return payment.refuse('refused', this.clock.now()) ? this.ended(payment, 'payment.failed', 'FAILED') : 'IGNORED';
  }

  async expired(payment: Payment): Promise<NoticeOutcome> {
    return payment.expire(this.clock.now()) ? this.ended(payment, 'payment.expired', 'EXPIRED') : 'IGNORED';
  }

  async nobodyWaits({ id }: Payment): Promise<void> {
    await this.timers.cancel(CHECKOUT_TIMER, id);
  }

  private async ended(payment: Payment, verb: string, outcome: NoticeOutcome): Promise<NoticeOutcome> {
    await this.payments.save(payment);
    await this.nobodyWaits(payment);
    await this.activity.record(verb, { subject: payment.id, parties: payment.personId ? [payment.personId] : [] });
    return outcome;
  }
}
