import { Injectable } from '@nestjs/common';
import { encodeId, Money, Settings, Temporal } from '@cordee/platform';
import { FactsReads, type AllocatedRow, type ReceiptRow } from '../data/facts.reads';
import type { PaymentMeans } from '../domain/means';
import { receiptNumber, type Payer, type VoidReason } from '../domain/receipt';
import { currencySetting } from './settings';

export interface ReceiptView {
  id: string;
  /** As shown: `2026-000123`. */
  number: string;
  paymentId: string;
  personId: string | null;
  payer: Payer;
  amount: Money;
  means: PaymentMeans;
  receivedOn: Temporal.PlainDate;
  issuedAt: Date;
  sentAt: Date | null;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  /** What it is for, in the association's language. `kind` and `targetId` say which due or ticket; credit has no target. */
  lines: readonly { kind: string; targetId: string | null; label: string; amount: Money }[];
  /** Where its document is, on the association's own site; asks for a signed-in owner or `payments.read`. */
  url: string;
}

/** What one payment has given to one due or ticket. */
export interface TargetPayment {
  paymentId: string;
  amount: Money;
  means: PaymentMeans;
  settledAt: Date;
  receivedOn: Temporal.PlainDate;
  receiptId: string | null;
  receiptNumber: string | null;
}

/** Reads for the rooms above. */
@Injectable()
export class LedgerFacts {
  constructor(
    private readonly reads: FactsReads,
    private readonly settings: Settings,
  ) {}

  /** What each of these people has here that nothing has taken; whoever has nothing is absent. */
  async creditOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Money>> {
    if (personIds.length === 0) return new Map();
    const currency = await this.settings.get(currencySetting);
    const rows = (await this.reads.credit(personIds)).filter((row) => row.currency === currency);
    return new Map(rows.map(({ personId, minor }) => [personId, Money.of(BigInt(minor), currency)]));
  }

  /** A person's receipts that are in force, the newest first. */
  async receiptsOf(personId: string): Promise<ReceiptView[]> {
    return (await this.reads.receiptsOf(personId)).map(receiptView);
  }

  /** One receipt of this association, voided or not. */
  async receipt(receiptId: string): Promise<ReceiptView | null> {
    const row = await this.reads.receipt(receiptId);
    return row && receiptView(row);
  }

  /** By target; what nothing was paid for is absent. */
  async paymentsOfTargets(kind: string, targetIds: readonly string[]): Promise<ReadonlyMap<string, TargetPayment[]>> {
    const found = new Map<string, TargetPayment[]>();
    if (targetIds.length === 0) return found;
    for (const row of await this.reads.allocatedTo(kind, targetIds)) found.set(row.targetId, [...(found.get(row.targetId) ?? []), targetPayment(row)]);
    return found;
  }
}

export function receiptView({ series, number, minor, currency, receivedOn, lines, fileId: _file, ...row }: ReceiptRow): ReceiptView {
  return {
    ...row, number: receiptNumber(series, number), amount: Money.of(BigInt(minor), currency), receivedOn: Temporal.PlainDate.from(receivedOn), url: `/recus/${encodeId('receipt', row.id)}`,
    lines: lines.map((line) => ({ kind: line.kind, targetId: line.targetId, label: line.label, amount: Money.of(BigInt(line.minor), currency) })),
  };
}

const targetPayment = ({ minor, currency, receivedOn, series, number, targetId: _target, ...row }: AllocatedRow): TargetPayment => ({
  ...row, amount: Money.of(BigInt(minor), currency), receivedOn: Temporal.PlainDate.from(receivedOn), receiptNumber: series === null ? null : receiptNumber(series, number!),
});
