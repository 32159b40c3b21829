import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateOnly, DateTime, type Temporal } from '@cordee/platform';
import { PersonCardType } from '@cordee/people';
import { AskTypeEnum, type AskType, HelpReceivedType, type Outcome, OutcomeEnum } from '@cordee/reciprocity';
import type { Channel } from '../domain/reasons';
import type { SeekerStage } from '../domain/seeker-view';

export const IntroductionStageEnum = {
  DRAFT: 'DRAFT', WITH_CONNECTOR: 'WITH_CONNECTOR', WITH_CONTACT: 'WITH_CONTACT', CONNECTED: 'CONNECTED', MET: 'MET', ANSWERED: 'ANSWERED', REDIRECTED: 'REDIRECTED', NOT_POSSIBLE: 'NOT_POSSIBLE',
  WITHDRAWN: 'WITHDRAWN', LAPSED: 'LAPSED', CLOSED: 'CLOSED',
} as const;
export const IntroductionRoleEnum = { SEEKER: 'SEEKER', CONNECTOR: 'CONNECTOR', TARGET: 'TARGET' } as const;
export const IntroductionRouteEnum = { CONNECTOR: 'CONNECTOR', DIRECT: 'DIRECT' } as const;
export const ContactChannelEnum = { MAIL: 'MAIL', PHONE: 'PHONE', VISIO: 'VISIO' } as const;
export const DeclineReasonEnum = { DO_NOT_KNOW_WELL: 'DO_NOT_KNOW_WELL', NOT_NOW: 'NOT_NOW', TOO_MANY_ASKS: 'TOO_MANY_ASKS', POSITIONING_UNCLEAR: 'POSITIONING_UNCLEAR', OTHER: 'OTHER' } as const;
export const ReportReasonEnum = { UNKIND: 'UNKIND', SELLING: 'SELLING', PRETENCE: 'PRETENCE', TOO_INSISTENT: 'TOO_INSISTENT', OTHER: 'OTHER' } as const;
export const GroundEnum = { CLASS: 'CLASS', EMPLOYER: 'EMPLOYER', EVENT: 'EVENT', INTRODUCTION: 'INTRODUCTION' } as const;
registerEnumType(IntroductionStageEnum, { name: 'IntroductionStage', description: 'As whoever reads it may know it: a no and a silence are NOT_POSSIBLE, at the same time.' });
registerEnumType(IntroductionRoleEnum, { name: 'IntroductionRole' });
registerEnumType(IntroductionRouteEnum, { name: 'IntroductionRoute' });
registerEnumType(ContactChannelEnum, { name: 'ContactChannel' });
registerEnumType(DeclineReasonEnum, { name: 'DeclineReason', description: 'Private; counted only where five gave the same.' });
registerEnumType(ReportReasonEnum, { name: 'ReportReason' });
registerEnumType(GroundEnum, { name: 'Ground', description: 'Why two people may know each other: a fact, never a guess.' });

@ObjectType('Connection', { description: 'How two who are connected reach each other; for the two of them.' })
export class IntroductionConnectionDataType {
  @Field(() => String) seekerName: string;
  @Field(() => String) seekerEmail: string;
  @Field(() => String) contactName: string;
  @Field(() => ContactChannelEnum) channel: Channel;
  @Field(() => String, { description: 'What the person asked chose to give.' }) contactDetail: string;
  @Field(() => String, { nullable: true }) availability: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The seeker writes first, until then.' }) writeBefore: Date | null;
}

@ObjectType('Introduction', { description: 'A request to meet somebody, as I may see it, whichever my role is.' })
export class IntroductionType {
  /** UUID; not a field. */
  uuid: string;
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Counts what everybody may see.' }) version: number;
  @Field(() => IntroductionRoleEnum) role: keyof typeof IntroductionRoleEnum;
  @Field(() => IntroductionStageEnum) stage: SeekerStage;
  @Field(() => String, { description: 'The stage in a sentence, in my language.' }) stageText: string;
  @Field(() => IntroductionRouteEnum) route: keyof typeof IntroductionRouteEnum;
  @Field(() => AskTypeEnum) askType: AskType;
  @Field(() => PersonCardType) seeker: PersonCardType;
  @Field(() => PersonCardType) contact: PersonCardType;
  @Field(() => PersonCardType, { nullable: true, description: 'Null: directly.' }) connector: PersonCardType | null;
  @Field(() => String) why: string;
  @Field(() => String) positioning: string;
  @Field(() => String, { nullable: true }) context: string | null;
  @Field(() => String, { nullable: true }) offer: string | null;
  @Field(() => String, { nullable: true, description: 'To whom they were written, and to whoever wrote them.' }) connectorWords: string | null;
  @Field(() => String, { nullable: true, description: 'What the person asked wrote; for the two.' }) answer: string | null;
  @Field(() => String, { nullable: true, description: 'What the association wrote when it decided on a report; for the seeker.' }) moderatorWords: string | null;
  @Field(() => DateTime, { nullable: true }) submittedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when I am asked to answer; null for the seeker.' }) answerBy: Date | null;
  @Field(() => [String], { description: 'What I may do now.' }) can: readonly string[];
  @Field(() => IntroductionConnectionDataType, { nullable: true, description: 'Once the two are connected, for the two.' }) connection: IntroductionConnectionDataType | null;
  @Field(() => PersonCardType, { nullable: true, description: 'Who was named instead.' }) suggestion: PersonCardType | null;
  @Field(() => ID, { nullable: true, description: 'The draft that came of a redirection.' }) draftOf: string | null;
  @Field(() => OutcomeEnum, { nullable: true, description: 'For the seeker.' }) outcome: Outcome | null;
  @Field(() => DateOnly, { nullable: true, description: 'For the two.' }) metOn: Temporal.PlainDate | string | null;
  @Field(() => [HelpReceivedType], { description: 'Whom I can thank for it; for the seeker.' }) loops?: HelpReceivedType[];
}
export const IntroductionConnection = connectionOf(() => IntroductionType, 'Introduction');
