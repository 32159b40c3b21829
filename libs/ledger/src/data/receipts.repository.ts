import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { Payer, ReceiptLine, VoidReason } from '../domain/receipt';
import type { PaymentMeans } from '../domain/means';

export interface NewReceipt {
  id: string;
  series: string;
  paymentId: string;
  personId: string | null;
  payer: Payer;
  lines: readonly ReceiptLine[];
  minor: bigint;
  currency: string;
  means: PaymentMeans;
  receivedOn: string;
  issuedAt: Date;
}

/** Receipts are never edited and never deleted. */
@Injectable()
export class ReceiptsRepository {
  constructor(protected readonly db: Db) {}

  /**
   * Takes the series' next number and writes the receipt, in one statement, the last of its transaction: the series' row is
   * locked until the commit, so numbers have no gap and no double, and a rollback gives its number back.
   */
  async issue(receipt: NewReceipt): Promise<number> {
    const [row] = await this.db.query<{ number: number }>(this.issuing('insert into receipt_series as s (association_id, series, last) values ($1, $3, 1) on conflict (association_id, series) do update set last = s.last + 1 returning last'), [
      requireAssociation(), receipt.id, receipt.series, receipt.paymentId, receipt.personId, JSON.stringify(receipt.payer), JSON.stringify(receipt.lines), receipt.minor, receipt.currency, receipt.means, receipt.receivedOn, receipt.issuedAt,
    ]);
    return row!.number;
  }

  /** No more valid: the money went back. False where there is none in force. */
  async void(paymentId: string, reason: VoidReason, at: Date, by: string | null): Promise<boolean> {
    const rows = await this.db.query('update receipt set voided_at = $3, voided_by = $4, void_reason = $5 where association_id = $1 and payment_id = $2 and voided_at is null returning id', [requireAssociation(), paymentId, at, by, reason]);
    return rows.length > 0;
  }

  async sent(id: string, at: Date): Promise<void> {
    await this.db.query('update receipt set sent_at = $3 where association_id = $1 and id = $2 and sent_at is null', [requireAssociation(), id, at]);
  }

  /** False where another rendering was faster: its file stays. */
  async file(id: string, fileId: string): Promise<boolean> {
    const rows = await this.db.query('update receipt set file_id = $3 where association_id = $1 and id = $2 and file_id is null returning id', [requireAssociation(), id, fileId]);
    return rows.length > 0;
  }

  /** @param taking answers `last`, the number of this receipt */
  protected issuing(taking: string): string {
    return `with taken as (${taking})
      insert into receipt (association_id, id, series, number, payment_id, person_id, payer, lines, amount_minor, currency, means, received_on, issued_at)
      select $1, $2, $3, last, $4, $5, $6, $7, $8, $9, $10, $11, $12 from taken returning number`;
  }
}
