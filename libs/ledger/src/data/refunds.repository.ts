import { Injectable } from '@nestjs/common';
import { Db, Money, requireAssociation } from '@cordee/platform';
import { Refund } from '../domain/refund';

export interface RefundRow extends Omit<Refund, 'amount'> {
  minor: string;
  currency: string;
}

export const REFUND_COLUMNS = `f.id, f.version, f.payment_id as "paymentId", f.state, f.amount_minor as minor, f.currency, f.reason, f.attempt, f.provider_reference as "providerReference", f.failure,
  f.requested_at as "requestedAt", f.requested_by as "requestedBy", f.ended_at as "endedAt"`;

export const refundOf = ({ minor, currency, ...row }: RefundRow): Refund => Object.assign(new Refund(), row, { amount: Money.of(BigInt(minor), currency) });

/** Refunds. Their payment is locked before they are. */
@Injectable()
export class RefundsRepository {
  constructor(private readonly db: Db) {}

  /** Without a lock: to know the payment, which is locked first. */
  async find(id: string): Promise<Refund | null> {
    const [row] = await this.db.query<RefundRow>(`select ${REFUND_COLUMNS} from refund f where f.association_id = $1 and f.id = $2`, [requireAssociation(), id]);
    return row ? refundOf(row) : null;
  }

  async of(paymentId: string): Promise<Refund[]> {
    const rows = await this.db.query<RefundRow>(`select ${REFUND_COLUMNS} from refund f where f.association_id = $1 and f.payment_id = $2 order by f.id for update`, [requireAssociation(), paymentId]);
    return rows.map(refundOf);
  }

  async add(r: Refund): Promise<void> {
    await this.db.query(
      `insert into refund (association_id, id, version, payment_id, state, amount_minor, currency, reason, attempt, provider_reference, failure, requested_at, requested_by, ended_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [requireAssociation(), r.id, r.version, r.paymentId, r.state, r.amount.minor, r.amount.currency, r.reason, r.attempt, r.providerReference, r.failure, r.requestedAt, r.requestedBy, r.endedAt],
    );
  }

  async save(r: Refund): Promise<void> {
    await this.db.query('update refund set version = $3, state = $4, attempt = $5, provider_reference = $6, failure = $7, ended_at = $8 where association_id = $1 and id = $2', [
      requireAssociation(), r.id, r.version, r.state, r.attempt, r.providerReference, r.failure, r.endedAt,
    ]);
  }
}
