import { Args, ArgsType, Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, ConnectionArgs, DateOnly, DateTime, decodeCursor, decodeOptional, encode, Example, pageOf, Permit, type Connection, type Temporal } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { MembershipList, type ListedMembership } from '../app/membership-list';
import type { MembershipStatus } from '../domain/status';
import { MembershipStatusEnum } from './membership.types';

@ObjectType('OfficeMembership', { description: 'A membership as the office lists it: its status is that of last night, or of its last change.' })
class OfficeMembershipType {
  @Field(() => ID) id: string;
  @Field(() => ID) personId: string;
  @Field(() => String) personName: string;
  @Field(() => String, { nullable: true }) school: string | null;
  @Field(() => Int, { nullable: true }) graduationYear: number | null;
  @Field(() => String) planName: string;
  @Field(() => MembershipStatusEnum) status: MembershipStatus;
  @Field(() => DateTime) appliedAt: Date;
  @Field(() => DateOnly, { nullable: true, description: 'Null when nothing is paid for, and for life.' }) paidUntil: Temporal.PlainDate | null;
  @Field(() => DateTime, { nullable: true }) endedAt: Date | null;
}
const OfficeMembershipConnection = connectionOf(() => OfficeMembershipType, 'OfficeMembership');

@ArgsType()
class MembershipsArgs extends ConnectionArgs {
  @Field(() => MembershipStatusEnum, { nullable: true }) status?: MembershipStatus | null;
  @Field(() => ID, { nullable: true }) planId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of a name.' }) search?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that ran out since the first of the month, grace included.' }) lapsedThisMonth?: boolean | null;
}

/** Who has asked to join, who is a member, and who no longer is. */
@Resolver(() => OfficeType)
export class MembershipsResolver {
  constructor(private readonly list: MembershipList) {}

  @Permit('dues.read')
  @Example((w) => ({ planId: w.id('plan'), status: 'ACTIVE' }))
  @ResolveField(() => OfficeMembershipConnection, { description: 'Those applied for last first.' })
  async memberships(@Args() { first, after, planId, ...more }: MembershipsArgs): Promise<Connection<OfficeMembershipType>> {
    const [beforeId] = decodeCursor(after, ['uuid']) ?? [null];
    const { rows, count } = await this.list.page({ ...more, planId: decodeOptional('plan', planId) }, beforeId as string | null, first + 1);
    return pageOf({ rows, first, cursor: (row) => [row.id], node: officeMembershipView, count });
  }
}

const officeMembershipView = ({ id, personId, personName, school, graduationYear, planName, status, appliedAt, paidUntil, endedAt }: ListedMembership): OfficeMembershipType => ({
  id: encode('membership', id), personId: encode('person', personId), personName, school, graduationYear, planName, status, appliedAt, paidUntil, endedAt,
});
