import { ArgsType, Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { ConnectionArgs, DateOnly, Decimal, decodeOptional, type Temporal } from '@cordee/platform';
import { PaymentMeansEnum, type PaymentMeans } from '@cordee/ledger';
import type { DueWish } from '../app/dues-list';
import type { DueState } from '../domain/due';
import type { PeriodKind } from '../domain/period';
import { DueStateEnum, PeriodKindEnum } from './membership.types';

const KEY = { description: '8 to 128 characters, new for each intention.' };

@InputType({ description: 'All dues that match, on whatever page.' })
export class DueFilterInput {
  @Field(() => DueStateEnum, { nullable: true }) state?: DueState | null;
  @Field(() => ID, { nullable: true }) planId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => String, { nullable: true }) school?: string | null;
  @Field(() => Int, { nullable: true }) graduationYear?: number | null;
  @Field(() => String, { nullable: true, description: 'Words of a name, or a reference.' }) search?: string | null;
  @Field(() => Int, { nullable: true, description: 'In which the period ends.' }) year?: number | null;
}

@ArgsType()
export class DuesArgs extends IntersectionType(ConnectionArgs, DueFilterInput, ArgsType) {}

/** Filters with the ids of the outside read. @throws BAD_REQUEST for ids of another kind */
export const wishOf = ({ planId, personId, ...more }: DueFilterInput): DueWish => ({ ...more, planId: decodeOptional('plan', planId), personId: decodeOptional('person', personId) });

@ArgsType()
export class DueRunPreviewArgs {
  @Field(() => ID) planId: string;
  @Field(() => DateOnly, { nullable: true }) periodStartsOn?: Temporal.PlainDate | null;
  @Field(() => DateOnly, { nullable: true, description: 'What the sample says; where it is not said, a date that fits.' }) dueOn?: Temporal.PlainDate | null;
}

@InputType()
export class AddPlanInput {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => PeriodKindEnum) periodKind: PeriodKind;
  @Field(() => Decimal) price: string;
  @Field(() => Int, { nullable: true, description: '30 where it is not said.' }) graceDays?: number | null;
  @Field(() => Int, { nullable: true, description: '60 where it is not said.' }) opensDaysBefore?: number | null;
  @Field(() => Boolean, { nullable: true }) needsApproval?: boolean | null;
  @Field(() => Boolean, { nullable: true }) onJoinPage?: boolean | null;
}

@InputType({ description: 'An absent field stays.' })
export class UpdatePlanInput {
  @Field(() => ID) planId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Null empties it.' }) description?: string | null;
  @Field(() => PeriodKindEnum, { nullable: true }) periodKind?: PeriodKind | null;
  @Field(() => Decimal, { nullable: true, description: 'Another price takes its place; dues that are called keep theirs.' }) price?: string | null;
  @Field(() => Int, { nullable: true }) graceDays?: number | null;
  @Field(() => Int, { nullable: true }) opensDaysBefore?: number | null;
  @Field(() => Boolean, { nullable: true }) needsApproval?: boolean | null;
  @Field(() => Boolean, { nullable: true }) onJoinPage?: boolean | null;
}

@InputType()
export class PlanInput {
  @Field(() => ID) planId: string;
}

@InputType()
export class StartDueRunInput {
  @Field(() => ID) planId: string;
  @Field(() => DateOnly, { nullable: true, description: 'Where it is not said: the civil year that is open, or today.' }) periodStartsOn?: Temporal.PlainDate | null;
  @Field(() => DateOnly) dueOn: Temporal.PlainDate;
  @Field(() => String, KEY) idempotencyKey: string;
}

@InputType()
export class CallDueInput {
  @Field(() => ID) personId: string;
  @Field(() => ID) planId: string;
  @Field(() => String, KEY) idempotencyKey: string;
}

@InputType()
export class DueInput {
  @Field(() => ID) dueId: string;
}

@InputType()
export class CloseDueInput extends DueInput {
  @Field(() => String) reason: string;
}

@InputType()
export class RecordPaymentInput {
  @Field(() => ID) personId: string;
  @Field(() => [ID], { description: 'What it pays, in this order. None: the whole is credit.' }) dueIds: string[];
  @Field(() => PaymentMeansEnum, { description: 'CHEQUE, TRANSFER or CASH.' }) means: PaymentMeans;
  @Field(() => Decimal) amount: string;
  @Field(() => DateOnly) receivedOn: Temporal.PlainDate;
  @Field(() => String, { nullable: true }) chequeNumber?: string | null;
  @Field(() => String, { nullable: true }) bank?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, KEY) idempotencyKey: string;
}

@InputType()
export class DuesInput {
  @Field(() => [ID]) dueIds: string[];
  @Field(() => String, KEY) idempotencyKey: string;
}

@InputType()
export class SetReminderRulesInput {
  @Field(() => [Int], { description: 'Days from the due date; before it negative. None: no reminders.' }) offsetDays: number[];
}

@InputType()
export class SetOfflinePaymentInput {
  @Field(() => String, { description: 'Empty: no transfers.' }) iban: string;
  @Field(() => String, { description: 'Order and address; empty: no cheques.' }) chequeTo: string;
}

@InputType()
export class SetMemberCountingInput {
  @Field(() => Boolean) graceCounts: boolean;
}

@InputType()
export class GrantPeriodInput {
  @Field(() => ID) personId: string;
  @Field(() => ID) planId: string;
  @Field(() => DateOnly) startsOn: Temporal.PlainDate;
  @Field(() => DateOnly, { nullable: true, description: 'Null: for life.' }) endsOn?: Temporal.PlainDate | null;
  @Field(() => String) reason: string;
  @Field(() => String, KEY) idempotencyKey: string;
}

@InputType()
export class MembershipInput {
  @Field(() => ID) membershipId: string;
}

@InputType()
export class ExcludeMemberInput extends MembershipInput {
  @Field(() => String, { description: 'For the office only.' }) reason: string;
  @Field(() => DateOnly, { description: 'The day on which the board decided.' }) decidedOn: Temporal.PlainDate;
}

@InputType()
export class SuspendMembershipInput extends MembershipInput {
  @Field(() => DateOnly, { nullable: true, description: 'Its last day. Null: until it is lifted.' }) until?: Temporal.PlainDate | null;
  @Field(() => String, { description: 'For the office only.' }) reason: string;
}

@InputType()
export class NoteDeceasedInput {
  @Field(() => ID) personId: string;
  @Field(() => DateOnly, { nullable: true, description: 'Null where the day is not known.' }) deceasedOn?: Temporal.PlainDate | null;
}
