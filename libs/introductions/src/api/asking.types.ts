import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateOnly, type Temporal } from '@cordee/platform';
import { type Ground, PersonCardType } from '@cordee/people';
import { AskingStateEnum, type AskType, AskTypeEnum, OfferType } from '@cordee/reciprocity';
import { GroundEnum } from './introductions.types';

@ObjectType('CanAsk')
export class CanAskType {
  @Field(() => Boolean) allowed: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, in your language.' }) reason: string | null;
}

@ObjectType('KnownThrough')
export class KnownThroughType {
  @Field(() => GroundEnum) ground: Ground;
  @Field(() => String, { nullable: true, description: 'School and year, employer, event; not told of what two others share.' }) detail: string | null;
}

@ObjectType('PossibleConnector', { description: 'Somebody whom I know by a fact, and who might pass a request on.' })
export class PossibleConnectorType {
  @Field(() => PersonCardType) person: PersonCardType;
  @Field(() => [KnownThroughType]) youKnow: KnownThroughType[];
  @Field(() => [KnownThroughType], { description: 'By what they may know the person; empty: nobody can say.' }) theyKnow: KnownThroughType[];
  @Field(() => AskingStateEnum) state: keyof typeof AskingStateEnum;
  @Field(() => DateOnly, { nullable: true }) backOn: Temporal.PlainDate | null;
  @Field(() => Int) askedThisMonth: number;
}

@ObjectType('Asking', { description: 'How somebody may be asked, by me.' })
export class AskingType {
  @Field(() => AskingStateEnum) state: keyof typeof AskingStateEnum;
  @Field(() => DateOnly, { nullable: true, description: 'From when on, where that can be said.' }) backOn: Temporal.PlainDate | null;
  @Field(() => Int) askedThisMonth: number;
  @Field(() => String, { nullable: true }) positioning: string | null;
  @Field(() => [OfferType]) offers: readonly OfferType[];
  @Field(() => [AskTypeEnum]) accepts: readonly AskType[];
  @Field(() => CanAskType, { description: 'Without a connector.' }) direct: CanAskType;
  @Field(() => [PossibleConnectorType], { description: 'Whom I know: those who know this person first; twelve at most.' }) connectors: PossibleConnectorType[];
  @Field(() => [PersonCardType], { description: 'Two others of the same sector or school, when this one may not be asked.' }) alternatives: PersonCardType[];
  @Field(() => ID, { nullable: true, description: 'My live introduction with this person.' }) openWithMe: string | null;
}

@ObjectType('AskTypeRate', { description: 'Of such asks here within a year, how many got a talk or an answer; only where there were twenty.' })
export class AskTypeRateType {
  @Field(() => AskTypeEnum) askType: AskType;
  @Field(() => Int) asked: number;
  @Field(() => Int) helped: number;
  @Field(() => Int, { nullable: true }) medianDays: number | null;
}

@ObjectType('MyAsking', { description: 'What I have asked, and how much more I may.' })
export class MyAskingType {
  @Field(() => Int) open: number;
  @Field(() => Int) openMost: number;
  @Field(() => Int) thisWeek: number;
  @Field(() => Int) weekMost: number;
  @Field(() => Int) thisMonth: number;
  @Field(() => Int) monthMost: number;
  @Field(() => CanAskType) allowed: CanAskType;
  @Field(() => [AskTypeRateType]) rates: AskTypeRateType[];
}

@ObjectType('AskHint', { description: 'What a kind reader would say of the text before it leaves.' })
export class AskHintType {
  @Field(() => String) field: string;
  @Field(() => String) code: string;
  @Field(() => String, { description: 'In my language, with a kinder wording where there is one.' }) text: string;
  @Field(() => Boolean, { description: 'Has to be mended first.' }) blocks: boolean;
}

@ObjectType('AskPreview')
export class AskPreviewType {
  @Field(() => String, { description: 'All that is passed on.' }) text: string;
  @Field(() => Int) words: number;
  @Field(() => [AskHintType]) hints: AskHintType[];
  @Field(() => String) connectorReads: string;
  @Field(() => String) contactReads: string;
}
