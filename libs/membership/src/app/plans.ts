import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, currentScope, isDomainError, NotFound, UnitOfWork, type InvalidInput } from '@cordee/platform';
import { PlansRepository, type PlanRow } from '../data/plans.repository';
import { checkPlan, type PlanChoices } from '../domain/plan';
import { MemberCounting, type CountedPlan } from './member-counting';
import { MembershipBeginnings } from './membership-beginnings';

export type { CountedPlan, PlanRow };

/** What one can join: made, changed, put away and brought back. A price is never edited: a new one takes its place. */
@Injectable()
export class Plans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly beginnings: MembershipBeginnings,
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly counting: MemberCounting,
  ) {}

  async all(archived: boolean): Promise<CountedPlan[]> {
    return this.counting.counted(await this.plans.all(archived));
  }

  async find(id: string): Promise<CountedPlan | null> {
    const plan = await this.plans.find(id);
    return plan && (await this.counting.counted([plan]))[0]!;
  }

  async add(choices: PlanChoices): Promise<{ planId: string } | InvalidInput> {
    const checked = checkPlan(choices);
    if (isDomainError(checked)) return checked;
    return this.work.run(async () => {
      const { price, ...facts } = checked;
      const planId = this.clock.newId();
      await this.plans.add({ ...facts, id: planId, version: 1, place: 0, archivedAt: null }, by());
      await this.plans.price({ id: this.clock.newId(), planId, amount: price, since: this.clock.now() });
      await this.beginnings.ensure();
      await this.activity.record('plan.added', { subject: planId, audience: 'office', after: { name: facts.name, price: price.toDecimal() } });
      return { planId };
    });
  }

  async change(planId: string, expectedVersion: number, choices: Partial<PlanChoices>): Promise<{ planId: string } | NotFound | InvalidInput | Conflict<PlanRow>> {
    const checked = checkPlan(choices);
    if (isDomainError(checked)) return checked;
    return this.work.run(async () => {
      const plan = await this.plans.lock(planId);
      if (!plan) return new NotFound(['planId']);
      if (plan.version !== expectedVersion) return new Conflict(plan, plan.version);
      const { price, ...facts } = checked;
      await this.plans.save({ ...plan, ...facts, version: plan.version + 1 }, by());
      if (price && !price.equals(plan.price)) await this.plans.price({ id: this.clock.newId(), planId, amount: price, since: this.clock.now() });
      await this.activity.record('plan.changed', { subject: planId, audience: 'office', changed: Object.keys(choices), before: { price: plan.price.toDecimal() }, after: { price: (price ?? plan.price).toDecimal() } });
      return { planId };
    });
  }

  archive(planId: string): Promise<{ planId: string } | NotFound> {
    return this.putAway(planId, this.clock.now(), 'plan.archived');
  }

  restore(planId: string): Promise<{ planId: string } | NotFound> {
    return this.putAway(planId, null, 'plan.restored');
  }

  /** Its members stay; nobody joins it and no dues are called while it is away. Doing it twice is doing it once. */
  private putAway(planId: string, archivedAt: Date | null, verb: string): Promise<{ planId: string } | NotFound> {
    return this.work.run(async () => {
      const plan = await this.plans.lock(planId);
      if (!plan) return new NotFound(['planId']);
      if ((plan.archivedAt === null) === (archivedAt === null)) return { planId };
      await this.plans.save({ ...plan, archivedAt, version: plan.version + 1 }, by());
      await this.activity.record(verb, { subject: planId, audience: 'office' });
      return { planId };
    });
  }
}

const by = (): string | null => currentScope().actor?.personId ?? null;
