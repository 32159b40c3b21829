import { Injectable } from '@nestjs/common';
import { Clock, log, RetryLater, UnitOfWork } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { RefundsRepository } from '../data/refunds.repository';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import type { RefundState } from '../domain/refund-transitions';
import type { RefundAnswer } from '../ports/provider';
import { Providers } from './providers';
import { RefundSteps } from './refund-steps';

/** On its way: granted, or asked for and perhaps not answered yet. */
const UNDER_WAY: readonly RefundState[] = ['APPROVED', 'SENT'];

/** Asks the provider to give money back. Asked again it gives back no more: the refund's id and its attempt are its key there. */
@Injectable()
export class SendRefund {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly providers: Providers,
    private readonly steps: RefundSteps,
    private readonly clock: Clock,
  ) {}

  async send(refundId: string): Promise<void> {
    const found = await this.work.run(() => this.read(refundId));
    if (!found || !UNDER_WAY.includes(found.refund.state)) return;
    const answer = await this.ask(found.payment, found.refund);
    await this.work.run(() => this.note(found.refund, answer));
  }

  private async read(refundId: string): Promise<{ payment: Payment; refund: Refund } | null> {
    const refund = await this.refunds.find(refundId);
    const payment = refund && (await this.payments.lock(refund.paymentId));
    return refund && payment && { payment, refund };
  }

  private async ask({ provider, providerReference }: Payment, { id, amount, attempt }: Refund): Promise<RefundAnswer> {
    try {
      const asked = providerReference === null ? null : this.providers.named(provider)?.refund({ reference: providerReference, refundId: id, attempt, amount });
      return (await asked) ?? { state: 'REFUSED', reference: null };
    } catch (error) {
      log.warn({ err: error, provider }, 'a provider did not take a refund');
      throw new RetryLater('PROVIDER_AWAY');
    }
  }

  /** An answer to an earlier attempt says nothing of the one that is under way. */
  private async note(asked: Refund, { state, reference }: RefundAnswer): Promise<void> {
    const payment = await this.payments.lock(asked.paymentId);
    const refund = (await this.refunds.of(asked.paymentId)).find(({ id }) => id === asked.id);
    if (!payment || !refund || refund.attempt !== asked.attempt) return;
    refund.providerReference = reference;
    if (state === 'REFUSED') return this.steps.failed(payment, refund, this.clock.now());
    if (refund.move('send', this.clock.now())) await this.refunds.save(refund);
    if (state === 'DONE') await this.steps.done(payment, refund, this.clock.now());
  }
}
