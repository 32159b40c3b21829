import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@cordee/platform';
import { PlansRepository } from '../data/plans.repository';
import { DueAlreadyCalled } from '../domain/errors';
import { IssueOne } from './issue-one';
import { MembershipBook } from './membership-book';

/** The due of somebody who renews before it was called, made as they go to pay; of two tabs, the second finds the first one's. */
@Injectable()
export class IssueRenewal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: MembershipBook,
    private readonly plans: PlansRepository,
    private readonly issuing: IssueOne,
  ) {}

  /** @returns the due's id; null where the membership has ended a moment ago */
  of(membershipId: string): Promise<string | null> {
    return this.work.run(async () => {
      const membership = (await this.book.lock([membershipId])).get(membershipId)!;
      if (membership.facts.ended) return null;
      const issued = await this.issuing.of(membership, (await this.plans.find(membership.planId))!, false);
      return issued instanceof DueAlreadyCalled ? issued.dueId : issued.id;
    });
  }
}
