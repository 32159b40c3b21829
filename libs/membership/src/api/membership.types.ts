import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateOnly, DateTime, MoneyType, type Temporal } from '@cordee/platform';
import { PaymentType, ReceiptType } from '@cordee/ledger';
import { MailSampleType } from '@cordee/people';
import type { DueState } from '../domain/due';
import type { PeriodKind } from '../domain/period';
import type { Decision } from '../domain/membership-ways';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../domain/status';

export const PeriodKindEnum = { CIVIL_YEAR: 'CIVIL_YEAR', ROLLING_12_MONTHS: 'ROLLING_12_MONTHS' } as const;
export const DueStateEnum = {
  DRAFT: 'DRAFT', ISSUED: 'ISSUED', PARTIALLY_PAID: 'PARTIALLY_PAID', OVERDUE: 'OVERDUE', PAID: 'PAID', WRITTEN_OFF: 'WRITTEN_OFF', CANCELLED: 'CANCELLED',
  PARTIALLY_REFUNDED: 'PARTIALLY_REFUNDED', REFUNDED: 'REFUNDED', REOPENED: 'REOPENED',
} as const;
export const MembershipStatusEnum = Object.fromEntries(MEMBERSHIP_STATUSES.map((status) => [status, status])) as { [S in MembershipStatus]: S };
export const DueRunStateEnum = { HELD: 'HELD', RUNNING: 'RUNNING', DONE: 'DONE', CANCELLED: 'CANCELLED' } as const;
export const PeriodOriginEnum = { PAID: 'PAID', GRANTED: 'GRANTED', IMPORTED: 'IMPORTED' } as const;
export const MembershipDecisionEnum = { RESIGN: 'resign', EXCLUDE: 'exclude', NOTE_DECEASED: 'die', SUSPEND: 'suspend', LIFT: 'lift' } as const satisfies Record<string, Decision>;
registerEnumType(MembershipDecisionEnum, { name: 'MembershipDecision' });
registerEnumType(PeriodKindEnum, { name: 'PeriodKind' });
registerEnumType(DueStateEnum, { name: 'DueState', description: 'OVERDUE: still open, and its day has passed.' });
registerEnumType(MembershipStatusEnum, { name: 'MembershipStatus', description: 'Follows from what was paid or granted, the rules of the plan and the day.' });
registerEnumType(DueRunStateEnum, { name: 'DueRunState', description: 'HELD: nothing is made or mailed yet, and it can be cancelled.' });
registerEnumType(PeriodOriginEnum, { name: 'PeriodOrigin' });

@ObjectType('MembershipPlan', { description: 'What one can join (formule).' })
export class MembershipPlanType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => PeriodKindEnum) periodKind: PeriodKind;
  @Field(() => MoneyType) price: MoneyType;
  @Field(() => Int, { description: 'Days after the end during which a late payment still goes on without a gap.' }) graceDays: number;
  @Field(() => Int, { description: 'Days before the end from which one can renew.' }) opensDaysBefore: number;
  @Field(() => Boolean) needsApproval: boolean;
  @Field(() => Boolean) onJoinPage: boolean;
  @Field(() => DateTime, { nullable: true }) archivedAt: Date | null;
  @Field(() => Int, { description: 'Who counts as a member by it today; those in grace where the association says so.' }) memberCount: number;
  @Field(() => String, { description: 'The page on which anybody can choose it.' }) joinUrl: string;
}

@ObjectType('PlanTemplate', { description: 'A plan to begin with.' })
export class PlanTemplateType {
  @Field(() => String) key: string;
  @Field(() => String) name: string;
  @Field(() => String) description: string;
  @Field(() => PeriodKindEnum) periodKind: PeriodKind;
  @Field(() => MoneyType) price: MoneyType;
  @Field(() => Int) graceDays: number;
  @Field(() => Int) opensDaysBefore: number;
}

