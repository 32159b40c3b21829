import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime } from '@cordee/platform';
import { PersonCardType } from '@cordee/people';
import type { DeclineReason, ReportReason } from '../domain/reasons';
import type { ReportDecision } from '../domain/report';
import { DeclineReasonEnum, IntroductionRoleEnum, ReportReasonEnum } from './introductions.types';

export type RoleName = keyof typeof IntroductionRoleEnum;

export const ReportDecisionEnum = { RESUMED: 'RESUMED', RETURNED: 'RETURNED', CLOSED: 'CLOSED', REDIRECTED: 'REDIRECTED' } as const;
registerEnumType(ReportDecisionEnum, { name: 'ReportDecision' });

@ObjectType('StateCount')
export class StateCountType {
  @Field(() => String) state: string;
  @Field(() => String, { description: 'The state, in your language.' }) label: string;
  @Field(() => Int) count: number;
  @Field(() => Int, { description: 'Of those, how many have stood there for more than five days; 0 where nobody is waited for.' }) over5Days: number;
}

@ObjectType('ReasonCount', { description: 'A reason for a no that at least five people have given.' })
export class ReasonCountType {
  @Field(() => IntroductionRoleEnum) role: RoleName;
  @Field(() => DeclineReasonEnum) reason: DeclineReason;
  @Field(() => Int) count: number;
}

@ObjectType('ClosedLoops', { description: 'Helps that began in the period, and how far their thanks have come.' })
export class ClosedLoopsType {
  @Field(() => Int) begun: number;
  @Field(() => Int) thanked: number;
  @Field(() => Int, { description: 'Thanked, and told at least once what became of it.' }) withNews: number;
  @Field(() => Int, { description: 'Of those, how many have run their whole time.' }) closed: number;
  @Field(() => Float, { nullable: true, description: '0 to 1: withNews of begun. Null under five.' }) rate: number | null;
}

@ObjectType('IntroductionFigures', { description: 'Counts and states: nobody of the office reads whose they are, nor a word.' })
export class IntroductionFiguresType {
  @Field(() => [StateCountType], { description: 'As they are now.' }) states: StateCountType[];
  @Field(() => [ReasonCountType]) reasons: ReasonCountType[];
  @Field(() => ClosedLoopsType) closedLoops: ClosedLoopsType;
}

@ObjectType('IntroductionReport', { description: 'What somebody has put before a moderator.' })
export class IntroductionReportType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => DateTime, { description: 'A moderator decides before.' }) dueAt: Date;
  @Field(() => ReportReasonEnum) reason: ReportReason;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => PersonCardType) reporter: PersonCardType;
  @Field(() => IntroductionRoleEnum) reporterRole: RoleName;
  @Field(() => PersonCardType) seeker: PersonCardType;
  @Field(() => PersonCardType) contact: PersonCardType;
  @Field(() => PersonCardType, { nullable: true }) connector: PersonCardType | null;
  @Field(() => String, { nullable: true, description: 'Readable until it is settled.' }) why: string | null;
  @Field(() => String, { nullable: true, description: 'Readable until it is settled.' }) connectorWords: string | null;
  @Field(() => String, { nullable: true, description: 'Readable until it is settled.' }) answer: string | null;
  @Field(() => String, { description: 'Where it stood when it was reported, in your language.' }) stateLabel: string;
  @Field(() => Int) asksOfSeeker30Days: number;
  @Field(() => Int, { description: 'Others, about requests of the same seeker.' }) reportsAboutSeeker: number;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => ReportDecisionEnum, { nullable: true }) decision: ReportDecision | null;
  @Field(() => PersonCardType, { nullable: true }) settledBy: PersonCardType | null;
  @Field(() => String, { nullable: true, description: 'What the seeker was told.' }) message: string | null;
}
export const IntroductionReportConnection = connectionOf(() => IntroductionReportType, 'IntroductionReport');

@ObjectType('ModerationTemplate', { description: 'Kind words to begin from.' })
export class ModerationTemplateType {
  @Field(() => String) key: string;
  @Field(() => ReportDecisionEnum) decision: ReportDecision;
  @Field(() => String) title: string;
  @Field(() => String) text: string;
}
