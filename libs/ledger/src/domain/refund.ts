import type { Money } from '@cordee/platform/kernel';
import { refundAfter, type RefundEvent, type RefundState } from './refund-transitions';

type Facts = Pick<Refund, 'id' | 'paymentId' | 'amount' | 'reason' | 'requestedAt' | 'requestedBy'>;

/** Money that goes back to whoever paid. */
export class Refund {
  id: string;
  version: number;
  paymentId: string;
  state: RefundState;
  amount: Money;
  reason: string;
  /** How often it was asked for. */
  attempt: number;
  providerReference: string | null;
  /** A code of the catalogue. */
  failure: string | null;
  requestedAt: Date;
  /** Null when the provider began it. */
  requestedBy: string | null;
  endedAt: Date | null;

  /** Asked for by somebody who may also grant it. */
  static granted(facts: Facts): Refund {
    const refund = Object.assign(new Refund(), { version: 1, state: 'REQUESTED', attempt: 1, providerReference: null, failure: null, endedAt: null, ...facts });
    refund.move('approve', facts.requestedAt);
    return refund;
  }

  /** Asked for again after it failed. False where it did not. */
  retry(): boolean {
    const next = this.state === 'FAILED' && refundAfter(this.state, 'send');
    if (!next) return false;
    this.state = next;
    this.version += 1;
    this.attempt += 1;
    this.failure = null;
    this.endedAt = null;
    return true;
  }

  /** False where it has gone on already. */
  move(event: RefundEvent, at: Date): boolean {
    const next = refundAfter(this.state, event);
    if (!next) return false;
    this.state = next;
    this.version += 1;
    if (next === 'DONE' || next === 'FAILED' || next === 'REJECTED') this.endedAt = at;
    return true;
  }
}
