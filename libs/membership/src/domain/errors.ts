import { DomainError, type SendingState } from '@cordee/platform/kernel';
import type { StoredDueState } from './due';
import type { MembershipStatus } from './status';

/** The due is no longer in a state for this: paid, cancelled or written off, perhaps by somebody else just now. */
export class DueNotOpen extends DomainError {
  readonly code = 'DUE_NOT_OPEN';
  override readonly reason: string;
  constructor(readonly state: StoredDueState) {
    super();
    this.reason = state;
  }
}

/** There is a due for this membership and period already. */
export class DueAlreadyCalled extends DomainError {
  readonly code = 'DUE_ALREADY_CALLED';
  constructor(readonly dueId: string) {
    super();
  }
}

/** The same plan and period are called once. */
export class RunAlreadyStarted extends DomainError {
  readonly code = 'RUN_ALREADY_STARTED';
  constructor(readonly runId: string) {
    super();
  }
}

/** An archived plan takes nobody on and calls no dues. */
export class PlanArchived extends DomainError {
  readonly code = 'PLAN_ARCHIVED';
}

/** The granted days overlap with a period that counts already. */
export class PeriodTaken extends DomainError {
  readonly code = 'PERIOD_TAKEN';
  override readonly path = ['startsOn'];
}

/** What was decided on an application cannot be decided again. */
export class ApplicationSettled extends DomainError {
  readonly code = 'APPLICATION_SETTLED';
}

/** Where the membership stands, this cannot be decided, perhaps because somebody else has just decided. */
export class MembershipStandsOtherwise extends DomainError {
  readonly code = 'MEMBERSHIP_STANDS_OTHERWISE';
  override readonly reason: string;
  constructor(readonly status: MembershipStatus) {
    super();
    this.reason = status;
  }
}

/** What is left open of a membership that has ended is settled with the treasurer, not paid over the net. */
export class MembershipOver extends DomainError {
  readonly code = 'MEMBERSHIP_OVER';
}

/** Nothing is asked of, or given to, somebody who has died. */
export class PersonHasDied extends DomainError {
  readonly code = 'PERSON_HAS_DIED';
  override readonly path = ['personId'];
}

/** Asked for too often; nothing was sent. */
export class TooManyTries extends DomainError {
  readonly code = 'RATE_LIMITED';
  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}

/** A campaign or a reminder can no longer be cancelled or released: somebody, or the clock, was faster. */
export class DuesSendingSettled extends DomainError {
  readonly code = 'DUES_SENDING_SETTLED';
  override readonly reason: string;
  constructor(
    readonly state: SendingState,
    readonly at: Date,
  ) {
    super();
    this.reason = state;
  }
}

/** No sample can be sent to whoever asks. */
export class DueSampleNotSent extends DomainError {
  readonly code = 'DUE_SAMPLE_NOT_SENT';
  constructor(
    override readonly reason: 'noAddress' | 'tooMany',
    readonly retryAfterSeconds: number | null = null,
  ) {
    super();
  }
}
