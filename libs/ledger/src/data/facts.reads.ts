import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { PaymentMeans } from '../domain/means';
import type { Payer, ReceiptLine, VoidReason } from '../domain/receipt';

export interface ReceiptRow {
  id: string;
  series: string;
  number: number;
  paymentId: string;
  personId: string | null;
  payer: Payer;
  lines: ReceiptLine[];
  minor: string;
  currency: string;
  means: PaymentMeans;
  receivedOn: string;
  issuedAt: Date;
  sentAt: Date | null;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  fileId: string | null;
}

export interface AllocatedRow {
  targetId: string;
  paymentId: string;
  minor: string;
  currency: string;
  means: PaymentMeans;
  settledAt: Date;
  receivedOn: string;
  receiptId: string | null;
  series: string | null;
  number: number | null;
}

export const RECEIPT_COLUMNS = `r.id, r.series, r.number, r.payment_id as "paymentId", r.person_id as "personId", r.payer, r.lines, r.amount_minor as minor, r.currency, r.means,
  r.received_on::text as "receivedOn", r.issued_at as "issuedAt", r.sent_at as "sentAt", r.voided_at as "voidedAt", r.void_reason as "voidReason", r.file_id as "fileId"`;

const RECEIPTS_OF = hotRead(
  'ledger.receiptsOf',
  `select ${RECEIPT_COLUMNS} from receipt r where r.association_id = $1 and r.person_id = $2 and r.voided_at is null order by r.id desc limit 200`,
  (scope) => [scope.associationId, scope.actor?.personId ?? null],
);

/** What the rooms above ask of money, in one statement each. */
@Injectable()
export class FactsReads {
  constructor(private readonly reads: ReadScope) {}

  credit(personIds: readonly string[]): Promise<{ personId: string; minor: string; currency: string }[]> {
    return this.reads.query(
      `select person_id as "personId", currency, sum(amount_minor - allocated_minor - refunded_minor)::text as minor from payment
      where association_id = $1 and person_id = any($2::uuid[]) and state = 'SETTLED' and allocated_minor + refunded_minor < amount_minor group by person_id, currency`,
      [requireAssociation(), personIds],
    );
  }

  receiptsOf(personId: string): Promise<ReceiptRow[]> {
    return this.reads.query(RECEIPTS_OF, [requireAssociation(), personId]);
  }

  async receipt(id: string): Promise<ReceiptRow | null> {
    const [row] = await this.reads.query<ReceiptRow>(`select ${RECEIPT_COLUMNS} from receipt r where r.association_id = $1 and r.id = $2`, [requireAssociation(), id]);
    return row ?? null;
  }

  /** What each of these holds now, and of which payment. */
  allocatedTo(kind: string, targetIds: readonly string[]): Promise<AllocatedRow[]> {
    return this.reads.query(
      `select a.target_id as "targetId", p.id as "paymentId", a.minor, p.currency, p.means, p.settled_at as "settledAt", p.received_on::text as "receivedOn", r.id as "receiptId", r.series, r.number
      from (select target_id, payment_id, sum(amount_minor)::text as minor from payment_allocation
        where association_id = $1 and target_kind = $2 and target_id = any($3::uuid[]) group by target_id, payment_id having sum(amount_minor) <> 0) a
      join payment p on p.association_id = $1 and p.id = a.payment_id
      left join receipt r on r.association_id = $1 and r.payment_id = p.id and r.voided_at is null order by p.settled_at, p.id`,
      [requireAssociation(), kind, targetIds],
    );
  }
}
