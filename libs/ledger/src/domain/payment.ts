import { Money, type Temporal } from '@cordee/platform/kernel';
import { NotRefundable } from './errors';
import { least, noneOf } from './lines';
import { OFFLINE, type PaymentMeans } from './means';
import { paymentAfter, type PaymentEvent, type PaymentState } from './payment-transitions';

/** How long somebody may take at a provider's page. What arrives later settles all the same. */
export const CHECKOUT_MINUTES = 60;

export type SettleOutcome = 'settled' | 'already' | 'otherCurrency';

type Facts = Pick<Payment, 'id' | 'means' | 'provider' | 'personId' | 'payerName' | 'amount' | 'createdAt' | 'recordedBy'> & Partial<Pick<Payment, 'chequeNumber' | 'bank' | 'note' | 'description'>>;

/** Money that somebody is paying or has paid. What it settles stands in allocations; what nothing has taken is the payer's credit. */
export class Payment {
  id: string;
  version: number;
  state: PaymentState;
  means: PaymentMeans;
  provider: string;
  providerReference: string | null;
  personId: string | null;
  payerName: string;
  amount: Money;
  allocated: Money;
  refunded: Money;
  chequeNumber: string | null;
  bank: string | null;
  /** The day on which the money came, in the association's zone. */
  receivedOn: Temporal.PlainDate | null;
  note: string | null;
  description: string | null;
  /** A code of the catalogue, `ledger.failure.<code>`: why it failed, or what was odd about it. */
  failure: string | null;
  createdAt: Date;
  recordedBy: string | null;
  expiresAt: Date | null;
  settledAt: Date | null;
  endedAt: Date | null;

  static begun(facts: Facts): Payment {
    const none = noneOf(facts.amount);
    const expiresAt = facts.provider === OFFLINE ? null : new Date(facts.createdAt.getTime() + CHECKOUT_MINUTES * 60_000);
    return Object.assign(new Payment(), {
      version: 1, state: 'CREATED', providerReference: null, allocated: none, refunded: none, chequeNumber: null, bank: null, receivedOn: null,
      note: null, description: null, failure: null, expiresAt, settledAt: null, endedAt: null, ...facts,
    });
  }

  /** What nothing has taken and nobody has had back. */
  get credit(): Money {
    return this.isSettled ? this.amount.minus(this.allocated).minus(this.refunded) : noneOf(this.amount);
  }

  get isSettled(): boolean {
    return this.state === 'SETTLED' || this.state === 'DISPUTED';
  }

  get isOpen(): boolean {
    return this.state === 'CREATED' || this.state === 'PENDING';
  }

  /** The payer is at the provider's page. False where it has gone on already. */
  open(reference: string): boolean {
    if (!this.moves('open')) return false;
    this.providerReference = reference;
    return true;
  }

  /** Money has come. What has come counts, not what was expected; in another currency it cannot pay what is owed here. */
  settle(received: Money, at: Date, on: Temporal.PlainDate): SettleOutcome {
    if (received.currency !== this.amount.currency) return this.refuse('otherCurrency', at) ? 'otherCurrency' : 'already';
    if (!this.moves('settle')) return 'already';
    this.failure = received.equals(this.amount) ? null : 'otherAmount';
    this.amount = received;
    this.allocated = noneOf(received);
    this.receivedOn = on;
    this.settledAt = at;
    this.endedAt = null;
    return 'settled';
  }

  /** @param why a code of the catalogue */
  refuse(why: string, at: Date): boolean {
    return this.end('fail', at, why);
  }

  expire(at: Date): boolean {
    return this.end('expire', at, null);
  }

  /** @throws when it is more than there is: a fault of ours */
  allot(amount: Money): void {
    if (amount.minor < 0n || this.credit.minor < amount.minor) throw new RangeError(`payment ${this.id} has no ${amount.toDecimal()} to give`);
    this.allocated = this.allocated.plus(amount);
    this.version += 1;
  }

  /** What was taken of it comes back to it. */
  release(amount: Money): void {
    this.allocated = this.allocated.minus(amount);
    this.version += 1;
  }

  /** How much of it must be taken back before so much can be refunded; credit goes first. */
  refundable(amount: Money): { fromAllocations: Money } | NotRefundable {
    const left = this.amount.minus(this.refunded);
    if (this.state === 'DISPUTED') return new NotRefundable('disputed');
    if (!this.isSettled) return new NotRefundable('notSettled');
    if (left.minor <= 0n) return new NotRefundable('nothingLeft');
    if (amount.minor > left.minor) return new NotRefundable('tooMuch', left);
    return { fromAllocations: this.beyondCredit(amount) };
  }

  /** What of an amount nothing but allocations can give. */
  beyondCredit(amount: Money): Money {
    return amount.minus(least(amount, this.credit));
  }

  refund(amount: Money): void {
    if (this.credit.minor < amount.minor) throw new RangeError(`payment ${this.id} has no ${amount.toDecimal()} to give back`);
    this.refunded = this.refunded.plus(amount);
    this.version += 1;
  }

  /** A refund did not arrive: the money is here still. */
  keep(amount: Money): void {
    this.refunded = this.refunded.minus(amount);
    this.version += 1;
  }

  /** The payer's bank asks for it back. False where that is known, or it has gone back already. */
  dispute(): boolean {
    return this.moves('dispute');
  }

  win(): boolean {
    return this.moves('win');
  }

  /** The bank has taken back what was left. @returns how much. @throws while something is allocated: that is released first */
  reverse(at: Date): Money {
    const left = this.credit;
    if (!this.allocated.isZero || !this.moves('lose')) throw new RangeError(`payment ${this.id} is ${this.state} and cannot be taken back`);
    this.endedAt = at;
    return left;
  }

  private end(event: PaymentEvent, at: Date, failure: string | null): boolean {
    if (!this.moves(event)) return false;
    this.failure = failure;
    this.endedAt = at;
    return true;
  }

  private moves(event: PaymentEvent): boolean {
    const next = paymentAfter(this.state, event);
    if (!next) return false;
    this.state = next;
    this.version += 1;
    return true;
  }
}
