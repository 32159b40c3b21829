import { Injectable } from '@nestjs/common';
import { fold, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { PaymentMeans } from '../domain/means';
import type { Payment } from '../domain/payment';
import type { PaymentState } from '../domain/payment-transitions';
import type { DifferenceKind } from '../domain/reconciliation';
import type { Refund } from '../domain/refund';
import { RECEIPT_COLUMNS, type ReceiptRow } from './facts.reads';
import { PAYMENT_COLUMNS, paymentOf, type PaymentRow } from './payments.repository';
import { REFUND_COLUMNS, refundOf, type RefundRow } from './refunds.repository';

export interface PaymentFilter {
  state?: PaymentState | null;
  means?: PaymentMeans | null;
  personId?: string | null;
  /** The number of a receipt or a cheque, or the beginnings of words of the payer's name. */
  search?: string | null;
  /** Settled, and nothing has taken all of it. */
  hasCredit?: boolean;
  /** Another amount or currency came than was expected, and it came since. */
  mismatchedSince?: Date | null;
}

export interface ListedPayment extends Payment {
  recordedByName: string | null;
}

export interface PaymentLineRow {
  paymentId: string;
  kind: string;
  targetId: string;
  label: string;
  minor: string;
  currency: string;
}

type ListedRow = PaymentRow & { recordedByName: string | null };
const listedOf = (row: ListedRow): ListedPayment => Object.assign(paymentOf(row), { recordedByName: row.recordedByName });

const COLUMNS = `${PAYMENT_COLUMNS}, nullif(concat_ws(' ', w.first_name, w.last_name), '') as "recordedByName"`;
const WHO = 'left join person w on w.association_id = $1 and w.id = p.recorded_by';
const MOST_WORDS = 6;

function conditions(associationId: string, { state, means, personId, search, hasCredit, mismatchedSince }: PaymentFilter): { sql: string; params: unknown[] } {
  const params: unknown[] = [associationId];
  const parts = ['p.association_id = $1'];
  const and = (condition: string, ...values: unknown[]): void => void parts.push(values.reduce<string>((text, value) => text.replace('?', `$${params.push(value)}`), condition));
  if (state) and('p.state = ?', state);
  if (means) and('p.means = ?', means);
  if (personId) and('p.person_id = ?', personId);
  // Word for word the predicates of their partial indexes.
  if (hasCredit) parts.push("p.state = 'SETTLED' and p.allocated_minor + p.refunded_minor < p.amount_minor");
  if (mismatchedSince) and("p.failure in ('otherAmount', 'otherCurrency') and coalesce(p.settled_at, p.ended_at) >= ?", mismatchedSince);
  if (search?.trim()) looking(search.trim(), and);
  return { sql: parts.join(' and '), params };
}

/** Only `=` and ranges: under row-level security nothing else is served by an index. */
function looking(search: string, and: (condition: string, ...values: unknown[]) => void): void {
  const [, series, number] = /^(\d{4})-(\d{1,9})$/.exec(search) ?? [];
  if (series) return and('p.id in (select r.payment_id from receipt r where r.association_id = $1 and r.series = ? and r.number = ?)', series, Number(number));
  if (/^\d+$/.test(search)) return and('p.cheque_number = ?', search);
  const words = fold(search).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return and('false');
  const named = words.map(() => 'select s.person_id from person_term s where s.association_id = $1 and s.term >= ? and s.term < ?').join(' intersect ');
  and(`p.person_id = any(array(${named}))`, ...words.flatMap((word) => [`w${word}`, `w${word}\u{10FFFF}`]));
}

function pageSql(filter: PaymentFilter, afterId: string | null, limit: number, associationId: string): { sql: string; params: unknown[] } {
  const { sql, params } = conditions(associationId, filter);
  const after = afterId ? `and p.id < $${params.push(afterId)}` : '';
  return { sql: `select ${COLUMNS} from payment p ${WHO} where ${sql} ${after} order by p.id desc limit $${params.push(limit)}`, params };
}

function countSql(filter: PaymentFilter, associationId: string): { sql: string; params: unknown[] } {
  const { sql, params } = conditions(associationId, filter);
  return { sql: `select count(*)::int as count from payment p where ${sql}`, params };
}

/** What was settled; of a payment that is still open, what is meant to be. */
const LINES = `
  select payment_id as "paymentId", target_kind as kind, target_id as "targetId", min(label) as label, sum(amount_minor)::text as minor, currency from payment_allocation
    where association_id = $1 and payment_id = any($2::uuid[]) group by payment_id, target_kind, target_id, currency having sum(amount_minor) <> 0
  union all
  select l.payment_id, l.target_kind, l.target_id, coalesce(p.description, ''), l.amount_minor::text, p.currency from payment_line l join payment p on p.association_id = $1 and p.id = l.payment_id
    where l.association_id = $1 and l.payment_id = any($2::uuid[]) and p.settled_at is null order by 3`;

/** Payments as the office lists them, the newest first. */
@Injectable()
export class PaymentsReads {
  constructor(private readonly reads: ReadScope) {}

  async page(filter: PaymentFilter, afterId: string | null, limit: number): Promise<ListedPayment[]> {
    const { sql, params } = pageSql(filter, afterId, limit, requireAssociation());
    return (await this.reads.query<ListedRow>(sql, params)).map(listedOf);
  }

  async count(filter: PaymentFilter): Promise<number> {
    const { sql, params } = countSql(filter, requireAssociation());
    const [row] = await this.reads.query<{ count: number }>(sql, params);
    return row!.count;
  }

  async find(id: string): Promise<ListedPayment | null> {
    const [row] = await this.reads.query<ListedRow>(`select ${COLUMNS} from payment p ${WHO} where p.association_id = $1 and p.id = $2`, [requireAssociation(), id]);
    return row ? listedOf(row) : null;
  }

  /** What somebody of the office must look at. */
  async needs(): Promise<{ disputed: number; differing: number }> {
    const [row] = await this.reads.query<{ disputed: number; differing: number }>(
      `select (select count(*)::int from payment where association_id = $1 and state = 'DISPUTED') as disputed, (select count(*)::int from reconciliation_finding where association_id = $1 and gone_at is null) as differing`,
      [requireAssociation()],
    );
    return row!;
  }

  differences(limit: number): Promise<DifferenceRow[]> {
    return this.reads.query(
      `select f.id, f.payment_id as "paymentId", p.payer_name as "payerName", f.reference, f.kind, f.ours, f.theirs, f.found_at as "foundAt" from reconciliation_finding f
      left join payment p on p.association_id = $1 and p.id = f.payment_id where f.association_id = $1 and f.gone_at is null order by f.id desc limit $2`,
      [requireAssociation(), limit],
    );
  }

  lines(paymentIds: readonly string[]): Promise<PaymentLineRow[]> {
    return this.reads.query(LINES, [requireAssociation(), paymentIds]);
  }

  /** Those in force. */
  receipts(paymentIds: readonly string[]): Promise<ReceiptRow[]> {
    return this.reads.query(`select ${RECEIPT_COLUMNS} from receipt r where r.association_id = $1 and r.payment_id = any($2::uuid[]) and r.voided_at is null`, [requireAssociation(), paymentIds]);
  }

  async refunds(paymentIds: readonly string[]): Promise<Refund[]> {
    return (await this.reads.query<RefundRow>(`select ${REFUND_COLUMNS} from refund f where f.association_id = $1 and f.payment_id = any($2::uuid[]) order by f.id`, [requireAssociation(), paymentIds])).map(refundOf);
  }
}

/** What did not agree with a provider last night, the newest first. */
export interface DifferenceRow {
  id: string;
  paymentId: string | null;
  payerName: string | null;
  reference: string;
  kind: DifferenceKind;
  ours: string;
  theirs: string;
  foundAt: Date;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const SHAPES: Readonly<Record<string, [PaymentFilter, string | null]>> = { first: [{}, null], next: [{ state: 'SETTLED' }, NOBODY], ofPerson: [{ personId: NOBODY }, null], withCredit: [{ hasCredit: true }, null], mismatched: [{ mismatchedSince: new Date(0) }, null] };
for (const [name, [filter, after]] of Object.entries(SHAPES)) {
  hotRead(`ledger.payments.${name}`, pageSql(filter, after, 51, NOBODY).sql, (scope) => pageSql(filter, after, 51, scope.associationId!).params);
}
// Asked on every Accueil. That of credit goes by the index of its page; where every payment holds some, a count reads them all.
const MISMATCHED: PaymentFilter = { mismatchedSince: new Date(0) };
hotRead('ledger.paymentCount.mismatched', countSql(MISMATCHED, NOBODY).sql, (scope) => countSql(MISMATCHED, scope.associationId!).params);
