import { Injectable } from '@nestjs/common';
import { Clock, currentScope, requireAssociation, Tokens } from '@cordee/platform';

const PURPOSE = 'ledger.payment';
const DAY_MS = 86_400_000;
/** Long enough to come back from a mail for the receipt. */
const DAYS = 90;

/** The secret address of one payment: how it went, and its receipt, for whoever has paid. */
@Injectable()
export class PaymentLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  pathFor(paymentId: string): string {
    const until = Math.ceil(this.clock.now().getTime() / DAY_MS) * DAY_MS + DAYS * DAY_MS;
    return `/paiement/${this.tokens.sign(PURPOSE, [requireAssociation(), paymentId], new Date(until))}`;
  }

  urlFor(paymentId: string): string {
    return `${currentScope().origin}${this.pathFor(paymentId)}`;
  }

  /** The payment behind a token; null alike for a forged one, one past its term and one of another association. */
  follow(token: string): string | null {
    const [associationId, paymentId] = this.tokens.verify(PURPOSE, token) ?? [];
    return associationId === requireAssociation() ? (paymentId ?? null) : null;
  }
}
