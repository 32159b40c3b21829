import { Injectable } from '@nestjs/common';
import { log, UnitOfWork } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { ProviderEventsRepository, type NoticeOutcome } from '../data/provider-events.repository';
import type { Payment } from '../domain/payment';
import type { CheckoutView, Notice, Provider, StatementLine } from '../ports/provider';
import { ApplyView } from './apply-view';
import { Providers } from './providers';

/** What a provider knows reaches a payment: by its notice, or because we ask. Whichever comes first has the effect, the other finds it done. */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentsRepository,
    private readonly events: ProviderEventsRepository,
    private readonly views: ApplyView,
    private readonly providers: Providers,
  ) {}

  /** A notice whose signature held. The same one again, or another about the same payment, changes nothing. */
  hear(provider: Provider, notice: Notice): Promise<NoticeOutcome> {
    return this.work.run(async () => {
      const claimed = await this.events.claim({ provider: provider.name, ...notice });
      if ('outcome' in claimed) return claimed.outcome;
      const payment = await this.find(provider, notice);
      const outcome = payment ? await this.views.apply(payment, notice.view) : 'UNKNOWN_PAYMENT';
      if (!payment) log.warn({ provider: provider.name, kind: notice.kind }, 'a notice about a payment that is not known here');
      await this.events.note(claimed.id, payment?.id ?? null, outcome);
      return outcome;
    });
  }

  /** What stands on a provider's statement, as if its notice came late. */
  catchUp(provider: Provider, line: StatementLine): Promise<NoticeOutcome> {
    return this.work.run(async () => {
      const payment = await this.find(provider, line);
      return payment ? this.views.apply(payment, line.view) : 'UNKNOWN_PAYMENT';
    });
  }

  /**
   * Asks the provider how a payment stands, for a payer who is back before the notice, and when time is over.
   * @throws what the provider throws when it is away
   */
  async refresh(paymentId: string): Promise<void> {
    const payment = await this.work.run(() => this.payments.lock(paymentId));
    const view = payment?.isOpen ? await this.look(payment) : null;
    if (!view || view.state === 'OPEN') return;
    await this.work.run(async () => {
      const locked = await this.payments.lock(paymentId);
      if (locked) await this.views.apply(locked, view);
    });
  }

  private async look({ provider, providerReference }: Payment): Promise<CheckoutView | null> {
    return providerReference === null ? null : ((await this.providers.named(provider)?.look(providerReference)) ?? null);
  }

  private async find({ name }: Provider, { reference, paymentId }: Pick<Notice, 'reference' | 'paymentId'>): Promise<Payment | null> {
    const known = await this.payments.lockByReference(name, reference);
    if (known || !paymentId) return known;
    const ours = await this.payments.lock(paymentId);
    return ours?.provider === name && (ours.providerReference ?? reference) === reference ? this.referenced(ours, reference) : null;
  }

  /** The notice was faster than our own note. */
  private referenced(payment: Payment, reference: string): Payment {
    payment.providerReference = reference;
    return payment;
  }
}
