import { DomainError, formatMoney, type Locale, type Money } from '@cordee/platform/kernel';

/** Money cannot be taken by a provider now: none is configured, or it does not answer. Nothing was charged. */
export class ProviderAway extends DomainError {
  readonly code = 'PROVIDER_AWAY';
}

/** The payment cannot be given back, or not so much of it; or this refund is not one to try again. */
export class NotRefundable extends DomainError {
  readonly code = 'NOT_REFUNDABLE';
  override readonly values?: Readonly<Record<string, string>>;
  constructor(
    override readonly reason: 'notSettled' | 'disputed' | 'tooMuch' | 'nothingLeft' | 'notFailed',
    readonly left: Money | null = null,
    locale: Locale = 'fr',
  ) {
    super();
    if (left) this.values = { left: formatMoney(locale, left) };
  }

  /** The same, for somebody who reads this language. */
  in(locale: Locale): NotRefundable {
    return new NotRefundable(this.reason, this.left, locale);
  }
}

/** A message that claims to be the provider's and is not, or is too old to be believed. */
export class ForgedNotice extends DomainError {
  readonly code = 'FORGED_NOTICE';
  constructor(override readonly reason: 'signature' | 'stale' | 'content') {
    super();
  }
}
