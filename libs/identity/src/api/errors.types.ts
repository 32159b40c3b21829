import { ObjectType } from '@nestjs/graphql';
import { UserError } from '@cordee/platform';
import { LastPresident, RoleAlreadyGranted, SessionNeeded } from '../domain/errors';

@ObjectType({ implements: () => [UserError] })
export class LastPresidentError extends UserError {
  static readonly of = LastPresident;
}

@ObjectType({ implements: () => [UserError] })
export class RoleAlreadyGrantedError extends UserError {
  static readonly of = RoleAlreadyGranted;
}

@ObjectType({ implements: () => [UserError] })
export class SessionNeededError extends UserError {
  static readonly of = SessionNeeded;
}
