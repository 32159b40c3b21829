import { Field, ID, ObjectType } from '@nestjs/graphql';
import { encode, UserError } from '@cordee/platform';
import type { StoredDueState } from '../domain/due';
import { ApplicationSettled, DueAlreadyCalled, DueNotOpen, MembershipOver, MembershipStandsOtherwise, PeriodTaken, PersonHasDied, PlanArchived, RunAlreadyStarted } from '../domain/errors';
import type { MembershipStatus } from '../domain/status';
import { DueStateEnum, MembershipStatusEnum } from './membership.types';

@ObjectType({ implements: () => [UserError], description: 'Paid, cancelled or written off, perhaps by somebody else just now.' })
export class DueNotOpenError extends UserError {
  static readonly of = DueNotOpen;

  @Field(() => DueStateEnum)
  state: StoredDueState;
}

@ObjectType({ implements: () => [UserError] })
export class DueAlreadyCalledError extends UserError {
  static readonly of = DueAlreadyCalled;

  @Field(() => ID)
  dueId: string;

  static view(error: DueAlreadyCalled): Record<string, unknown> {
    return { dueId: encode('due', error.dueId) };
  }
}

@ObjectType({ implements: () => [UserError] })
export class RunAlreadyStartedError extends UserError {
  static readonly of = RunAlreadyStarted;

  @Field(() => ID)
  runId: string;

  static view(error: RunAlreadyStarted): Record<string, unknown> {
    return { runId: encode('run', error.runId) };
  }
}

@ObjectType({ implements: () => [UserError] })
export class PlanArchivedError extends UserError {
  static readonly of = PlanArchived;
}

@ObjectType({ implements: () => [UserError] })
export class PeriodTakenError extends UserError {
  static readonly of = PeriodTaken;
}

@ObjectType({ implements: () => [UserError] })
export class ApplicationSettledError extends UserError {
  static readonly of = ApplicationSettled;
}

@ObjectType({ implements: () => [UserError], description: 'Where it stands, that cannot be decided, perhaps because somebody else has just decided.' })
export class MembershipStandsOtherwiseError extends UserError {
  static readonly of = MembershipStandsOtherwise;

  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;
}

@ObjectType({ implements: () => [UserError] })
export class MembershipOverError extends UserError {
  static readonly of = MembershipOver;
}

@ObjectType({ implements: () => [UserError] })
export class PersonHasDiedError extends UserError {
  static readonly of = PersonHasDied;
}
