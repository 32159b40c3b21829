import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateOnly, DateTime, type Temporal } from '@cordee/platform';
import { PersonCardType } from '@cordee/people';
import type { AskType } from '../domain/ask-type';
import type { OfferKind } from '../domain/offer';

export const AskTypeEnum = {
  INFORMATION: 'INFORMATION', SECTOR_VIEW: 'SECTOR_VIEW', COMPANY_INSIGHT: 'COMPANY_INSIGHT', SECOND_OPINION: 'SECOND_OPINION', NAME_OF_A_PERSON: 'NAME_OF_A_PERSON', EXPERIENCE: 'EXPERIENCE',
} as const;
registerEnumType(AskTypeEnum, { name: 'AskType', description: 'What one may ask of somebody. There is none for a job.' });

export const OfferKindEnum = {
  TALK: 'TALK', SECTOR_VIEW: 'SECTOR_VIEW', CV_READ: 'CV_READ', MOCK_INTERVIEW: 'MOCK_INTERVIEW', INTRODUCE: 'INTRODUCE', SECOND_OPINION: 'SECOND_OPINION', REVERSE_MENTORING: 'REVERSE_MENTORING',
  TOOLS: 'TOOLS', CAMPUS_NEWS: 'CAMPUS_NEWS', TRANSLATION: 'TRANSLATION', EVENT_HELP: 'EVENT_HELP', OTHER: 'OTHER',
} as const;
registerEnumType(OfferKindEnum, { name: 'OfferKind' });

export const AskingStateEnum = { OPEN: 'OPEN', LIMITED: 'LIMITED', NOT_NOW: 'NOT_NOW' } as const;
registerEnumType(AskingStateEnum, { name: 'AskingState', description: 'Whether somebody may be asked now. LIMITED: they are asked much already.' });

@ObjectType('Offer', { description: 'What somebody offers without being asked.' })
export class OfferType {
  @Field(() => ID) id: string;
  @Field(() => OfferKindEnum) kind: OfferKind;
  @Field(() => String, { nullable: true, description: 'In their own words.' }) detail: string | null;
}

@ObjectType('Positioning', { description: 'One role, one domain, what I deliver: the line by which people are known.' })
export class PositioningType {
  @Field(() => String) line: string;
  @Field(() => DateTime) since: Date;
  @Field(() => DateOnly, { description: 'Fourteen days after the last change.' }) changeableOn: Temporal.PlainDate;
}

@ObjectType('PositioningHint', { description: 'What might make a line clearer. Never a refusal.' })
export class PositioningHintType {
  @Field(() => String) code: string;
  @Field(() => String, { description: 'The sentence, in your language.' }) text: string;
}

@ObjectType('Shield', { description: 'Who learns nothing of what I ask, and does not ask me: an employer or a person.' })
export class ShieldType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) employer: string | null;
  @Field(() => PersonCardType, { nullable: true }) person: PersonCardType | null;
}

@ObjectType('OpenAsk', { description: 'A question to whoever can help. It bears no name until somebody says yes.' })
export class OpenAskType {
  @Field(() => ID) id: string;
  @Field(() => AskTypeEnum) askType: AskType;
  @Field(() => String, { nullable: true }) sector: string | null;
  @Field(() => String) text: string;
  @Field(() => DateTime) openUntil: Date;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => [OfferKindEnum], { description: 'My offers that answer it.' }) fits: readonly OfferKind[];
  @Field(() => Boolean) mine: boolean;
}

@ObjectType('Giving', { description: 'What I offer, and what I accept to be asked.' })
export class GivingType {
  @Field(() => Int, { description: '0 while I have chosen nothing.' }) version: number;
  @Field(() => PositioningType, { nullable: true }) positioning: PositioningType | null;
  @Field(() => [OfferType]) offers: readonly OfferType[];
  @Field(() => [OfferKindEnum], { description: 'By age and situation; at least one for everybody.' }) suggestedOffers: readonly OfferKind[];
  @Field(() => [AskTypeEnum]) accepts: readonly AskType[];
  @Field(() => Boolean, { description: 'Without a connector.' }) acceptsDirect: boolean;
  @Field(() => Int, { description: 'Over everything, 0 to 12; 0 is a rest without a date.' }) asksPerMonth: number;
  @Field(() => Int, { description: 'Of these, through introductions: 0 to 10.' }) introductionsPerMonth: number;
  @Field(() => DateOnly, { nullable: true, description: 'The day on which I am back.' }) restingUntil: Temporal.PlainDate | null;
  @Field(() => Boolean, { description: 'Three asks in a row went unanswered: nobody asks me until I say that I am there.' }) silent: boolean;
  @Field(() => Int, { description: 'In the last 30 days.' }) askedThisMonth: number;
  @Field(() => AskingStateEnum) state: keyof typeof AskingStateEnum;
  @Field(() => [ShieldType], { description: 'Besides my present employer, who never needs to be named.' }) shieldedEmployers: readonly ShieldType[];
  @Field(() => [ShieldType]) shieldedPeople: readonly ShieldType[];
  @Field(() => Boolean, { description: 'An offer or an ask has been made.' }) firstStepDone: boolean;
  @Field(() => OpenAskType, { nullable: true, description: 'My own.' }) openAsk: OpenAskType | null;
}
