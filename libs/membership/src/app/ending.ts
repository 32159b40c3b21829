import { Injectable } from '@nestjs/common';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipDecisionsRepository, type BoardDecision } from '../data/membership-decisions.repository';
import type { EndReason } from '../domain/status';
import { DecisionRecord } from './decision-record';
import { EndDues, type DuesOfAnEnd } from './end-dues';
import { MembershipBook } from './membership-book';

/** What a decision has ended. */
export interface Ended extends DuesOfAnEnd {
  personId: string;
  /** Null for whoever has died without one. */
  membershipId: string | null;
}

const VERBS = { RESIGNED: 'membership.resigned', EXCLUDED: 'membership.excluded', DECEASED: 'membership.ended' } as const satisfies Partial<Record<EndReason, string>>;

/** A membership ends today, with what was asked for it and with its reminders. Inside a unit of work that holds it. */
@Injectable()
export class Ending {
  constructor(
    private readonly decisions: MembershipDecisionsRepository,
    private readonly dues: EndDues,
    private readonly book: MembershipBook,
    private readonly record: DecisionRecord,
  ) {}

  async of({ id, personId }: MembershipRecord, reason: keyof typeof VERBS, board: BoardDecision | null = null): Promise<Ended> {
    await this.decisions.end(id, reason, this.record.now(), this.record.by(), board);
    const dues = await this.dues.of([{ id, reason }]);
    await this.book.refresh([id]);
    const after = { ...(board && { decidedOn: board.decidedOn.toString() }), duesCancelled: dues.cancelled.length, duesKept: dues.kept.length };
    await this.record.write(VERBS[reason], personId, reason === 'DECEASED' ? { reason, ...after } : after);
    return { personId, membershipId: id, ...dues };
  }
}
