import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { allows, currentScope, encode, moneyView, MoneyType, Permit, requireActor } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { MemberRecordType } from '@cordee/people';
import { DuesList } from '../app/dues-list';
import { MembershipViews } from '../app/membership-views';
import { MyRenewal } from '../app/my-renewal';
import { DueType, DuesIfEndedType, MembershipPeriodType, MembershipType, RenewalOfferType } from './membership.types';
import { dueView, membershipView } from './views';

/** The membership of a record that the office reads. */
@Resolver(() => MemberRecordType)
export class RecordMembershipResolver {
  constructor(private readonly memberships: MembershipViews) {}

  @ResolveField(() => MembershipType, { nullable: true, description: 'For those who see dues; null for others, and for whoever was never a member.' })
  async membership(@Parent() { uuid }: MemberRecordType): Promise<MembershipType | null> {
    if (!allows(currentScope(), 'dues.read')) return null;
    const view = await this.memberships.of(uuid, false);
    return view && membershipView(view);
  }
}

/** What belongs to a membership. */
@Resolver(() => MembershipType)
export class MembershipPartsResolver {
  constructor(
    private readonly memberships: MembershipViews,
    private readonly list: DuesList,
  ) {}

  @ResolveField(() => [MembershipPeriodType], { description: 'The newest first.' })
  periods(@Parent() { uuid }: MembershipType): Promise<MembershipPeriodType[]> {
    return this.memberships.periods(uuid);
  }

  @ResolveField(() => [DueType], { description: 'Of the person, the newest first.' })
  async dues(@Parent() { personUuid }: MembershipType): Promise<DueType[]> {
    const today = await this.list.today();
    return (await this.memberships.duesOf(personUuid)).map((due) => dueView(due, today));
  }

  @ResolveField(() => DuesIfEndedType)
  duesIfEnded(@Parent() { uuid }: MembershipType): Promise<DuesIfEndedType> {
    return this.memberships.duesIfEnded(uuid);
  }

  @ResolveField(() => MoneyType, { description: 'What the person has here that nothing has taken.' })
  async credit(@Parent() { personUuid }: MembershipType): Promise<MoneyType> {
    return moneyView(await this.memberships.creditOf(personUuid));
  }
}

/** One's own membership. */
@Resolver(() => ViewerType)
export class MyMembershipResolver {
  constructor(
    private readonly memberships: MembershipViews,
    private readonly list: DuesList,
    private readonly mine: MyRenewal,
  ) {}

  @Permit('member')
  @ResolveField(() => MembershipType, { nullable: true })
  async membership(): Promise<MembershipType | null> {
    const view = await this.memberships.of(requireActor().personId, true);
    return view && membershipView(view);
  }

  @Permit('member')
  @ResolveField(() => [DueType], { description: 'The newest first.' })
  async dues(): Promise<DueType[]> {
    const today = await this.list.today();
    return (await this.memberships.duesOf(requireActor().personId)).map((due) => dueView(due, today));
  }

  @Permit('member')
  @ResolveField(() => RenewalOfferType, { nullable: true, description: 'Null while there is nothing to renew.' })
  async renewal(): Promise<RenewalOfferType | null> {
    const offer = await this.mine.of(requireActor().personId);
    if (!offer) return null;
    const { due, planName, amount, period, path } = offer;
    return { dueId: due && encode('due', due.id), planName, amount: moneyView(amount), periodStartsOn: period.startsOn, periodEndsOn: period.endsOn, path };
  }
}
