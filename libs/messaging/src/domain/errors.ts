import { DomainError } from '@cordee/platform/kernel';

/** A step that the state of the thing does not allow. */
export class IllegalTransition extends DomainError {
  readonly code = 'ILLEGAL_TRANSITION';

  constructor(
    readonly from: string,
    readonly event: string,
  ) {
    super();
  }
}
