/**
 * Digits after the point by ISO 4217 code. A table and not Intl: Node 20's Intl differs from the standard for 29 codes
 * (design note of 2026-11). Codes that are absent have two.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** An amount in minor units (cents) of one currency. Never a float. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  static of(minor: bigint | number, currency = 'EUR'): Money {
    if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not an ISO 4217 code: ${currency}`);
    return new Money(BigInt(minor), currency);
  }

  /** `"60"`, `"60.5"`, `"60,50"` in EUR; null when it is no amount, or finer than the currency. */
  static parse(text: string, currency = 'EUR'): Money | null {
    const digits = EXPONENTS[currency] ?? 2;
    const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,15})(?:[.,](\d{1,4}))?$/.exec(text.trim()) ?? [];
    const trimmed = fraction.replace(/0+$/, '');
    if (!whole || trimmed.length > digits) return null;
    return Money.of(BigInt(`${sign}${whole}${trimmed.padEnd(digits, '0')}`), currency);
  }

  get isZero(): boolean {
    return this.minor === 0n;
  }

  plus(other: Money): Money {
    return Money.of(this.minor + this.same(other).minor, this.currency);
  }

  minus(other: Money): Money {
    return Money.of(this.minor - this.same(other).minor, this.currency);
  }

  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  /** Shares by weight that sum to the whole: the largest remainders get the spare units, the first of equals first. */
  split(weights: readonly number[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
    if (total <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('weights must be whole, not negative, and not all zero');
    const sign = this.minor < 0n ? -1n : 1n;
    const amount = this.minor * sign;
    const shares = weights.map((weight, index) => ({ index, floor: (amount * BigInt(weight)) / total, rest: (amount * BigInt(weight)) % total }));
    let spare = amount - shares.reduce((sum, share) => sum + share.floor, 0n);
    for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
      if (spare === 0n) break;
      share.floor += 1n;
      spare -= 1n;
    }
    return shares.map((share) => Money.of(share.floor * sign, this.currency));
  }

  /** `"60.00"`: the form of the API's Decimal. */
  toDecimal(): string {
    const digits = EXPONENTS[this.currency] ?? 2;
    const text = (this.minor < 0n ? -this.minor : this.minor).toString().padStart(digits + 1, '0');
    const whole = text.slice(0, text.length - digits);
    return `${this.minor < 0n ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
  }

  private same(other: Money): Money {
    if (other.currency !== this.currency) throw new RangeError(`${other.currency} is not ${this.currency}`);
    return other;
  }
}
