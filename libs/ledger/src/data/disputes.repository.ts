import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { Dispute } from '../domain/dispute';

/** Disputes. Their payment is locked before they are read. */
@Injectable()
export class DisputesRepository {
  constructor(private readonly db: Db) {}

  async of(paymentId: string): Promise<Dispute[]> {
    const rows = await this.db.query<Dispute>(
      `select id, payment_id as "paymentId", provider, reference, state, opened_at as "openedAt", ended_at as "endedAt" from payment_dispute where association_id = $1 and payment_id = $2 order by id`,
      [requireAssociation(), paymentId],
    );
    return rows.map((row) => Object.assign(new Dispute(), row));
  }

  async add({ id, paymentId, provider, reference, state, openedAt, endedAt }: Dispute): Promise<void> {
    await this.db.query('insert into payment_dispute (association_id, id, payment_id, provider, reference, state, opened_at, ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      requireAssociation(), id, paymentId, provider, reference, state, openedAt, endedAt,
    ]);
  }

  async save({ id, state, endedAt }: Dispute): Promise<void> {
    await this.db.query('update payment_dispute set state = $3, ended_at = $4 where association_id = $1 and id = $2', [requireAssociation(), id, state, endedAt]);
  }
}
