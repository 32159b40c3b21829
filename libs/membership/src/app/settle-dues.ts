import { Injectable } from '@nestjs/common';
import { Activity, isLocale, t } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { ACCOUNTS, Payables, type Payable, type PayableLine, type Settlement, type Taken } from '@cordee/ledger';
import { DuesRepository } from '../data/dues.repository';
import type { Due } from '../domain/due';
import { MembershipCalendar } from './calendar';
import { periodPaidBy } from './issue-dues';
import { MembershipBook, statusOf } from './membership-book';

export const DUE = 'due';

/** Dues as the ledger pays them. Everything here runs inside the transaction that settles the payment. */
@Injectable()
export class SettleDues implements Payable {
  readonly kind = DUE;

  constructor(
    payables: Payables,
    private readonly dues: DuesRepository,
    private readonly book: MembershipBook,
    private readonly calendar: MembershipCalendar,
    private readonly identity: Identity,
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
    await this.addPeriods(dues.filter((due) => due.state === 'PAID' && taken.some(({ targetId }) => targetId === due.id)), settledAt);
    return taken;
  }

  /** What was paid for counts no longer once a due is not wholly paid: its period is voided. A part that goes back is a kindness, and keeps it. */
  async giveBack(_paymentId: string, lines: readonly PayableLine[], _at: Date, cause: 'REFUND' | 'REVERSAL'): Promise<void> {
    for (const due of await this.dues.lock(lines.map(({ targetId }) => targetId))) {
      const counted = hasPeriod(due);
      due.giveBack(lines.find(({ targetId }) => targetId === due.id)!.amount, cause);
      await this.dues.save(due);
      if (counted && !hasPeriod(due)) await this.book.voidPeriodOf(due.id, due.membershipId, cause);
    }
  }

  private async addPeriods(paid: readonly Due[], settledAt: Date): Promise<void> {
    if (paid.length === 0) return;
    const today = await this.calendar.today();
    for (const due of paid) {
      const membership = (await this.book.lock([due.membershipId])).get(due.membershipId)!;
      const lapsed = statusOf(membership, today) === 'LAPSED';
      await this.book.addPeriods([{ membership, dueId: due.id, origin: 'PAID', ...periodPaidBy(due, membership, today) }]);
      if (lapsed) await this.forgiveArrears(due, settledAt);
    }
  }

  /** Whoever comes back owes nothing for the time in which they were no member. */
  private async forgiveArrears(paid: Due, at: Date): Promise<void> {
    const { locale } = await this.identity.association();
    const older = (await this.dues.openOf([paid.membershipId])).filter((due) => due.paid.isZero && due.periodStartsOn.toString() < paid.periodStartsOn.toString());
    for (const due of await this.dues.lock(older.map(({ id }) => id))) {
      due.writeOff(t(isLocale(locale) ? locale : 'fr', 'membership.due.forgiven'), at, null);
      await this.dues.save(due);
      await this.activity.record('due.writtenOff', { subject: due.id, audience: 'office', parties: [due.personId], changed: ['state'], after: { state: due.state, reason: due.closeReason } });
    }
  }
}

const hasPeriod = ({ state }: Due): boolean => state === 'PAID' || state === 'PARTIALLY_REFUNDED';
