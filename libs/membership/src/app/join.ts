import { Injectable } from '@nestjs/common';
import { currentScope, InvalidInput, isDomainError, normaliseEmail, RateLimits, tidy, UnitOfWork } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { AddPerson } from '@cordee/people';
import { PlansRepository, type PlanRow } from '../data/plans.repository';
import { TooManyTries } from '../domain/errors';
import { JoinRecord } from './join-record';

export interface JoinForm {
  firstName: string;
  lastName: string;
  email: string;
  graduationYear: string;
  planId: string;
}

const PER_CALLER = { limit: 20, windowSeconds: 3_600 };
const PER_ADDRESS = { limit: 5, windowSeconds: 3_600 };

interface Applicant extends Omit<JoinForm, 'graduationYear' | 'planId'> {
  graduationYear: number | null;
  plan: PlanRow;
}

/**
 * Somebody asks to join. Whether the association knows their address or not, the answer is the same and a mail goes to that
 * address: nobody learns from here who is a member.
 */
@Injectable()
export class Join {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly persons: PersonsPort,
    private readonly adding: AddPerson,
    private readonly record: JoinRecord,
    private readonly limits: RateLimits,
  ) {}

  offered(): Promise<PlanRow[]> {
    return this.plans.onJoinPage();
  }

  /** @returns every fault of the form, or the address to which the mail goes */
  async ask(form: JoinForm): Promise<{ email: string } | readonly InvalidInput[] | TooManyTries> {
    const applicant = await this.check(form);
    if (Array.isArray(applicant)) return applicant as InvalidInput[];
    const { email, plan } = applicant as Applicant;
    const slow = await this.slow(email);
    if (slow) return slow;
    const personId = await this.personOf(applicant as Applicant);
    if (isDomainError(personId)) return [personId];
    await this.work.run(() => this.record.of(personId, plan));
    return { email };
  }

  private async check({ firstName, lastName, email, graduationYear, planId }: JoinForm): Promise<Applicant | InvalidInput[]> {
    const [first, last, address, year] = [tidy(firstName), tidy(lastName), normaliseEmail(email), graduationYear.trim()];
    const plan = (await this.offered()).find(({ id }) => id === planId);
    const faults = [
      first ? null : new InvalidInput(['firstName'], 'firstNameMissing'),
      last ? null : new InvalidInput(['lastName'], 'lastNameMissing'),
      address ? null : new InvalidInput(['email'], email.trim() ? 'emailInvalid' : 'emailMissing'),
      /^(?:\d{4})?$/.test(year) ? null : new InvalidInput(['graduationYear'], 'yearInvalid'),
      plan ? null : new InvalidInput(['planId'], 'planMissing'),
    ].filter((fault) => fault !== null);
    return faults.length > 0 ? faults : { firstName: first, lastName: last, email: address!, graduationYear: year ? Number(year) : null, plan: plan! };
  }

  private async slow(email: string): Promise<TooManyTries | null> {
    const { associationId, ip } = currentScope();
    for (const [key, limit] of [[`join ${associationId} ${ip ?? ''}`, PER_CALLER], [`join ${associationId} ${email}`, PER_ADDRESS]] as const) {
      const { allowed, retryAfterSeconds } = await this.limits.take(key, limit);
      if (!allowed) return new TooManyTries(retryAfterSeconds);
    }
    return null;
  }

  /** Of several records with one address, the first: the office sorts them out. */
  private async personOf({ firstName, lastName, email, graduationYear }: Applicant): Promise<string | InvalidInput> {
    const [known] = await this.persons.findByEmail(email);
    if (known) return known;
    const added = await this.adding.add({ firstName, lastName, email, graduationYear });
    if (added instanceof InvalidInput) return added;
    return added.personId;
  }
}
