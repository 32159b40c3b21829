import { Money, Temporal } from '@cordee/platform/kernel';
import { DueNotOpen } from './errors';
import { dueReference } from './reference';

/** What is stored; that a due is overdue follows from its date. */
export const DUE_STATES = ['DRAFT', 'ISSUED', 'PARTIALLY_PAID', 'PAID', 'WRITTEN_OFF', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'REOPENED'] as const;
export type StoredDueState = (typeof DUE_STATES)[number];
export type DueState = StoredDueState | 'OVERDUE';

/** `reverse` is a debit that the bank takes back. */
export const DUE_EVENTS = ['issue', 'payPart', 'payAll', 'cancel', 'writeOff', 'reinstate', 'reinstatePart', 'refundPart', 'refundAll', 'reverse'] as const;
export type DueEvent = (typeof DUE_EVENTS)[number];

/** The only ways from one state to another; anything else is a refusal. */
const WAYS: Readonly<Record<StoredDueState, Readonly<Partial<Record<DueEvent, StoredDueState>>>>> = {
  DRAFT: { issue: 'ISSUED', cancel: 'CANCELLED' },
  ISSUED: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', cancel: 'CANCELLED', writeOff: 'WRITTEN_OFF' },
  PARTIALLY_PAID: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', writeOff: 'WRITTEN_OFF', refundPart: 'PARTIALLY_PAID', refundAll: 'ISSUED', reverse: 'REOPENED' },
  PAID: { refundPart: 'PARTIALLY_REFUNDED', refundAll: 'REFUNDED', reverse: 'REOPENED' },
  WRITTEN_OFF: { reinstate: 'ISSUED', reinstatePart: 'PARTIALLY_PAID', refundPart: 'WRITTEN_OFF', refundAll: 'WRITTEN_OFF', reverse: 'WRITTEN_OFF' },
  CANCELLED: { reinstate: 'ISSUED' },
  PARTIALLY_REFUNDED: { refundPart: 'PARTIALLY_REFUNDED', refundAll: 'REFUNDED', reverse: 'REOPENED' },
  REFUNDED: {},
  REOPENED: { payPart: 'PARTIALLY_PAID', payAll: 'PAID', cancel: 'CANCELLED', writeOff: 'WRITTEN_OFF', refundPart: 'REOPENED', refundAll: 'REOPENED', reverse: 'REOPENED' },
};
export const dueStateAfter = (state: StoredDueState, event: DueEvent): StoredDueState | null => WAYS[state][event] ?? null;

/** States in which money is still waited for. */
export const OPEN_STATES = ['ISSUED', 'PARTIALLY_PAID', 'REOPENED'] as const satisfies readonly StoredDueState[];
export const isOpen = (state: StoredDueState): boolean => (OPEN_STATES as readonly StoredDueState[]).includes(state);

/** What is shown: an open due whose day has passed is overdue. */
export const dueStateOn = (state: StoredDueState, dueOn: Temporal.PlainDate, today: Temporal.PlainDate): DueState =>
  isOpen(state) && Temporal.PlainDate.compare(dueOn, today) < 0 ? 'OVERDUE' : state;

export interface NewDue {
  readonly id: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly planId: string;
  readonly priceId: string | null;
  readonly runId: string | null;
  readonly label: string;
  readonly amount: Money;
  readonly periodStartsOn: Temporal.PlainDate;
  readonly periodEndsOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
}

/** A receivable (appel de cotisation): it exists before any money. */
export class Due {
  id: string;
  version: number;
  membershipId: string;
  personId: string;
  planId: string;
  priceId: string | null;
  runId: string | null;
  state: StoredDueState;
  label: string;
  amount: Money;
  paid: Money;
  /** ISO 11649. */
  reference: string;
  periodStartsOn: Temporal.PlainDate;
  periodEndsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  issuedAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  closeReason: string | null;

  /** Where there is nothing to pay it is paid as it is issued, without a payment. */
  static issue(facts: NewDue, at: Date): Due {
    const nothing = Money.of(0n, facts.amount.currency);
    const due = Object.assign(new Due(), facts, {
      version: 1, state: 'ISSUED' as const, paid: nothing, reference: dueReference(facts.id, facts.periodEndsOn.year), issuedAt: at, paidAt: null, closedAt: null, closedBy: null, closeReason: null,
    });
    if (facts.amount.isZero) due.settle(nothing, at);
    return due;
  }

  get remaining(): Money {
    return this.amount.minus(this.paid);
  }

  get isOpen(): boolean {
    return isOpen(this.state);
  }

  /** Takes of an amount what is still owed; nothing when the due is closed, or speaks of another currency. @returns what it took */
  settle(offered: Money, at: Date): Money {
    const nothing = Money.of(0n, this.amount.currency);
    if (!this.isOpen || offered.currency !== this.amount.currency) return nothing;
    const taken = offered.minor < this.remaining.minor ? offered : this.remaining;
    if (taken.isZero && !this.remaining.isZero) return nothing;
    this.paid = this.paid.plus(taken);
    this.go(this.remaining.isZero ? 'payAll' : 'payPart');
    if (this.state === 'PAID') this.paidAt = at;
    return taken;
  }

  /** What it had taken goes back. */
  giveBack(amount: Money, cause: 'REFUND' | 'REVERSAL'): void {
    this.paid = this.paid.minus(amount);
    this.go(cause === 'REVERSAL' ? 'reverse' : this.paid.isZero ? 'refundAll' : 'refundPart');
    if (this.state !== 'PARTIALLY_REFUNDED') this.paidAt = null;
  }

  /** Only while nothing is paid: money that has come is given back first. */
  cancel(reason: string, at: Date, by: string | null): void | DueNotOpen {
    if (!this.paid.isZero) return new DueNotOpen(this.state);
    return this.close('cancel', reason, at, by);
  }

  writeOff(reason: string, at: Date, by: string | null): void | DueNotOpen {
    return this.close('writeOff', reason, at, by);
  }

  /** Undoes a closing. */
  reinstate(): void | DueNotOpen {
    const event = this.paid.isZero ? 'reinstate' : 'reinstatePart';
    if (!dueStateAfter(this.state, event)) return new DueNotOpen(this.state);
    this.go(event);
    Object.assign(this, { closedAt: null, closedBy: null, closeReason: null });
  }

  private close(event: 'cancel' | 'writeOff', reason: string, at: Date, by: string | null): void | DueNotOpen {
    if (!dueStateAfter(this.state, event)) return new DueNotOpen(this.state);
    this.go(event);
    Object.assign(this, { closedAt: at, closedBy: by, closeReason: reason });
  }

  /** @throws for a way that the table does not know: a fault of ours */
  private go(event: DueEvent): void {
    const next = dueStateAfter(this.state, event);
    if (!next) throw new Error(`a due that is ${this.state} cannot ${event}`);
    this.state = next;
    this.version += 1;
  }
}
