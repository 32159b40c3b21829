import { Injectable } from '@nestjs/common';
import { Activity, currentScope, Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { RefundsRepository } from '../data/refunds.repository';
import { NotRefundable } from '../domain/errors';
import { GiveBack } from './give-back';

interface Retried {
  refundId: string;
  paymentId: string;
}

/** A refund that the provider did not carry out is asked for again, as far as its money is here still. */
@Injectable()
export class RetryRefund {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly giving: GiveBack,
    private readonly activity: Activity,
  ) {}

  /** The provider is asked after the commit, by a job. */
  retry(refundId: string, key: string): Promise<Retried | NotFound | NotRefundable | IdempotencyMismatch> {
    return this.work.run(() => this.idempotency.once('retryRefund', key, [refundId], () => this.once(refundId)));
  }

  private async once(refundId: string): Promise<Retried | NotFound | NotRefundable> {
    const found = await this.refunds.find(refundId);
    const payment = found && (await this.payments.lock(found.paymentId));
    const refund = payment && (await this.refunds.of(payment.id)).find(({ id }) => id === refundId);
    if (!payment || !refund) return new NotFound(['refundId']);
    if (refund.state !== 'FAILED') return new NotRefundable('notFailed');
    const room = payment.refundable(refund.amount);
    if (isDomainError(room)) return room.in(currentScope().locale);
    if (!room.fromAllocations.isZero) await this.giving.release(payment, room.fromAllocations, `refund ${refund.id}`);
    payment.refund(refund.amount);
    refund.retry();
    await this.payments.save(payment);
    await this.refunds.save(refund);
    await this.activity.record('payment.refundRetried', { subject: refund.id, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
    return { refundId, paymentId: payment.id };
  }
}
