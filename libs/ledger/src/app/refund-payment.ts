import { Injectable } from '@nestjs/common';
import { currentScope, Idempotency, InvalidInput, isDomainError, NotFound, tidy, UnitOfWork, type IdempotencyMismatch, type Money } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import type { NotRefundable } from '../domain/errors';
import { OFFLINE } from '../domain/means';
import { checkAmount } from './check-lines';
import { BeginRefund } from './begin-refund';

const LONGEST_REASON = 300;

/** The office gives money back: credit first, then what the payment had settled, the last first. */
@Injectable()
export class RefundPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly payments: PaymentsRepository,
    private readonly beginning: BeginRefund,
  ) {}

  /** Offline money is given back by hand, and is done; a provider is asked after the commit, by a job. */
  request(paymentId: string, amount: Money, reason: string, key: string): Promise<{ refundId: string } | NotFound | InvalidInput | NotRefundable | IdempotencyMismatch> {
    const input = [paymentId, String(amount.minor), amount.currency, reason];
    return this.work.run(() => this.idempotency.once('refundPayment', key, input, () => this.once(paymentId, amount, tidy(reason))));
  }

  private async once(paymentId: string, amount: Money, reason: string): Promise<{ refundId: string } | NotFound | InvalidInput | NotRefundable> {
    const payment = await this.payments.lock(paymentId);
    if (!payment) return new NotFound(['paymentId']);
    if (!reason || [...reason].length > LONGEST_REASON) return new InvalidInput(['reason'], reason ? 'tooLong' : 'required');
    const fault = checkAmount(amount, payment.amount.currency);
    if (fault) return fault;
    const room = payment.refundable(amount);
    if (isDomainError(room)) return room.in(currentScope().locale);
    const refund = await this.beginning.begin(payment, { amount, reason, fromAllocations: room.fromAllocations });
    if (payment.provider === OFFLINE) await this.beginning.finish(payment, refund);
    else await this.beginning.send(payment, refund);
    return { refundId: refund.id };
  }
}
