import { Injectable } from '@nestjs/common';
import { Activity, Clock, type Money, type Temporal } from '@cordee/platform';
import { JournalRepository } from '../data/journal.repository';
import { PaymentsRepository } from '../data/payments.repository';
import { settlementRows } from '../domain/journal';
import type { Payment, SettleOutcome } from '../domain/payment';
import type { PayableLine } from '../ports/payables';
import { AllotMoney } from './allot-money';
import { IssueReceipt, type Issued } from './issue-receipt';

export type Settled = { outcome: 'settled' } & Issued;

/** Money has come: what it settles, the journal and the receipt, in the one transaction that holds the payment's lock. */
@Injectable()
export class SettleMoney {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly allotting: AllotMoney,
    private readonly journal: JournalRepository,
    private readonly receipts: IssueReceipt,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @param on the day on which it came */
  async settle(payment: Payment, received: Money, lines: readonly PayableLine[], on: Temporal.PlainDate): Promise<Settled | { outcome: Exclude<SettleOutcome, 'settled'> }> {
    const at = this.clock.now();
    const expected = payment.amount;
    const outcome = payment.settle(received, at, on);
    if (outcome === 'already') return { outcome };
    await this.record(payment, expected, received);
    if (outcome === 'otherCurrency') return this.unusable(payment);
    await this.journal.write({ kind: 'SETTLEMENT', paymentId: payment.id, bookedOn: on, rows: settlementRows(payment.means, received) });
    const taken = await this.allotting.to(payment, lines, at, on);
    await this.payments.save(payment);
    return { outcome, ...(await this.receipts.of(payment, taken)) };
  }

  private async unusable(payment: Payment): Promise<{ outcome: 'otherCurrency' }> {
    await this.payments.save(payment);
    return { outcome: 'otherCurrency' };
  }

  /** What is odd about it, the office sees. */
  private async record(payment: Payment, expected: Money, received: Money): Promise<void> {
    const amounts = { before: { amount: shown(expected) }, after: { amount: shown(received) } };
    const about = { subject: payment.id, audience: 'office' as const, parties: payment.personId ? [payment.personId] : [] };
    if (payment.failure) await this.activity.record('payment.mismatched', { ...about, changed: ['amount'], ...amounts });
    if (payment.isSettled) await this.activity.record('payment.settled', { ...about, after: amounts.after });
  }
}

const shown = (amount: Money): string => `${amount.toDecimal()} ${amount.currency}`;