@ObjectType('Due', { description: 'A membership fee that is called (appel de cotisation): it exists before any money.' })
export class DueType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => ID) personId: string;
  @Field(() => String) personName: string;
  @Field(() => String, { nullable: true }) school: string | null;
  @Field(() => Int, { nullable: true }) graduationYear: number | null;
  @Field(() => String) planName: string;
  @Field(() => String) label: string;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => MoneyType) paid: MoneyType;
  @Field(() => MoneyType) remaining: MoneyType;
  @Field(() => DueStateEnum) state: DueState;
  @Field(() => String, { description: 'ISO 11649: to be given with a transfer.' }) reference: string;
  @Field(() => DateOnly) periodStartsOn: Temporal.PlainDate;
  @Field(() => DateOnly) periodEndsOn: Temporal.PlainDate;
  @Field(() => DateOnly) dueOn: Temporal.PlainDate;
  @Field(() => DateTime) issuedAt: Date;
  @Field(() => DateTime, { nullable: true }) paidAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled or written off.' }) closeReason: string | null;
  @Field(() => Boolean, { description: 'Open, of a membership that has not ended.' }) canPay: boolean;
}
export const DueConnection = connectionOf(() => DueType, 'Due');

@ObjectType('DueRun', { description: 'A campaign: the dues of a plan and period, made by the worker.' })
export class DueRunType {
  @Field(() => ID) id: string;
  @Field(() => DueRunStateEnum) state: keyof typeof DueRunStateEnum;
  @Field(() => String) planName: string;
  @Field(() => DateOnly) periodStartsOn: Temporal.PlainDate;
  @Field(() => DateOnly) periodEndsOn: Temporal.PlainDate;
  @Field(() => DateOnly) dueOn: Temporal.PlainDate;
  @Field(() => Int, { description: 'Memberships that it looks at.' }) total: number;
  @Field(() => Int) made: number;
  @Field(() => Int, { description: 'Paid, called or for life already, or no member.' }) skipped: number;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => DateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'Whom it was to call as it was started.' }) recipients: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it leaves by itself, or left.' }) releasesAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who has pressed "Lancer".' }) startedBy: string | null;
}

@ObjectType('DuesCount')
export class DuesCountType {
  @Field(() => DueStateEnum) state: DueState;
  @Field(() => Int) count: number;
  @Field(() => MoneyType) amount: MoneyType;
}

@ObjectType('DuesGroup')
export class DuesGroupType {
  @Field(() => String, { description: 'Empty for those of whom it is not known.' }) value: string;
  @Field(() => MoneyType) called: MoneyType;
  @Field(() => MoneyType) paid: MoneyType;
  @Field(() => Int) dueCount: number;
  @Field(() => Int) paidCount: number;
}

@ObjectType('DuesCurvePoint')
export class DuesCurvePointType {
  @Field(() => DateOnly) on: Temporal.PlainDate;
  @Field(() => MoneyType, { description: 'Since the beginning.' }) paid: MoneyType;
  @Field(() => MoneyType, { description: 'Of the year before, by the same day.' }) lastYear: MoneyType;
}

@ObjectType('DuesSummary', { description: 'The state of a campaign: of the dues whose period ends in the year.' })
export class DuesSummaryType {
  @Field(() => Int) year: number;
  @Field(() => MoneyType, { description: 'Without what was cancelled, written off or paid back.' }) called: MoneyType;
  @Field(() => MoneyType) paid: MoneyType;
  @Field(() => MoneyType) remaining: MoneyType;
  @Field(() => MoneyType) overdue: MoneyType;
  @Field(() => Int) lapsedCount: number;
  @Field(() => [DuesCountType]) counts: DuesCountType[];
  @Field(() => [DuesGroupType]) bySchool: DuesGroupType[];
  @Field(() => [DuesGroupType], { description: 'By year of graduation, the latest first.' }) byYear: DuesGroupType[];
  @Field(() => [DuesCurvePointType]) curve: DuesCurvePointType[];
}

@ObjectType('DueRunPreview', { description: 'What a campaign would call, before it is started.' })
export class DueRunPreviewType {
  @Field(() => Int, { description: 'Whose due would be made.' }) members: number;
  @Field(() => Int, { description: 'Who is left out, for whatever reason.' }) alreadyCalled: number;
  @Field(() => Int, { description: 'Of those left out, who has a due of the period that is still to be paid.' }) calledBefore: number;
  @Field(() => Int, { description: 'Who has paid for the period.' }) paidBefore: number;
  @Field(() => Int) forLife: number;
  @Field(() => Int, { description: 'Who is suspended, waits for an answer, or has never paid.' }) notMember: number;
  @Field(() => Int, { description: 'Of rolling months: whose renewal is not open yet.' }) notOpenYet: number;
  @Field(() => Int, { description: 'Of those whose due would be made, who receives the mail.' }) mailed: number;
  @Field(() => Int) withoutEmail: number;
  @Field(() => Int, { description: 'Whose address wants no such mail, or is no more.' }) suppressed: number;
  @Field(() => MoneyType) total: MoneyType;
  @Field(() => DateOnly) periodStartsOn: Temporal.PlainDate;
  @Field(() => DateOnly) periodEndsOn: Temporal.PlainDate;
  @Field(() => MailSampleType, { nullable: true }) sample: MailSampleType | null;
}

