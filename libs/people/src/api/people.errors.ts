import { Field, ID, ObjectType } from '@nestjs/graphql';
import { encode, UserError } from '@cordee/platform';
import { ColumnsUnclear, ImportNotReady, PersonAlreadyThere } from '../domain/errors';

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
