import { DomainError } from '@cordee/platform/kernel';
import type { MailingState } from './event-mailing';

/** A sending can no longer be cancelled or released: somebody, or the clock, was faster. */
export class MailingSettled extends DomainError {
  readonly code = 'MAILING_SETTLED';
  override readonly reason: string;
  constructor(
    readonly state: MailingState,
    readonly at: Date,
  ) {
    super();
    this.reason = state;
  }
}

/** Nobody can be invited to this event now: it is not public yet, called off, or nobody can answer any more. */
export class InvitingRefused extends DomainError {
  readonly code = 'INVITING_REFUSED';
  constructor(override readonly reason: 'draft' | 'cancelled' | 'over') {
    super();
  }
}

/** No sample can be sent to whoever asks. */
export class EventSampleNotSent extends DomainError {
  readonly code = 'EVENT_SAMPLE_NOT_SENT';
  constructor(
    override readonly reason: 'noAddress' | 'tooMany',
    readonly retryAfterSeconds: number | null = null,
  ) {
    super();
  }
}
