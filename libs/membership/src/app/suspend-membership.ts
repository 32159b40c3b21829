import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, Temporal, UnitOfWork } from '@cordee/platform';
import { MembershipDecisionsRepository } from '../data/membership-decisions.repository';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipStandsOtherwise } from '../domain/errors';
import { decisionsOpen } from '../domain/membership-ways';
import { MembershipCalendar } from './calendar';
import { checkReason } from './check-reason';
import { DecisionRecord } from './decision-record';
import { MembershipBook, statusOf } from './membership-book';

type Decided = { personId: string } | NotFound | MembershipStandsOtherwise;

/** A membership rests until a day, or until that is lifted; then it is what the facts say. What is paid meanwhile counts. */
@Injectable()
export class SuspendMembership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: MembershipBook,
    private readonly decisions: MembershipDecisionsRepository,
    private readonly record: DecisionRecord,
    private readonly calendar: MembershipCalendar,
  ) {}

  /** @param until its last day; null: until it is lifted */
  async suspend(membershipId: string, until: Temporal.PlainDate | null, reason: string): Promise<Decided | InvalidInput> {
    const fault = checkReason(reason);
    if (fault) return fault;
    if (until && Temporal.PlainDate.compare(until, await this.calendar.today()) < 0) return new InvalidInput(['until'], 'suspensionOver');
    return this.decide(membershipId, 'suspend', async ({ id, personId }) => {
      await this.decisions.suspend(id, until, reason.trim(), this.record.now(), this.record.by());
      await this.record.write('membership.suspended', personId, { until: until?.toString() ?? null });
    });
  }

  lift(membershipId: string): Promise<Decided> {
    return this.decide(membershipId, 'lift', async ({ id, personId }) => {
      await this.decisions.lift(id);
      await this.record.write('membership.suspensionLifted', personId);
    });
  }

  private decide(membershipId: string, decision: 'suspend' | 'lift', act: (membership: MembershipRecord) => Promise<void>): Promise<Decided> {
    return this.work.run(async () => {
      const membership = (await this.book.lock([membershipId])).get(membershipId);
      if (!membership) return new NotFound(['membershipId']);
      const status = statusOf(membership, await this.calendar.today());
      if (!decisionsOpen('OFFICE', status).includes(decision)) return new MembershipStandsOtherwise(status);
      await act(membership);
      await this.book.refresh([membership.id]);
      return { personId: membership.personId };
    });
  }
}
