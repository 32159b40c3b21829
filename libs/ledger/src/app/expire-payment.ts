import { Injectable } from '@nestjs/common';
import { log, RetryLater, UnitOfWork } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { PaymentEnds } from './payment-ends';
import { SettlePayment } from './settle-payment';

/** Time is over for somebody who went to pay. The provider has the last word: perhaps only its notice was lost. */
@Injectable()
export class ExpirePayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settling: SettlePayment,
    private readonly payments: PaymentsRepository,
    private readonly ends: PaymentEnds,
  ) {}

  async fallDue(paymentId: string): Promise<void> {
    await this.settling.refresh(paymentId).catch((error: unknown) => {
      log.warn({ err: error }, 'a provider did not say how a payment stands');
      throw new RetryLater('PROVIDER_AWAY');
    });
    await this.work.run(async () => {
      const payment = await this.payments.lock(paymentId);
      if (payment) await this.ends.expired(payment);
    });
  }
}
