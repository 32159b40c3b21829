import { DomainError } from '@cordee/platform/kernel';

/** Money cannot be taken by a provider now: none is configured, or it does not answer. Nothing was charged. */
export class ProviderAway extends DomainError {
  readonly code = 'PROVIDER_AWAY';
}

/** The payment cannot be given back, or not so much of it. */
export class NotRefundable extends DomainError {
  readonly code = 'NOT_REFUNDABLE';
  constructor(
    override readonly reason: 'notSettled' | 'tooMuch' | 'nothingLeft',
    override readonly values?: Readonly<Record<string, string>>,
  ) {
    super();
  }
}

/** A message that claims to be the provider's and is not, or is too old to be believed. */
export class ForgedNotice extends DomainError {
  readonly code = 'FORGED_NOTICE';
  constructor(override readonly reason: 'signature' | 'stale' | 'content') {
    super();
  }
}
