import { ObjectType } from '@nestjs/graphql';
import { UserError } from '@cordee/platform';
import { NotRefundable, ProviderAway } from '../domain/errors';

@ObjectType({ implements: () => [UserError], description: 'The money has not come, or there is not so much of it.' })
export class NotRefundableError extends UserError {
  static readonly of = NotRefundable;
}

@ObjectType({ implements: () => [UserError], description: 'Nobody can pay over the net now. Nothing was charged.' })
export class ProviderAwayError extends UserError {
  static readonly of = ProviderAway;
}
