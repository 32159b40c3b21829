import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ConnectionArgs, DateOnly, type Temporal } from '@cordee/platform';
import type { Outcome } from '../domain/ask-type';
import { OutcomeEnum } from './gratitude.types';

@ArgsType()
export class HelpReceivedArgs extends ConnectionArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only where thanks or news are still awaited.' }) owedOnly: boolean;
}

@InputType()
export class ThankInput {
  @Field(() => ID) loopId: string;
  @Field(() => String, { description: 'My own words, 40 characters at least.' }) words: string;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class GiveNewsInput {
  @Field(() => ID) loopId: string;
  @Field(() => OutcomeEnum, { nullable: true }) outcome?: Outcome | null;
  @Field(() => String, { nullable: true, description: 'With or instead of an outcome.' }) words?: string | null;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class SkipThanksInput {
  @Field(() => ID) loopId: string;
  @Field(() => String, { description: 'The giver does not read it.' }) reason: string;
}

@InputType()
export class NoteLandingInput {
  @Field(() => DateOnly) landedOn: Temporal.PlainDate;
}

@InputType()
export class GiverWordsInput {
  @Field(() => ID) personId: string;
  @Field(() => String, { description: 'My own words, 40 characters at least; not read with `skip`.' }) words: string;
  @Field(() => Boolean, { nullable: true, description: 'Left out on purpose.' }) skip?: boolean | null;
}

@InputType()
export class TellGiversInput {
  @Field(() => ID) landingId: string;
  @Field(() => [GiverWordsInput]) words: GiverWordsInput[];
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class PublishLandingInput {
  @Field(() => ID) landingId: string;
  @Field(() => String, { description: '280 characters at most.' }) text: string;
}

@InputType()
export class WithdrawLandingInput {
  @Field(() => ID) landingId: string;
}
