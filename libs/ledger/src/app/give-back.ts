import { Injectable } from '@nestjs/common';
import { Clock, type Money } from '@cordee/platform';
import { AllocationsRepository, type Allocation } from '../data/allocations.repository';
import { JournalRepository } from '../data/journal.repository';
import { releaseRows } from '../domain/journal';
import { byKind, total, within } from '../domain/lines';
import type { Payment } from '../domain/payment';
import { Payables } from '../ports/payables';
import { Calendar } from './calendar';

/** Takes back what a payment has settled, the last first: those who were paid are owed again, or no longer. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly payables: Payables,
    private readonly allocations: AllocationsRepository,
    private readonly journal: JournalRepository,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
  ) {}

  /** Inside the unit of work that holds the payment's lock; the caller saves the payment. */
  async release(payment: Payment, amount: Money, reason: string, cause: 'REFUND' | 'REVERSAL' = 'REFUND'): Promise<void> {
    const taken: Allocation[] = within(await this.allocations.held(payment.id), amount);
    for (const [kind, lines] of byKind(taken)) {
      await this.payables.of(kind).giveBack(payment.id, lines.map(({ targetId, amount: part }) => ({ kind, targetId, amount: part })), this.clock.now(), cause);
    }
    payment.release(total(taken.map((part) => part.amount), amount.currency));
    await this.allocations.add(payment.id, taken, -1n, reason);
    await this.journal.write({ kind: 'RELEASE', paymentId: payment.id, bookedOn: await this.calendar.today(), rows: releaseRows(taken) });
  }
}
