import { Injectable } from '@nestjs/common';
import { Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch, type InvalidInput, type Money, type Temporal } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { RecordPayment, type OfflineMeans } from '@cordee/ledger';
import { DuesRepository } from '../data/dues.repository';
import { DueNotOpen } from '../domain/errors';
import { checkKey } from './idempotency-key';
import { DUE } from './settle-dues';

export interface DuesMoney {
  personId: string;
  dueIds: readonly string[];
  means: OfflineMeans;
  amount: Money;
  receivedOn: Temporal.PlainDate;
  chequeNumber: string | null;
  bank: string | null;
  note: string | null;
}

export interface RecordedDues {
  paymentId: string;
  receiptId: string;
  dueIds: string[];
}

/** A cheque, a transfer or cash for dues, in one act: the payment, what it settles, its receipt. What is over is the payer's credit. */
@Injectable()
export class RecordDuesPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly dues: DuesRepository,
    private readonly persons: PersonsPort,
    private readonly recording: RecordPayment,
  ) {}

  async record(money: DuesMoney, key: string): Promise<RecordedDues | NotFound | InvalidInput | DueNotOpen | IdempotencyMismatch> {
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    const input = { ...money, amount: `${money.amount.minor} ${money.amount.currency}`, receivedOn: money.receivedOn.toString() };
    return this.work.run(() => this.idempotency.once('recordDuesPayment', key, input, () => this.once(money, key)));
  }

  /** A due that is closed already was paid by other money, perhaps by the same cheque a minute ago: the treasurer hears it first. */
  private async once({ dueIds, ...money }: DuesMoney, key: string): Promise<RecordedDues | NotFound | InvalidInput | DueNotOpen | IdempotencyMismatch> {
    const payerName = await this.persons.displayName(money.personId);
    if (payerName === null) return new NotFound(['personId']);
    const dues = await this.dues.unlocked(dueIds);
    if (dues.length !== new Set(dueIds).size) return new NotFound(['dueIds']);
    const closed = dues.find((due) => !due.isOpen);
    if (closed) return new DueNotOpen(closed.state);
    const inTheirOrder = dueIds.map((id) => dues.find((due) => due.id === id)!);
    const lines = inTheirOrder.map((due) => ({ kind: DUE, targetId: due.id, amount: due.remaining }));
    const recorded = await this.recording.record({ ...money, payerName, lines }, key);
    return isDomainError(recorded) ? recorded : { paymentId: recorded.paymentId, receiptId: recorded.receiptId, dueIds: [...dueIds] };
  }
}
