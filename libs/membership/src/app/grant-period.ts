import { Injectable } from '@nestjs/common';
import { Idempotency, InvalidInput, isDomainError, NotFound, Temporal, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { PlansRepository } from '../data/plans.repository';
import { PeriodTaken, PlanArchived, type PersonHasDied } from '../domain/errors';
import type { PeriodFact } from '../domain/status';
import { checkReason } from './check-reason';
import { Granting } from './granting';
import { checkKey } from './idempotency-key';
import { OpenMembership } from './open-membership';

export interface Grant {
  personId: string;
  planId: string;
  startsOn: Temporal.PlainDate;
  /** Null: for life. */
  endsOn: Temporal.PlainDate | null;
  reason: string;
}

export type Granted = { personId: string } | NotFound | InvalidInput | PlanArchived | PeriodTaken | PersonHasDied | IdempotencyMismatch;

/** The office makes somebody a member without money: an honour, a thank-you, a year paid elsewhere. */
@Injectable()
export class GrantPeriod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly plans: PlansRepository,
    private readonly persons: PersonsPort,
    private readonly opening: OpenMembership,
    private readonly granting: Granting,
  ) {}

  async grant(grant: Grant, key: string): Promise<Granted> {
    const fault = checkKey(key) ?? checkGrant(grant);
    if (fault) return fault;
    const input = { ...grant, startsOn: grant.startsOn.toString(), endsOn: grant.endsOn?.toString() ?? null };
    return this.work.run(() => this.idempotency.once('grantPeriod', key, input, () => this.once(grant)));
  }

  private async once(grant: Grant): Promise<{ personId: string } | NotFound | PlanArchived | PeriodTaken | PersonHasDied> {
    const plan = await this.plans.find(grant.planId);
    if (!plan) return new NotFound(['planId']);
    if (plan.archivedAt) return new PlanArchived();
    if ((await this.persons.displayName(grant.personId)) === null) return new NotFound(['personId']);
    const membership = await this.opening.of(grant.personId, plan, true);
    if (isDomainError(membership)) return membership;
    if (membership.facts.periods.some((period) => overlaps(period, grant))) return new PeriodTaken();
    await this.granting.write({ membership, dueId: null, origin: 'GRANTED', startsOn: grant.startsOn, endsOn: grant.endsOn }, grant);
    return { personId: grant.personId };
  }
}

function checkGrant({ startsOn, endsOn, reason }: Grant): InvalidInput | null {
  const fault = checkReason(reason);
  if (fault) return fault;
  return endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0 ? new InvalidInput(['endsOn'], 'dateInvalid') : null;
}

function overlaps(period: PeriodFact, { startsOn, endsOn }: Grant): boolean {
  if (period.voided) return false;
  const beginsAfter = endsOn !== null && Temporal.PlainDate.compare(period.startsOn, endsOn) > 0;
  const endsBefore = period.endsOn !== null && Temporal.PlainDate.compare(period.endsOn, startsOn) < 0;
  return !beginsAfter && !endsBefore;
}