@ObjectType('ReminderRule')
export class ReminderRuleType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Days from the due date; before it negative.' }) offsetDays: number;
}

@ObjectType('MemberCounting', { description: 'Who counts as a member.' })
export class MemberCountingType {
  @Field(() => Boolean, { description: 'Also whoever is late, within the days of grace of their plan.' }) graceCounts: boolean;
}

@ObjectType('OfflinePayment', { description: 'Where transfers and cheques go; empty where none are taken.' })
export class OfflinePaymentType {
  @Field(() => String) iban: string;
  @Field(() => String) chequeTo: string;
}

@ObjectType('MembershipPeriod')
export class MembershipPeriodType {
  @Field(() => DateOnly) startsOn: string;
  @Field(() => DateOnly, { nullable: true, description: 'Null: for life.' }) endsOn: string | null;
  @Field(() => PeriodOriginEnum) origin: keyof typeof PeriodOriginEnum;
  @Field(() => DateTime, { nullable: true }) voidedAt: Date | null;
}

/** Its periods, dues and credit are read when they are asked for. */
@ObjectType('Membership')
export class MembershipType {
  /** Not fields. */
  uuid: string;
  personUuid: string;
  @Field(() => ID) id: string;
  @Field(() => MembershipStatusEnum) status: MembershipStatus;
  @Field(() => ID) planId: string;
  @Field(() => String) planName: string;
  @Field(() => DateOnly, { nullable: true }) paidUntil: Temporal.PlainDate | null;
  @Field(() => String, { description: 'Where it stands, as a sentence for whoever reads it.' }) standing: string;
  @Field(() => Boolean, { description: 'Today; in grace it is the choice of the association.' }) countsAsMember: boolean;
  @Field(() => [MembershipDecisionEnum], { description: 'What whoever reads it may decide about it now.' }) decisions: Decision[];
  @Field(() => DateOnly, { nullable: true, description: 'The last day; null also where it lasts until it is lifted.' }) suspendedUntil: Temporal.PlainDate | null;
  @Field(() => DateOnly, { nullable: true }) endedOn: Temporal.PlainDate | null;
  @Field(() => String, { nullable: true, description: 'Why it is suspended or has ended; for those of the office who decide.' }) note: string | null;
}

@ObjectType('DuesIfEnded', { description: 'What an end would do to what is called.' })
export class DuesIfEndedType {
  @Field(() => Int, { description: 'Nothing was paid of them: they are cancelled.' }) cancelled: number;
  @Field(() => Int, { description: 'Money has come for them: they are left to the treasurer.' }) kept: number;
}

@ObjectType('EndedMembership')
export class EndedMembershipType {
  @Field(() => MembershipType, { nullable: true, description: 'Null for whoever has died without one.' }) membership: MembershipType | null;
  @Field(() => Int) cancelledDues: number;
  @Field(() => [DueType], { description: 'Money has come for them: the treasurer gives it back, or writes off the rest.' }) keptDues: DueType[];
}

@ObjectType('RenewalOffer', { description: 'What one would pay for now.' })
export class RenewalOfferType {
  @Field(() => ID, { nullable: true, description: 'Null where the due is made as one goes to pay.' }) dueId: string | null;
  @Field(() => String) planName: string;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => DateOnly) periodStartsOn: Temporal.PlainDate;
  @Field(() => DateOnly) periodEndsOn: Temporal.PlainDate;
  @Field(() => String, { description: 'The page that renews, on this site.' }) path: string;
}

@ObjectType('RecordedPayment')
export class RecordedPaymentType {
  @Field(() => PaymentType) payment: PaymentType;
  @Field(() => [DueType]) dues: DueType[];
  @Field(() => MoneyType, { description: 'What the payer has here that nothing has taken.' }) credit: MoneyType;
  @Field(() => ReceiptType, { nullable: true }) receipt: ReceiptType | null;
}

@ObjectType('ReminderRules')
export class ReminderRulesType {
  @Field(() => [ReminderRuleType]) rules: ReminderRuleType[];
}

@ObjectType('DuesCheckout')
export class DuesCheckoutType {
  @Field(() => String, { description: 'The page of the payment provider.' }) url: string;
}
