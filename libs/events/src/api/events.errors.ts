import { ObjectType } from '@nestjs/graphql';
import { UserError } from '@cordee/platform';
import { AnswersClosed, EventFull, EventHasAnswers, EventRefused } from '../domain/errors';

@ObjectType({ implements: () => [UserError], description: 'The event is not in a state from which this step leads.' })
export class EventRefusedError extends UserError {
  static readonly of = EventRefused;
}

@ObjectType({ implements: () => [UserError], description: 'Somebody has answered: cancel it instead.' })
export class EventHasAnswersError extends UserError {
  static readonly of = EventHasAnswers;
}

@ObjectType({ implements: () => [UserError], description: 'Nobody can answer, or not so; the message says why.' })
export class AnswersClosedError extends UserError {
  static readonly of = AnswersClosed;
}

@ObjectType({ implements: () => [UserError], description: 'No seat is free to be offered.' })
export class EventFullError extends UserError {
  static readonly of = EventFull;
}
