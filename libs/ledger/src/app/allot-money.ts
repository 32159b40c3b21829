import { Injectable } from '@nestjs/common';
import type { Temporal } from '@cordee/platform';
import { AllocationsRepository, type Allocation } from '../data/allocations.repository';
import { JournalRepository } from '../data/journal.repository';
import { allocationRows } from '../domain/journal';
import { byKind, total, within } from '../domain/lines';
import type { Payment } from '../domain/payment';
import { Payables, type PayableLine } from '../ports/payables';

/** Lets those who are owed something take it from a payment's credit. */
@Injectable()
export class AllotMoney {
  constructor(
    private readonly payables: Payables,
    private readonly allocations: AllocationsRepository,
    private readonly journal: JournalRepository,
  ) {}

  /** Inside the unit of work that holds the payment's lock; the caller saves the payment. Answers what was taken. */
  async to(payment: Payment, lines: readonly PayableLine[], at: Date, on: Temporal.PlainDate): Promise<Allocation[]> {
    const taken: Allocation[] = [];
    for (const [kind, own] of byKind(within(lines, payment.credit))) taken.push(...(await this.ask(payment, kind, own, at)));
    payment.allot(total(taken.map(({ amount }) => amount), payment.amount.currency));
    await this.allocations.add(payment.id, taken, 1n, null);
    await this.journal.write({ kind: 'ALLOCATION', paymentId: payment.id, bookedOn: on, rows: allocationRows(taken) });
    return taken;
  }

  private async ask(payment: Payment, kind: string, lines: readonly PayableLine[], settledAt: Date): Promise<Allocation[]> {
    const { id, personId, means } = payment;
    const taken = await this.payables.of(kind).settle({ paymentId: id, personId, means, settledAt, lines });
    return taken.filter(({ amount }) => !amount.isZero).map(({ targetId, amount, label, account }) => {
      const line = lines.find((candidate) => candidate.targetId === targetId);
      if (!line || amount.minor < 0n || amount.minor > line.amount.minor) throw new Error(`${kind} took more of a payment than was meant for it`);
      return { kind, targetId, amount, label, account };
    });
  }
}
