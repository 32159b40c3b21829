import { Injectable } from '@nestjs/common';
import { Clock, currentScope, Idempotency, isDomainError, Money, UnitOfWork, type IdempotencyMismatch, type InvalidInput, type Temporal } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import { OFFLINE, OFFLINE_MEANS, type OfflineMeans } from '../domain/means';
import { Payment } from '../domain/payment';
import type { PayableLine } from '../ports/payables';
import { plainLines } from './check-lines';
import { OfflineMoneyRules } from './offline-money-rules';
import { SettleMoney } from './settle-money';

/** Means of payment that a treasurer records, in the order of the screen. */
export const offlineMeans = OFFLINE_MEANS;

export interface OfflineMoney {
  personId: string;
  payerName: string;
  means: OfflineMeans;
  amount: Money;
  /** The day on which it came. Its year is the series of the receipt. */
  receivedOn: Temporal.PlainDate;
  chequeNumber?: string | null;
  bank?: string | null;
  note?: string | null;
  /** What it is meant for, in the order in which it is to be used; what it does not reach stays owed, what is over stays credit. */
  lines: readonly PayableLine[];
}

export interface RecordedPayment {
  paymentId: string;
  receiptId: string;
  /** As shown: `2026-000123`. */
  receiptNumber: string;
  allocated: Money;
  /** What nothing has taken. */
  credit: Money;
}

type Answer = Pick<RecordedPayment, 'paymentId' | 'receiptId' | 'receiptNumber'> & { allocated: string; credit: string; currency: string };

/** A cheque, a transfer or cash that has arrived: settled at once. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly payments: PaymentsRepository,
    private readonly rules: OfflineMoneyRules,
    private readonly settling: SettleMoney,
    private readonly clock: Clock,
  ) {}

  async record(money: OfflineMoney, key: string): Promise<RecordedPayment | InvalidInput | IdempotencyMismatch> {
    const input = { ...money, amount: `${money.amount.minor} ${money.amount.currency}`, receivedOn: money.receivedOn.toString(), lines: plainLines(money.lines) };
    const outcome = await this.work.run(() => this.idempotency.once('recordPayment', key, input, () => this.once(money)));
    if (isDomainError(outcome)) return outcome;
    const { allocated, credit, currency, ...ids } = outcome;
    return { ...ids, allocated: Money.of(BigInt(allocated), currency), credit: Money.of(BigInt(credit), currency) };
  }

  private async once(given: OfflineMoney): Promise<Answer | InvalidInput> {
    const money = await this.rules.check(given);
    if (isDomainError(money)) return money;
    const { lines, receivedOn, ...facts } = money;
    const payment = Payment.begun({ ...facts, id: this.clock.newId(), provider: OFFLINE, createdAt: this.clock.now(), recordedBy: currentScope().actor?.personId ?? null });
    await this.payments.add(payment, lines);
    await this.rules.record(payment);
    const settled = await this.settling.settle(payment, money.amount, lines, receivedOn);
    if (settled.outcome !== 'settled') throw new Error('a new payment was not settled');
    const { allocated, credit, amount: { currency } } = payment;
    return { paymentId: payment.id, receiptId: settled.receiptId, receiptNumber: settled.number, allocated: String(allocated.minor), credit: String(credit.minor), currency };
  }
}
