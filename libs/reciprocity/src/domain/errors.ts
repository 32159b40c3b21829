import { DomainError, type Temporal } from '@cordee/platform/kernel';

/**
 * Somebody may not be asked now. Silence, a rest without a date, a shield and a limit that nobody can foresee are alike: no date.
 */
export class LoadLimitReached extends DomainError {
  readonly code = 'LOAD_LIMIT_REACHED';
  constructor(
    readonly personId: string,
    readonly availableAgainOn: Temporal.PlainDate | null,
  ) {
    super();
  }
}

/** The line was changed less than a fortnight ago: people have only just learnt it. */
export class PositioningTooSoon extends DomainError {
  readonly code = 'POSITIONING_TOO_SOON';
  constructor(readonly changeableOn: Temporal.PlainDate) {
    super();
  }
}

/** Nobody can pass on a question without knowing in a line who asks it. */
export class PositioningMissing extends DomainError {
  readonly code = 'POSITIONING_MISSING';
}

/** One open ask at a time. */
export class AskAlreadyOpen extends DomainError {
  readonly code = 'ASK_ALREADY_OPEN';
}

/** Somebody else has answered it, or it waits no longer. */
export class AskTaken extends DomainError {
  readonly code = 'ASK_TAKEN';
}
