import { DomainError } from '@cordee/platform/kernel';
import type { BatchState } from './invitation-batch';

/** The import is not at the step that this act needs: somebody was faster, or the worker is at it. */
export class ImportNotReady extends DomainError {
  readonly code = 'IMPORT_NOT_READY';
}

/** The chosen columns do not make people. */
export class ColumnsUnclear extends DomainError {
  readonly code = 'COLUMNS_UNCLEAR';
  override readonly path = ['columns'];
  constructor(override readonly reason: 'noSuchColumn' | 'columnTwice' | 'fieldTwice' | 'nameMissing') {
    super();
  }
}

/** Somebody with this name and address, or this name and birth date, is already there. */
export class PersonAlreadyThere extends DomainError {
  readonly code = 'PERSON_ALREADY_THERE';
  constructor(
    readonly personId: string,
    override readonly values: { name: string },
  ) {
    super();
  }
}

/** A sending can no longer be cancelled or released: somebody, or the clock, was faster. */
export class InvitationsSettled extends DomainError {
  readonly code = 'INVITATIONS_SETTLED';
  override readonly reason: string;
  constructor(
    readonly state: BatchState,
    readonly at: Date,
  ) {
    super();
    this.reason = state;
  }
}

/** No sample of an invitation can be sent to whoever asks. */
export class SampleNotSent extends DomainError {
  readonly code = 'SAMPLE_NOT_SENT';
  constructor(
    override readonly reason: 'nobody' | 'noAddress' | 'tooMany',
    readonly retryAfterSeconds: number | null = null,
  ) {
    super();
  }
}
