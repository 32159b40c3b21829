import { DomainError } from '@cordee/platform/kernel';

/** The typed code is not the one that was sent. */
export class WrongCode extends DomainError {
  readonly code = 'WRONG_CODE';
  override readonly path = ['code'];
  override readonly values: { count: number };
  constructor(readonly triesLeft: number) {
    super();
    this.values = { count: triesLeft };
  }
}

/** Used, too old, or answered wrongly five times: a new one must be asked for. */
export class ChallengeOver extends DomainError {
  readonly code = 'CHALLENGE_OVER';
}

/** A link that is too old, already used, or was made for another place. */
export class LinkOver extends DomainError {
  readonly code = 'LINK_OVER';
}

/** Too many requests from one address of the network. */
export class SlowDown extends DomainError {
  readonly code = 'SLOW_DOWN';
  override readonly values: { count: number };
  constructor(readonly retryAfterSeconds: number) {
    super();
    this.values = { count: Math.max(1, Math.ceil(retryAfterSeconds / 60)) };
  }
}

/** No record, or not this fact: the same answer, so that nothing is learnt about records. */
export class RecordNotRecognised extends DomainError {
  readonly code = 'RECORD_NOT_RECOGNISED';
}

/** This installation does not take new associations. */
export class SignupClosed extends DomainError {
  readonly code = 'SIGNUP_CLOSED';
}

/** An association always keeps a president. */
export class LastPresident extends DomainError {
  readonly code = 'LAST_PRESIDENT';
}

/** The person already holds this role. */
export class RoleAlreadyGranted extends DomainError {
  readonly code = 'ROLE_ALREADY_GRANTED';
}

/** A bearer token acts for a script; what would let it outlive its term or its revocation asks for a person who is signed in. */
export class SessionNeeded extends DomainError {
  readonly code = 'SESSION_NEEDED';
}
