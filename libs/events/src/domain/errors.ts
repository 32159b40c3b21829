import { DomainError } from '@cordee/platform/kernel';
import type { WhyClosed } from './answers';
import type { EventState } from './event';

/** The event is not in a state from which this step leads; `ENDED` when it is over. */
export class EventRefused extends DomainError {
  readonly code = 'EVENT_REFUSED';
  constructor(override readonly reason: EventState | 'ENDED') {
    super();
  }
}

/** Somebody has answered: what they were told cannot be taken back in silence. */
export class EventHasAnswers extends DomainError {
  readonly code = 'EVENT_HAS_ANSWERS';
}

/** Nobody can answer, or not so. */
export class AnswersClosed extends DomainError {
  readonly code = 'ANSWERS_CLOSED';
  constructor(override readonly reason: WhyClosed) {
    super();
  }
}

/** No seat is free to be offered. */
export class EventFull extends DomainError {
  readonly code = 'EVENT_FULL';
}
