/**
 * An expected failure: a value that the domain returns, the use case passes on and the payload carries. Never thrown.
 * `code` is stable and names the message in the catalogue (`errors.<code>`).
 */
export abstract class DomainError {
  /** Never set: it tells the types of errors from other things that happen to have a code. */
  declare protected readonly nominal: 'DomainError';
  abstract readonly code: string;
  /** Where in the input the trouble lies, outermost field first. */
  readonly path?: readonly string[];
  /** Picks a finer message: `errors.<code>.<reason>`. */
  readonly reason?: string;
  /** Values for the placeholders of the message. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export const isDomainError = (value: unknown): value is DomainError => value instanceof DomainError;

/** Not there, or not yours: the same answer for both. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(override readonly path?: readonly string[]) {
    super();
  }
}

export class InvalidInput extends DomainError {
  readonly code = 'INVALID_INPUT';
  constructor(
    override readonly path: readonly string[],
    override readonly reason: string,
    override readonly values?: Readonly<Record<string, string | number>>,
  ) {
    super();
  }
}

/** Somebody saved another version in between. Carries what is stored now, so that both can be shown side by side. */
export class Conflict<T = unknown> extends DomainError {
  readonly code = 'CONFLICT';
  constructor(
    readonly current: T,
    readonly currentVersion: number,
    readonly changedBy: string | null = null,
    readonly changedAt: Date | null = null,
  ) {
    super();
  }
}

/** The same idempotency key came with another request. */
export class IdempotencyMismatch extends DomainError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
}
