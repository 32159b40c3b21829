import { Injectable } from '@nestjs/common';
import type { Money } from '@cordee/platform';

/** One thing that is to be paid for: a due, later a ticket. `ledger` knows its id and the amount, nothing else of it. */
export interface PayableLine {
  readonly kind: string;
  readonly targetId: string;
  readonly amount: Money;
}

/** Money that has come in, as the domain that is owed it sees it. */
export interface Settlement {
  readonly paymentId: string;
  readonly personId: string | null;
  readonly means: string;
  readonly settledAt: Date;
  /** What the payer meant to pay, of this domain's kind. */
  readonly lines: readonly PayableLine[];
}

/** What a line has taken of the payment. */
export interface Taken {
  readonly targetId: string;
  readonly amount: Money;
  /** The line of the receipt, in the association's language. */
  readonly label: string;
  /** Of the chart in `domain/accounts.ts`. */
  readonly account: string;
}

/** For a payer whose payment did not go through. */
export interface PaymentAdvice {
  /** Where they may try again, on the association's own site. */
  readonly again: string | null;
  /** Other ways to pay, each a sentence in the reader's language: the cheque's order, the IBAN with its reference. */
  readonly otherMeans: readonly string[];
}

/** Port: whoever is owed something says what a payment settles. Everything runs inside the settling transaction. */
export interface Payable {
  /** `due` */
  readonly kind: string;
  /** Locks its targets in the order of their ids and takes what is still owed. What nobody takes stays the payer's credit. */
  settle(settlement: Settlement): Promise<readonly Taken[]>;
  /** Money goes back: what these lines had taken is owed again, or is no longer due. */
  giveBack(paymentId: string, lines: readonly PayableLine[], at: Date, cause: 'REFUND' | 'REVERSAL'): Promise<void>;
  /** Shown under a payment that was refused or abandoned. */
  advise?(targetIds: readonly string[]): Promise<PaymentAdvice>;
}

/** Where the domains sign up, in the constructor of a provider of theirs. */
@Injectable()
export class Payables {
  private readonly payables = new Map<string, Payable>();

  /** @throws when two domains take the same kind */
  add(payable: Payable): void {
    if (this.payables.has(payable.kind)) throw new Error(`two domains are paid for ${payable.kind}`);
    this.payables.set(payable.kind, payable);
  }

  /** @throws for a kind that nobody is paid for: a fault of ours */
  of(kind: string): Payable {
    const payable = this.payables.get(kind);
    if (!payable) throw new Error(`nobody is paid for ${kind}`);
    return payable;
  }
}
