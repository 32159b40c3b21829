import { Injectable } from '@nestjs/common';
import { Db, Money, requireAssociation, Temporal } from '@cordee/platform';
import type { Line } from '../domain/lines';
import { Payment } from '../domain/payment';

export interface PaymentRow extends Omit<Payment, 'amount' | 'allocated' | 'refunded' | 'receivedOn'> {
  amountMinor: string;
  allocatedMinor: string;
  refundedMinor: string;
  currency: string;
  receivedOn: string | null;
}

/** Amounts come as text, because a bigint is more than a JavaScript number. */
export const PAYMENT_COLUMNS = `p.id, p.version, p.state, p.means, p.provider, p.provider_reference as "providerReference", p.person_id as "personId", p.payer_name as "payerName",
  p.amount_minor as "amountMinor", p.allocated_minor as "allocatedMinor", p.refunded_minor as "refundedMinor", p.currency, p.cheque_number as "chequeNumber", p.bank, p.received_on::text as "receivedOn",
  p.note, p.description, p.failure, p.created_at as "createdAt", p.recorded_by as "recordedBy", p.expires_at as "expiresAt", p.settled_at as "settledAt", p.ended_at as "endedAt"`;

export function paymentOf({ amountMinor, allocatedMinor, refundedMinor, currency, receivedOn, ...row }: PaymentRow): Payment {
  const money = (minor: string): Money => Money.of(BigInt(minor), currency);
  const amounts = { amount: money(amountMinor), allocated: money(allocatedMinor), refunded: money(refundedMinor) };
  return Object.assign(new Payment(), row, amounts, { receivedOn: receivedOn === null ? null : Temporal.PlainDate.from(receivedOn) });
}

/** Payments, and what their payers meant to settle. */
@Injectable()
export class PaymentsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update of p';

  constructor(private readonly db: Db) {}

  /** Locked until the unit of work ends. */
  lock(id: string): Promise<Payment | null> {
    return this.one('p.id = $2', [id]);
  }

  lockByReference(provider: string, reference: string): Promise<Payment | null> {
    return this.one('p.provider = $2 and p.provider_reference = $3', [provider, reference]);
  }

  /** The person's payments that still hold credit, the oldest first, locked in that order. */
  async lockCredit(personId: string): Promise<Payment[]> {
    const rows = await this.db.query<PaymentRow>(
      `select ${PAYMENT_COLUMNS} from payment p where p.association_id = $1 and p.person_id = $2 and p.state = 'SETTLED' and p.allocated_minor + p.refunded_minor < p.amount_minor order by p.id ${this.alone}`,
      [requireAssociation(), personId],
    );
    return rows.map(paymentOf);
  }

  async add(payment: Payment, lines: readonly Line[]): Promise<void> {
    const p = payment;
    await this.db.query(
      `insert into payment (association_id, id, version, state, means, provider, provider_reference, person_id, payer_name, amount_minor, currency, allocated_minor, refunded_minor,
        cheque_number, bank, received_on, note, description, failure, created_at, recorded_by, expires_at, settled_at, ended_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
      [requireAssociation(), p.id, p.version, p.state, p.means, p.provider, p.providerReference, p.personId, p.payerName, p.amount.minor, p.amount.currency, p.allocated.minor, p.refunded.minor,
        p.chequeNumber, p.bank, p.receivedOn?.toString() ?? null, p.note, p.description, p.failure, p.createdAt, p.recordedBy, p.expiresAt, p.settledAt, p.endedAt],
    );
    await this.db.query(
      `insert into payment_line (association_id, payment_id, place, target_kind, target_id, amount_minor)
      select $1, $2, place, kind, target, minor from unnest($3::text[], $4::uuid[], $5::bigint[]) with ordinality as t (kind, target, minor, place)`,
      [requireAssociation(), p.id, lines.map(({ kind }) => kind), lines.map(({ targetId }) => targetId), lines.map(({ amount }) => amount.minor)],
    );
  }

  async save(payment: Payment): Promise<void> {
    const p = payment;
    await this.db.query(
      `update payment set version = $3, state = $4, provider_reference = $5, amount_minor = $6, allocated_minor = $7, refunded_minor = $8, received_on = $9, failure = $10, settled_at = $11, ended_at = $12
      where association_id = $1 and id = $2`,
      [requireAssociation(), p.id, p.version, p.state, p.providerReference, p.amount.minor, p.allocated.minor, p.refunded.minor, p.receivedOn?.toString() ?? null, p.failure, p.settledAt, p.endedAt],
    );
  }

  async linesOf(paymentId: string): Promise<Line[]> {
    const rows = await this.db.query<{ kind: string; targetId: string; minor: string; currency: string }>(
      `select l.target_kind as kind, l.target_id as "targetId", l.amount_minor as minor, p.currency from payment_line l join payment p on p.association_id = $1 and p.id = l.payment_id
      where l.association_id = $1 and l.payment_id = $2 order by l.place`,
      [requireAssociation(), paymentId],
    );
    return rows.map(({ kind, targetId, minor, currency }) => ({ kind, targetId, amount: Money.of(BigInt(minor), currency) }));
  }

  private async one(condition: string, params: readonly string[]): Promise<Payment | null> {
    const [row] = await this.db.query<PaymentRow>(`select ${PAYMENT_COLUMNS} from payment p where p.association_id = $1 and ${condition} ${this.alone}`, [requireAssociation(), ...params]);
    return row ? paymentOf(row) : null;
  }
}
