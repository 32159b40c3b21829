import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Conflict, ConflictError, conflictWith, decode, Example, InvalidInput, InvalidInputError, isDomainError, Money, NotFoundError, payloadOf, Permit, Settings, type Payload } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { currencySetting } from '@cordee/ledger';
import { MemberCounting } from '../app/member-counting';
import { Plans } from '../app/plans';
import { PLAN_DEFAULTS, type PlanChoices } from '../domain/plan';
import { AddPlanInput, PlanInput, SetMemberCountingInput, UpdatePlanInput } from './membership.inputs';
import { MemberCountingType, MembershipPlanType, PlanTemplateType } from './membership.types';
import { planConflictView, planView, templateViews } from './views';

const AddPlanPayload = payloadOf('AddPlan', () => MembershipPlanType, [InvalidInputError]);
const UpdatePlanPayload = payloadOf('UpdatePlan', () => MembershipPlanType, [NotFoundError, InvalidInputError, ConflictError]);
const ArchivePlanPayload = payloadOf('ArchivePlan', () => MembershipPlanType, [NotFoundError]);
const SetMemberCountingPayload = payloadOf('SetMemberCounting', () => MemberCountingType, [InvalidInputError]);
const RestorePlanPayload = payloadOf('RestorePlan', () => MembershipPlanType, [NotFoundError]);

/** The plans of the office. */
@Resolver(() => OfficeType)
export class PlansResolver {
  constructor(
    private readonly catalogue: Plans,
    private readonly settings: Settings,
    private readonly counting: MemberCounting,
  ) {}

  @Permit('dues.read')
  @ResolveField(() => [MembershipPlanType])
  async plans(@Args('archived', { type: () => Boolean, nullable: true }) archived?: boolean | null): Promise<MembershipPlanType[]> {
    return (await this.catalogue.all(archived ?? false)).map(planView);
  }

  @Permit('dues.read')
  @ResolveField(() => MemberCountingType)
  async memberCounting(): Promise<MemberCountingType> {
    return { graceCounts: await this.counting.graceCounts() };
  }

  @Permit('dues.read')
  @ResolveField(() => [PlanTemplateType], { description: 'Three to begin with.' })
  async planTemplates(): Promise<PlanTemplateType[]> {
    return templateViews(await this.settings.get(currencySetting));
  }
}

/** What the office does with plans. */
@Resolver()
export class PlanMutationsResolver {
  constructor(
    private readonly plans: Plans,
    private readonly settings: Settings,
    private readonly counting: MemberCounting,
  ) {}

  @Permit('dues.manage')
  @Example((w) => ({ input: { name: w.unique(), periodKind: 'CIVIL_YEAR', price: '60.00' } }))
  @Mutation(() => AddPlanPayload)
  async addPlan(@Args('input') input: AddPlanInput): Promise<Payload<MembershipPlanType>> {
    const price = await this.money(input.price);
    if (!price) return AddPlanPayload.failed(new InvalidInput(['price'], 'priceInvalid'));
    const outcome = await this.plans.add({ ...PLAN_DEFAULTS, ...given({ ...input, price }), description: input.description ?? null } as PlanChoices);
    const plan = isDomainError(outcome) ? null : await this.plans.find(outcome.planId);
    return AddPlanPayload.from(outcome, () => planView(plan!));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { planId: w.id('plan'), expectedVersion: 1, name: w.unique() } }))
  @Mutation(() => UpdatePlanPayload, { description: 'A price is never edited: another takes its place, and dues that are called keep theirs.' })
  async updatePlan(@Args('input') { planId, expectedVersion, price: text, description, ...input }: UpdatePlanInput): Promise<Payload<MembershipPlanType>> {
    const price = text == null ? undefined : await this.money(text);
    if (price === null) return UpdatePlanPayload.failed(new InvalidInput(['price'], 'priceInvalid'));
    const choices = { ...given({ ...input, price }), ...(description !== undefined && { description }) } as Partial<PlanChoices>;
    const outcome = await this.plans.change(decode('plan', planId), expectedVersion, choices);
    if (outcome instanceof Conflict) return UpdatePlanPayload.failed(conflictWith(outcome, planConflictView));
    const plan = isDomainError(outcome) ? null : await this.plans.find(outcome.planId);
    return UpdatePlanPayload.from(outcome, () => planView(plan!));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { planId: w.id('plan') } }))
  @Mutation(() => ArchivePlanPayload, { description: 'Its members stay; nobody joins it and no dues are called.' })
  async archivePlan(@Args('input') { planId }: PlanInput): Promise<Payload<MembershipPlanType>> {
    const outcome = await this.plans.archive(decode('plan', planId));
    const plan = isDomainError(outcome) ? null : await this.plans.find(outcome.planId);
    return ArchivePlanPayload.from(outcome, () => planView(plan!));
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { planId: w.id('plan') } }))
  @Mutation(() => RestorePlanPayload)
  async restorePlan(@Args('input') { planId }: PlanInput): Promise<Payload<MembershipPlanType>> {
    const outcome = await this.plans.restore(decode('plan', planId));
    const plan = isDomainError(outcome) ? null : await this.plans.find(outcome.planId);
    return RestorePlanPayload.from(outcome, () => planView(plan!));
  }

  @Permit('dues.manage')
  @Example(() => ({ input: { graceCounts: false } }))
  @Mutation(() => SetMemberCountingPayload, { description: 'Whether somebody who is late still counts as a member, within the days of grace.' })
  async setMemberCounting(@Args('input') { graceCounts }: SetMemberCountingInput): Promise<Payload<MemberCountingType>> {
    return SetMemberCountingPayload.from(await this.counting.set(graceCounts), (counting) => counting);
  }

  private async money(text: string): Promise<Money | null> {
    return Money.parse(text, await this.settings.get(currencySetting));
  }
}

/** What was said: neither absent nor null. */
const given = <T extends object>(input: T): Partial<T> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;
