import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import { ACCOUNTS, Payables, type Payable, type PayableLine, type PaymentAdvice, type Settlement, type Taken } from '@cordee/ledger';
import { DuesRepository } from '../data/dues.repository';
import type { Due } from '../domain/due';
import { CountPaidDues } from './count-paid-dues';
import { DueAdvice } from './due-advice';
import { MembershipBook } from './membership-book';

export const DUE = 'due';

/** Dues as the ledger pays them. Everything here runs inside the transaction that settles the payment. */
@Injectable()
export class SettleDues implements Payable {
  readonly kind = DUE;

  constructor(
    payables: Payables,
    private readonly dues: DuesRepository,
    private readonly book: MembershipBook,
    private readonly counting: CountPaidDues,
    private readonly advice: DueAdvice,
    private readonly activity: Activity,
  ) {
    payables.add(this);
  }

  /** The dues are locked first: of two payments for one due, the second takes what the first has left. */
  async settle({ lines, settledAt }: Settlement): Promise<readonly Taken[]> {
    const dues = await this.dues.lock(lines.map(({ targetId }) => targetId));
    const taken: Taken[] = [];
    for (const due of dues) {
      const amount = due.settle(lines.find(({ targetId }) => targetId === due.id)!.amount, settledAt);
      if (amount.isZero) continue;
      await this.dues.save(due);
      taken.push({ targetId: due.id, amount, label: due.label, account: ACCOUNTS.dues });
      const after = { amount: amount.toDecimal(), remaining: due.remaining.toDecimal() };
      await this.activity.record('dues.paid', { subject: due.id, audience: 'office', parties: [due.personId], after });
    }
    await this.counting.of(dues.filter((due) => due.state === 'PAID' && taken.some(({ targetId }) => targetId === due.id)), settledAt);
    return taken;
  }

  /** What was paid for counts no longer once a due is not wholly paid: its period is voided. A part that goes back is a kindness, and keeps it. */
  async giveBack(_paymentId: string, lines: readonly PayableLine[], _at: Date, cause: 'REFUND' | 'REVERSAL'): Promise<void> {
    for (const due of await this.dues.lock(lines.map(({ targetId }) => targetId))) {
      const counted = hasPeriod(due);
      due.giveBack(lines.find(({ targetId }) => targetId === due.id)!.amount, cause);
      await this.dues.save(due);
      if (counted && !hasPeriod(due)) await this.book.voidPeriodOf(due.id, due.membershipId, cause);
      if (cause === 'REVERSAL') await this.activity.record('dues.reopened', { subject: due.id, audience: 'office', parties: [due.personId], after: { state: due.state, remaining: due.remaining.toDecimal() } });
    }
  }

  /** After a refusal: the same page again, and how to pay without a card. */
  advise(dueIds: readonly string[]): Promise<PaymentAdvice> {
    return this.advice.for(dueIds);
  }
}

const hasPeriod = ({ state }: Due): boolean => state === 'PAID' || state === 'PARTIALLY_REFUNDED';
