import { Injectable } from '@nestjs/common';
import { Activity, isLocale, t } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { DuesRepository } from '../data/dues.repository';
import type { Due } from '../domain/due';
import { MembershipCalendar } from './calendar';
import { periodPaidBy } from './issue-dues';
import { MembershipBook, statusOf } from './membership-book';

/** What is wholly paid counts: its period is added, in the transaction that settles the payment. */
@Injectable()
export class CountPaidDues {
  constructor(
    private readonly dues: DuesRepository,
    private readonly book: MembershipBook,
    private readonly calendar: MembershipCalendar,
    private readonly identity: Identity,
    private readonly activity: Activity,
  ) {}

  /** One after the other: a second due of the same membership goes on where the first one ends. */
  async of(paid: readonly Due[], settledAt: Date): Promise<void> {
    for (const due of paid) {
      const today = await this.calendar.today();
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
