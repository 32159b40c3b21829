import { Injectable } from '@nestjs/common';
import { Config, currentScope, requireAssociation, Tokens, UnitOfWork } from '@cordee/platform';
import { SandboxRepository } from '../../data/sandbox.repository';
import type { ForgedNotice } from '../../domain/errors';
import type { SandboxCheckout } from '../../domain/sandbox-checkout';
import type { CheckoutView, CheckoutWish, Notice, OpenCheckout, Provider, RawNotice, RefundAnswer, RefundWish, StatementLine } from '../../ports/provider';
import { Providers } from '../providers';
import { disputeReference, SandboxNotices } from './sandbox-notices';

const PURPOSE = 'ledger.sandbox';

const viewOf = ({ reference, state, amount, refunded, dispute }: SandboxCheckout): CheckoutView => ({ state, amount, refunded, dispute: dispute && { reference: disputeReference(reference), state: dispute } });

/** Behaves like a card provider, with pages of its own and without money. It does not exist in production. */
@Injectable()
export class SandboxProvider implements Provider {
  readonly name: string = 'sandbox';
  readonly means = 'CARD';

  constructor(
    providers: Providers,
    config: Config,
    private readonly checkouts: SandboxRepository,
    private readonly notices: SandboxNotices,
    private readonly work: UnitOfWork,
    private readonly tokens: Tokens,
  ) {
    if (config.env !== 'production') providers.add(this);
  }

  async begin({ paymentId, amount, description, returnUrl }: CheckoutWish): Promise<OpenCheckout> {
    const reference = `sbx_${paymentId}`;
    await this.work.run(() => this.checkouts.open({ id: paymentId, reference, amount, description, returnUrl }));
    return { reference, url: `${currentScope().origin}${this.pathOf(reference)}` };
  }

  async look(reference: string): Promise<CheckoutView | null> {
    const checkout = await this.checkouts.find(reference);
    return checkout && viewOf(checkout);
  }

  async statement(since: Date): Promise<StatementLine[]> {
    return (await this.checkouts.changedSince(since)).map((checkout) => ({ reference: checkout.reference, paymentId: checkout.id, view: viewOf(checkout) }));
  }

  read(raw: RawNotice): Notice | ForgedNotice {
    return this.notices.read(raw);
  }

  async refund({ reference, refundId, amount }: RefundWish): Promise<RefundAnswer> {
    const done = await this.work.run(() => this.checkouts.refund(reference, refundId, amount.minor));
    return done ? { state: 'DONE', reference: `sbx_refund_${refundId}` } : { state: 'REFUSED', reference: null };
  }

  /** The payer's page of a checkout. */
  pathOf(reference: string): string {
    return `/bac-a-sable/${this.tokens.sign(PURPOSE, [requireAssociation(), reference])}`;
  }

  /** The checkout behind the token of its page, or null. */
  follow(token: string): string | null {
    const [associationId, reference] = this.tokens.verify(PURPOSE, token) ?? [];
    return associationId === requireAssociation() ? (reference ?? null) : null;
  }
}
