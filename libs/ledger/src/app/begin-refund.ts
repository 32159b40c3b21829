import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, type Money } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { RefundsRepository } from '../data/refunds.repository';
import type { Payment } from '../domain/payment';
import { Refund } from '../domain/refund';
import { GiveBack } from './give-back';
import { RefundSteps } from './refund-steps';

interface Wanted {
  amount: Money;
  reason: string;
  /** What must be taken back from those who were paid. */
  fromAllocations: Money;
}

/** Sets money of a payment aside to go back. Inside the unit of work that holds the payment's lock. */
@Injectable()
export class BeginRefund {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly giving: GiveBack,
    private readonly steps: RefundSteps,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async begin(payment: Payment, { amount, reason, fromAllocations }: Wanted): Promise<Refund> {
    const id = this.clock.newId();
    if (!fromAllocations.isZero) await this.giving.release(payment, fromAllocations, `refund ${id}`);
    payment.refund(amount);
    await this.payments.save(payment);
    const refund = Refund.granted({ id, paymentId: payment.id, amount, reason, requestedAt: this.clock.now(), requestedBy: currentScope().actor?.personId ?? null });
    await this.refunds.add(refund);
    return refund;
  }

  /** It went back by hand. */
  async finish(payment: Payment, refund: Refund): Promise<void> {
    await this.steps.done(payment, refund, this.clock.now());
  }

  /** A job asks the provider once this has committed. */
  async send(payment: Payment, { id }: Refund): Promise<void> {
    await this.activity.record('payment.refundRequested', { subject: id, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
  }
}
