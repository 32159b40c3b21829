import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, encode, UserError } from '@cordee/platform';
import { ColumnsUnclear, ImportNotReady, InvitationsSettled, PersonAlreadyThere, SampleNotSent } from '../domain/errors';
import type { BatchState } from '../domain/invitation-batch';
import { InvitationBatchStateEnum } from './invitation.types';

@ObjectType({ implements: () => [UserError] })
export class ImportNotReadyError extends UserError {
  static readonly of = ImportNotReady;
}

@ObjectType({ implements: () => [UserError] })
export class ColumnsUnclearError extends UserError {
  static readonly of = ColumnsUnclear;
}

@ObjectType({ implements: () => [UserError] })
export class PersonAlreadyThereError extends UserError {
  static readonly of = PersonAlreadyThere;

  @Field(() => ID)
  personId: string;

  static view(error: PersonAlreadyThere): Record<string, unknown> {
    return { personId: encode('person', error.personId) };
  }
}

@ObjectType({ implements: () => [UserError], description: 'Somebody, or the clock, was faster.' })
export class InvitationsSettledError extends UserError {
  static readonly of = InvitationsSettled;

  @Field(() => InvitationBatchStateEnum, { description: 'How it ended.' })
  state: BatchState;

  @Field(() => DateTime)
  at: Date;
}

@ObjectType({ implements: () => [UserError] })
export class SampleNotSentError extends UserError {
  static readonly of = SampleNotSent;

  @Field(() => Int, { nullable: true, description: 'When it was asked for too often.' })
  retryAfterSeconds: number | null;
}
