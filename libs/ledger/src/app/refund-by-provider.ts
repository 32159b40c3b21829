import { Injectable } from '@nestjs/common';
import { Clock, type Money } from '@cordee/platform';
import { RefundsRepository } from '../data/refunds.repository';
import { least } from '../domain/lines';
import type { Payment } from '../domain/payment';
import { BeginRefund } from './begin-refund';
import { RefundSteps } from './refund-steps';

/** Kept as the reason where the office gave none, because it refunded at the provider's own site. */
export const AT_PROVIDER = 'provider';

/** Brings the refunds of a settled payment to what the provider says went back. */
@Injectable()
export class RefundByProvider {
  constructor(
    private readonly refunds: RefundsRepository,
    private readonly beginning: BeginRefund,
    private readonly steps: RefundSteps,
    private readonly clock: Clock,
  ) {}

  /** @param back all that went back so far. False where that is known already. */
  async catchUp(payment: Payment, back: Money): Promise<boolean> {
    if (back.isZero || back.currency !== payment.amount.currency || payment.settledAt === null || back.minor < payment.refunded.minor) return false;
    const finished = await this.finish(payment);
    const more = least(back, payment.amount).minus(payment.refunded);
    if (more.isZero || !payment.isSettled) return finished;
    const refund = await this.beginning.begin(payment, { amount: more, reason: AT_PROVIDER, fromAllocations: payment.beyondCredit(more) });
    return this.steps.done(payment, refund, this.clock.now());
  }

  /** All of ours that were on their way are among what went back. */
  private async finish(payment: Payment): Promise<boolean> {
    let any = false;
    for (const refund of await this.refunds.of(payment.id)) any = (await this.steps.done(payment, refund, this.clock.now())) || any;
    return any;
  }
}
