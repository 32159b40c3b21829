import { Injectable } from '@nestjs/common';
import { NotFound, UnitOfWork } from '@cordee/platform';
import type { MembershipRecord } from '../data/membership-record';
import { MembershipDecisionsRepository } from '../data/membership-decisions.repository';
import { PlansRepository } from '../data/plans.repository';
import { ApplicationSettled } from '../domain/errors';
import { DecisionRecord } from './decision-record';
import { IssueOne } from './issue-one';
import { MembershipBook } from './membership-book';

type Decided = { personId: string } | NotFound | ApplicationSettled;

/** The office says yes or no to somebody who wants to join a plan that asks for it. A yes calls the due. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: MembershipBook,
    private readonly decisions: MembershipDecisionsRepository,
    private readonly plans: PlansRepository,
    private readonly issuing: IssueOne,
    private readonly record: DecisionRecord,
  ) {}

  approve(membershipId: string): Promise<Decided> {
    return this.decide(membershipId, async ({ id, personId, planId }) => {
      await this.decisions.approve(id, this.record.now(), this.record.by());
      await this.book.refresh([id]);
      await this.record.write('membership.approved', personId);
      // A due that the office has called by hand before is the one.
      await this.issuing.of((await this.book.lock([id])).get(id)!, (await this.plans.find(planId))!);
    });
  }

  reject(membershipId: string): Promise<Decided> {
    return this.decide(membershipId, async ({ id, personId }) => {
      await this.decisions.end(id, 'REJECTED', this.record.now(), this.record.by());
      await this.book.refresh([id]);
      await this.record.write('membership.rejected', personId);
    });
  }

  private decide(membershipId: string, act: (membership: MembershipRecord) => Promise<void>): Promise<Decided> {
    return this.work.run(async () => {
      const membership = (await this.book.lock([membershipId])).get(membershipId);
      if (!membership) return new NotFound(['membershipId']);
      if (membership.facts.ended || membership.facts.approvedOn) return new ApplicationSettled();
      await act(membership);
      return { personId: membership.personId };
    });
  }
}
