import { Injectable } from '@nestjs/common';
import { Idempotency, isDomainError, log, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { ProviderAway } from '../domain/errors';
import type { Payment } from '../domain/payment';
import type { PayableLine } from '../ports/payables';
import type { OpenCheckout, Provider } from '../ports/provider';
import { BeginPayment } from './begin-payment';
import { plainLines } from './check-lines';
import { PaymentLinks } from './payment-links';
import { Providers } from './providers';

export interface PaymentWish {
  /** Null for somebody who has no record here. */
  personId: string | null;
  payerName: string;
  lines: readonly PayableLine[];
  /** What the payer reads at the provider's, in their language: `Cotisation 2027`. */
  description: string;
  /** One intention to pay. The same key again leads to the same checkout. */
  key: string;
}

/** Money by a provider. Offline money has `RecordPayment`. */
@Injectable()
export class Checkout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly payments: PaymentsRepository,
    private readonly beginning: BeginPayment,
    private readonly providers: Providers,
    private readonly links: PaymentLinks,
  ) {}

  /** Whether somebody can pay over the net here: a page that says no shows the other means only. */
  async isOpen(): Promise<boolean> {
    return (await this.providers.current()) !== null;
  }

  /** Writes the payment down, commits, and only then opens the provider's page. Where the payment has gone on already, its own page says how. */
  async begin({ key, ...wish }: PaymentWish): Promise<{ paymentId: string; url: string } | InvalidInput | IdempotencyMismatch | ProviderAway> {
    const provider = await this.providers.current();
    if (!provider) return new ProviderAway();
    const input = { ...wish, lines: plainLines(wish.lines) };
    const begun = await this.work.run(() => this.idempotency.once('beginCheckout', key, input, () => this.beginning.begin(wish, provider)));
    return isDomainError(begun) ? begun : this.open(begun.paymentId, provider);
  }

  private async open(paymentId: string, provider: Provider): Promise<{ paymentId: string; url: string } | ProviderAway> {
    const payment = await this.work.run(() => this.payments.lock(paymentId));
    if (!payment?.isOpen || payment.provider !== provider.name) return { paymentId, url: this.links.urlFor(paymentId) };
    const opened = await this.ask(provider, payment);
    if (opened instanceof ProviderAway) return opened;
    await this.work.run(() => this.note(paymentId, opened.reference));
    return { paymentId, url: opened.url };
  }

  private async ask(provider: Provider, { id, amount, description }: Payment): Promise<OpenCheckout | ProviderAway> {
    try {
      return await provider.begin({ paymentId: id, amount, description: description ?? '', returnUrl: this.links.urlFor(id) });
    } catch (error) {
      log.error({ err: error, provider: provider.name }, 'a provider did not open a checkout');
      return new ProviderAway();
    }
  }

  /** A notice may have been faster: then there is nothing to note any more. */
  private async note(paymentId: string, reference: string): Promise<void> {
    const payment = await this.payments.lock(paymentId);
    if (payment?.open(reference)) await this.payments.save(payment);
  }
}
