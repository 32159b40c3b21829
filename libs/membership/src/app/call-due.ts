import { Injectable } from '@nestjs/common';
import { Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { PlansRepository } from '../data/plans.repository';
import { DueAlreadyCalled, PlanArchived, type PersonHasDied } from '../domain/errors';
import { checkKey } from './idempotency-key';
import { IssueOne } from './issue-one';
import { OpenMembership } from './open-membership';

export type Called = { dueId: string } | NotFound | InvalidInput | PlanArchived | PersonHasDied | DueAlreadyCalled | IdempotencyMismatch;

/** The due of one person, who becomes a member of the plan where they were none. */
@Injectable()
export class CallDue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly plans: PlansRepository,
    private readonly persons: PersonsPort,
    private readonly opening: OpenMembership,
    private readonly issuing: IssueOne,
  ) {}

  async call(wish: { personId: string; planId: string }, key: string): Promise<Called> {
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    return this.work.run(() => this.idempotency.once('callDue', key, wish, () => this.once(wish)));
  }

  private async once({ personId, planId }: { personId: string; planId: string }): Promise<{ dueId: string } | NotFound | PlanArchived | PersonHasDied | DueAlreadyCalled> {
    const plan = await this.plans.find(planId);
    if (!plan) return new NotFound(['planId']);
    if (plan.archivedAt) return new PlanArchived();
    if ((await this.persons.displayName(personId)) === null) return new NotFound(['personId']);
    const membership = await this.opening.of(personId, plan, true);
    if (isDomainError(membership)) return membership;
    const due = await this.issuing.of(membership, plan);
    return isDomainError(due) ? due : { dueId: due.id };
  }
}
