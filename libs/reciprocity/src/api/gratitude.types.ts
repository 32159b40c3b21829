import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateOnly, DateTime, type Temporal } from '@cordee/platform';
import { PersonCardType } from '@cordee/people';
import { OUTCOMES, type Outcome } from '../domain/ask-type';
import { WORD_STEPS, type WordStep } from '../domain/gratitude-loop';

const enumOf = <T extends string>(values: readonly T[]): Readonly<Record<T, T>> => Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

export const OutcomeEnum = enumOf(OUTCOMES);
registerEnumType(OutcomeEnum, { name: 'Outcome', description: 'What became of a help for whoever received it.' });
export const GratitudeStepEnum = enumOf(WORD_STEPS);
registerEnumType(GratitudeStepEnum, { name: 'GratitudeStep', description: 'What a word to a giver is about: thanks, news after two weeks, three and six months, or what came of it in between.' });

@ObjectType('HelpWord', { description: 'What the receiver of a help said to its giver.' })
export class HelpWordType {
  @Field(() => ID) id: string;
  @Field(() => GratitudeStepEnum) step: WordStep;
  @Field(() => OutcomeEnum, { nullable: true }) outcome: Outcome | null;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field(() => DateTime) saidAt: Date;
  @Field(() => Boolean, { description: 'Nothing has told me of it yet; never set on what I said myself.' }) new: boolean;
}

@ObjectType('HelpGiven', { description: 'A help of mine, and what became of it.' })
export class HelpGivenType {
  @Field(() => ID) id: string;
  @Field(() => String) kind: string;
  @Field(() => String, { description: 'A sentence in my language.' }) what: string;
  @Field(() => PersonCardType, { description: 'Who received it.' }) person: PersonCardType;
  @Field(() => DateTime) at: Date;
  @Field(() => [HelpWordType]) words: HelpWordType[];
  @Field(() => Boolean, { description: 'They left it there; nothing more is to come.' }) skipped: boolean;
}
export const HelpGivenConnection = connectionOf(() => HelpGivenType, 'HelpGiven');

@ObjectType('HelpReceived', { description: 'A help that I received, and what I told its giver.' })
export class HelpReceivedType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'A sentence in my language.' }) what: string;
  @Field(() => PersonCardType, { description: 'Who gave it.' }) person: PersonCardType;
  @Field(() => DateTime) at: Date;
  @Field(() => DateTime, { nullable: true }) thankedAt: Date | null;
  @Field(() => GratitudeStepEnum, { nullable: true, description: 'What would please the giver now; null when nothing is asked.' }) askedStep: WordStep | null;
  @Field(() => DateTime, { nullable: true }) dueSince: Date | null;
  @Field(() => [HelpWordType]) words: HelpWordType[];
  @Field(() => ID, { nullable: true, description: 'The introduction that it comes from.' }) introductionId: string | null;
}
export const HelpReceivedConnection = connectionOf(() => HelpReceivedType, 'HelpReceived');

@ObjectType('LandingGiver')
export class LandingGiverType {
  @Field(() => PersonCardType) person: PersonCardType;
  @Field(() => String, { description: 'Their latest help, as a sentence in my language.' }) what: string;
  @Field(() => Boolean) told: boolean;
  @Field(() => Boolean) skipped: boolean;
}

@ObjectType('Landing', { description: 'I have found: first those who helped hear of it, then whoever I like.' })
export class LandingType {
  @Field(() => ID) id: string;
  @Field(() => DateOnly) landedOn: Temporal.PlainDate;
  @Field(() => [LandingGiverType], { description: 'All who helped me in the last 24 months.' }) givers: LandingGiverType[];
  @Field(() => DateTime, { nullable: true }) giversToldAt: Date | null;
  @Field(() => String, { nullable: true }) publicText: string | null;
  @Field(() => DateTime, { nullable: true }) publishedAt: Date | null;
}

@ObjectType('ReadHelpWords')
export class ReadHelpWordsType {
  @Field(() => Int, { description: 'How many words were new.' }) count: number;
}
