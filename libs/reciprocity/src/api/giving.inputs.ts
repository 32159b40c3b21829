import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateOnly, type Temporal } from '@cordee/platform';
import type { AskType } from '../domain/ask-type';
import type { OfferKind } from '../domain/offer';
import { AskTypeEnum, OfferKindEnum } from './giving.types';

@ArgsType()
export class HelpWantedArgs {
  @Field(() => Int, { defaultValue: 3, description: 'How many to give, 1 to 100.' }) first: number;
}

@InputType()
export class SetPositioningInput {
  @Field(() => String, { description: 'At most 140 characters.' }) line: string;
}

@InputType()
export class AddOfferInput {
  @Field(() => OfferKindEnum) kind: OfferKind;
  @Field(() => String, { nullable: true, description: 'Needed for OTHER.' }) detail?: string | null;
}

@InputType()
export class WithdrawOfferInput {
  @Field(() => ID) offerId: string;
}

@InputType()
export class UpdateGivingInput {
  @Field(() => Int) expectedVersion: number;
  @Field(() => [AskTypeEnum]) accepts: AskType[];
  @Field(() => Boolean) acceptsDirect: boolean;
  @Field(() => Int) asksPerMonth: number;
  @Field(() => Int) introductionsPerMonth: number;
  @Field(() => DateOnly, { nullable: true }) restingUntil?: Temporal.PlainDate | null;
}

@InputType({ description: 'One of both.' })
export class AddShieldInput {
  @Field(() => String, { nullable: true }) employer?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
}

@InputType()
export class RemoveShieldInput {
  @Field(() => ID) shieldId: string;
}

@InputType()
export class OpenAskInput {
  @Field(() => AskTypeEnum) askType: AskType;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => String, { description: 'At most 280 characters, without a name, an address or a number.' }) text: string;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class CloseAskInput {
  @Field(() => ID) askId: string;
}
