import { Field, ObjectType } from '@nestjs/graphql';
import { DateOnly, type Temporal, UserError } from '@cordee/platform';
import { AskTaken } from '@cordee/reciprocity';
import { AskRefused, IntroductionRefused, OfferMissing } from '../domain/errors';

@ObjectType({ implements: () => [UserError], description: 'This step does not lead on from the stage that I see now.' })
export class IntroductionRefusedError extends UserError {
  static readonly of = IntroductionRefused;

  @Field(() => String, { description: 'The stage that I see now.' })
  reason: string;

  static view({ reason }: IntroductionRefused): Record<string, unknown> {
    return { reason };
  }
}

@ObjectType({ implements: () => [UserError], description: 'One may not ask now: how many are open, how many have left, or what waits first.' })
export class AskRefusedError extends UserError {
  static readonly of = AskRefused;

  @Field(() => String, { description: 'tooManyOpen, tooManyThisWeek, tooManyThisMonth, newAccount, alreadyAsked, coolDown or thanksFirst.' })
  reason: string;

  @Field(() => DateOnly, { nullable: true, description: 'Null where nobody can say.' })
  availableAgainOn: Temporal.PlainDate | null;

  static view({ reason, availableAgainOn }: AskRefused): Record<string, unknown> {
    return { reason, availableAgainOn };
  }
}

@ObjectType({ implements: () => [UserError], description: 'Say first one thing that you offer: addOffer.' })
export class OfferMissingError extends UserError {
  static readonly of = OfferMissing;
}

@ObjectType({ implements: () => [UserError], description: 'Somebody else has answered it, or it waits no longer.' })
export class AskTakenError extends UserError {
  static readonly of = AskTaken;
}
