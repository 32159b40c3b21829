import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { ReconciliationsRepository } from '../data/reconciliations.repository';
import { RefundsRepository } from '../data/refunds.repository';
import { total } from '../domain/lines';
import { differences, type Difference } from '../domain/reconciliation';
import type { CheckoutView, Provider } from '../ports/provider';

/** One checkout, as the ledger and the provider have it. */
@Injectable()
export class CompareCheckout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly runs: ReconciliationsRepository,
  ) {}

  /** What differs is asked once more before it is kept: a notice may have come between the statement and now. @returns how many differences there are */
  async with(provider: Provider, reference: string, held: CheckoutView | null): Promise<number> {
    const first = await this.work.run(() => this.look(provider, reference, held));
    const found = first.found.length > 0 ? await this.again(provider, reference) : first;
    await this.work.run(() => this.runs.keep(provider.name, reference, found.paymentId, found.found));
    return found.found.length;
  }

  private async again(provider: Provider, reference: string): Promise<{ paymentId: string | null; found: Difference[] }> {
    const held = await provider.look(reference);
    return this.work.run(() => this.look(provider, reference, held));
  }

  private async look({ name }: Provider, reference: string, held: CheckoutView | null): Promise<{ paymentId: string | null; found: Difference[] }> {
    const payment = await this.payments.lockByReference(name, reference);
    const done = payment && (await this.refunds.of(payment.id)).filter(({ state }) => state === 'DONE');
    const refunded = payment && total(done!.map(({ amount }) => amount), payment.amount.currency);
    return { paymentId: payment?.id ?? null, found: differences(payment, refunded, held) };
  }
}
