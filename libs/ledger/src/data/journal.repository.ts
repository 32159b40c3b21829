import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation, type Temporal } from '@cordee/platform';
import type { EntryKind, JournalRow } from '../domain/journal';

export interface NewEntry {
  kind: EntryKind;
  paymentId: string;
  refundId?: string;
  /** The day to which it belongs in the books. */
  bookedOn: Temporal.PlainDate;
  rows: readonly JournalRow[];
}

/** The double-entry journal. Append-only; the database refuses an entry that does not sum to zero when its transaction ends. */
@Injectable()
export class JournalRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async write({ kind, paymentId, refundId, bookedOn, rows }: NewEntry): Promise<void> {
    if (rows.length === 0) return;
    await this.db.query(
      `with entry as (
        insert into journal_entry (association_id, id, kind, payment_id, refund_id, booked_on, written_at) values ($1, $2, $3, $4, $5, $6, $7))
      insert into journal_row (association_id, entry_id, place, account, amount_minor, currency)
      select $1, $2, place, account, minor, $8 from unnest($9::text[], $10::bigint[]) with ordinality as t (account, minor, place)`,
      [requireAssociation(), this.clock.newId(), kind, paymentId, refundId ?? null, bookedOn.toString(), this.clock.now(), rows[0]!.amount.currency, rows.map(({ account }) => account), rows.map(({ amount }) => amount.minor)],
    );
  }
}
