import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type DomainError, type Payload } from '@cordee/platform';
import { DecideApplication } from '../app/decide-application';
import { GrantPeriod } from '../app/grant-period';
import { MembershipViews } from '../app/membership-views';
import { SetOfflineWays } from '../app/offline-ways';
import { ReminderRules } from '../app/reminder-rules';
import { ApplicationSettledError, PeriodTakenError, PersonHasDiedError, PlanArchivedError } from './membership.errors';
import { GrantPeriodInput, MembershipInput, SetOfflinePaymentInput, SetReminderRulesInput } from './membership.inputs';
import { MembershipType, OfflinePaymentType, ReminderRulesType } from './membership.types';
import { membershipView, offlineView, ruleView } from './views';

const SetReminderRulesPayload = payloadOf('SetReminderRules', () => ReminderRulesType, [InvalidInputError]);
const SetOfflinePaymentPayload = payloadOf('SetOfflinePayment', () => OfflinePaymentType, [InvalidInputError]);
const GrantPeriodPayload = payloadOf('GrantPeriod', () => MembershipType, [NotFoundError, InvalidInputError, PlanArchivedError, PersonHasDiedError, PeriodTakenError, IdempotencyMismatchError]);
const ApproveMembershipPayload = payloadOf('ApproveMembership', () => MembershipType, [NotFoundError, ApplicationSettledError]);
const RejectMembershipPayload = payloadOf('RejectMembership', () => MembershipType, [NotFoundError, ApplicationSettledError]);

/** What the office decides about memberships. */
@Resolver()
export class OfficeChoicesResolver {
  constructor(
    private readonly rules: ReminderRules,
    private readonly offline: SetOfflineWays,
    private readonly granting: GrantPeriod,
    private readonly deciding: DecideApplication,
    private readonly memberships: MembershipViews,
  ) {}

  @Permit('dues.manage')
  @Example(() => ({ input: { offsetDays: [-30, -7, 7, 30] } }))
  @Mutation(() => SetReminderRulesPayload, { description: 'When members are reminded; each reminder leaves once for a member, a rule and a due date.' })
  async setReminderRules(@Args('input') { offsetDays }: SetReminderRulesInput): Promise<Payload<ReminderRulesType>> {
    return SetReminderRulesPayload.from(await this.rules.set(offsetDays), (rules) => ({ rules: rules.map(ruleView) }));
  }

  @Permit('dues.manage')
  @Example(() => ({ input: { iban: 'FR76 3000 6000 0112 3456 7890 189', chequeTo: 'Association, 1 rue de l’École, 75006 Paris' } }))
  @Mutation(() => SetOfflinePaymentPayload)
  async setOfflinePayment(@Args('input') input: SetOfflinePaymentInput): Promise<Payload<OfflinePaymentType>> {
    return SetOfflinePaymentPayload.from(await this.offline.set(input), offlineView);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { personId: w.id('person'), planId: w.id('plan'), startsOn: '2031-01-01', endsOn: '2031-12-31', reason: 'Membre d’honneur', idempotencyKey: w.unique() } }))
  @Mutation(() => GrantPeriodPayload, { description: 'A period without money: an honour, a thank-you, a year paid elsewhere.' })
  async grantPeriod(@Args('input') { personId, planId, endsOn, idempotencyKey, ...input }: GrantPeriodInput): Promise<Payload<MembershipType>> {
    const outcome = await this.granting.grant({ ...input, personId: decode('person', personId), planId: decode('plan', planId), endsOn: endsOn ?? null }, idempotencyKey);
    const view = await this.shown(outcome);
    return GrantPeriodPayload.from(outcome, () => view!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership') } }))
  @Mutation(() => ApproveMembershipPayload, { description: 'Yes to somebody who asked to join; calls the due.' })
  async approveMembership(@Args('input') { membershipId }: MembershipInput): Promise<Payload<MembershipType>> {
    const outcome = await this.deciding.approve(decode('membership', membershipId));
    const view = await this.shown(outcome);
    return ApproveMembershipPayload.from(outcome, () => view!);
  }

  @Permit('dues.manage')
  @Example((w) => ({ input: { membershipId: w.id('membership') } }))
  @Mutation(() => RejectMembershipPayload)
  async rejectMembership(@Args('input') { membershipId }: MembershipInput): Promise<Payload<MembershipType>> {
    const outcome = await this.deciding.reject(decode('membership', membershipId));
    const view = await this.shown(outcome);
    return RejectMembershipPayload.from(outcome, () => view!);
  }

  private async shown(outcome: { personId: string } | DomainError): Promise<MembershipType | null> {
    const view = isDomainError(outcome) ? null : await this.memberships.of(outcome.personId, false);
    return view && membershipView(view);
  }
}
