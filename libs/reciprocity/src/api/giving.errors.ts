import { Field, ObjectType } from '@nestjs/graphql';
import { DateOnly, type Temporal, UserError } from '@cordee/platform';
import { AskAlreadyOpen, LoadLimitReached, PositioningMissing, PositioningTooSoon } from '../domain/errors';

@ObjectType({ implements: () => [UserError], description: 'Somebody may not be asked now.' })
export class LoadLimitReachedError extends UserError {
  static readonly of = LoadLimitReached;

  @Field(() => DateOnly, { nullable: true, description: 'Null where nobody can say.' })
  availableAgainOn: Temporal.PlainDate | null;

  static view({ availableAgainOn }: LoadLimitReached): Record<string, unknown> {
    return { availableAgainOn };
  }
}

@ObjectType({ implements: () => [UserError], description: 'The line was changed less than fourteen days ago.' })
export class PositioningTooSoonError extends UserError {
  static readonly of = PositioningTooSoon;

  @Field(() => DateOnly)
  changeableOn: Temporal.PlainDate;
}

@ObjectType({ implements: () => [UserError], description: 'Say first in a line who you are: setPositioning.' })
export class PositioningMissingError extends UserError {
  static readonly of = PositioningMissing;
}

@ObjectType({ implements: () => [UserError], description: 'One open ask at a time.' })
export class AskAlreadyOpenError extends UserError {
  static readonly of = AskAlreadyOpen;
}
