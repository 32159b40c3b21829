import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, requireActor, Temporal, UnitOfWork } from '@cordee/platform';
import type { BoardDecision } from '../data/membership-decisions.repository';
import { MembershipStandsOtherwise } from '../domain/errors';
import { decisionsOpen, type Decider } from '../domain/membership-ways';
import { MembershipCalendar } from './calendar';
import { checkReason } from './check-reason';
import { Ending, type Ended } from './ending';
import { MembershipBook, statusOf } from './membership-book';

export type EndOutcome = Ended | NotFound | MembershipStandsOtherwise;

/** A member goes, or the board has them go. For good: whoever comes back begins another membership. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: MembershipBook,
    private readonly ending: Ending,
    private readonly calendar: MembershipCalendar,
  ) {}

  /** Their own act. */
  resign(membershipId: string): Promise<EndOutcome> {
    return this.end(membershipId, 'SELF', 'resign', null);
  }

  /** Their letter has come to the office. */
  recordResignation(membershipId: string): Promise<EndOutcome> {
    return this.end(membershipId, 'OFFICE', 'resign', null);
  }

  async exclude(membershipId: string, { reason, decidedOn }: BoardDecision): Promise<EndOutcome | InvalidInput> {
    const fault = checkReason(reason);
    if (fault) return fault;
    if (Temporal.PlainDate.compare(decidedOn, await this.calendar.today()) > 0) return new InvalidInput(['decidedOn'], 'decisionToCome');
    return this.end(membershipId, 'OFFICE', 'exclude', { reason: reason.trim(), decidedOn });
  }

  private end(membershipId: string, by: Decider, decision: 'resign' | 'exclude', board: BoardDecision | null): Promise<EndOutcome> {
    return this.work.run(async () => {
      const membership = (await this.book.lock([membershipId])).get(membershipId);
      const isTheirs = by === 'OFFICE' || membership?.personId === requireActor().personId;
      if (!membership || !isTheirs) return new NotFound(['membershipId']);
      const status = statusOf(membership, await this.calendar.today());
      if (!decisionsOpen(by, status).includes(decision)) return new MembershipStandsOtherwise(status);
      return this.ending.of(membership, decision === 'resign' ? 'RESIGNED' : 'EXCLUDED', board);
    });
  }
}
