import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserError } from '@cordee/platform';
import { LoopRefused } from '../domain/gratitude-loop';
import { GiversFirst } from '../domain/landing';

@ObjectType({ implements: () => [UserError], description: 'The exchange of news does not stand where this leads on; the message says where it stands.' })
export class LoopRefusedError extends UserError {
  static readonly of = LoopRefused;
}

@ObjectType({ implements: () => [UserError], description: 'Somebody who helped was neither written to nor left out on purpose.' })
export class GiversFirstError extends UserError {
  static readonly of = GiversFirst;

  @Field(() => Int)
  waiting: number;
}
