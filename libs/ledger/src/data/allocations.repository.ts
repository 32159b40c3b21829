import { Injectable } from '@nestjs/common';
import { Clock, Db, Money, requireAssociation } from '@cordee/platform';
import type { Line } from '../domain/lines';

export interface Allocation extends Line {
  /** The line of the receipt. */
  readonly label: string;
  readonly account: string;
}

/** What payments have settled. Append-only: what is taken back is a negative row. */
@Injectable()
export class AllocationsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param sign -1 takes back, and says why */
  async add(paymentId: string, allocations: readonly Allocation[], sign: 1n | -1n, reason: string | null): Promise<void> {
    if (allocations.length === 0) return;
    const { currency } = allocations[0]!.amount;
    await this.db.query(
      `insert into payment_allocation (association_id, id, payment_id, target_kind, target_id, amount_minor, currency, label, account, reason, allocated_at)
      select $1, id, $2, kind, target, minor, $3, label, account, $4, $5 from unnest($6::uuid[], $7::text[], $8::uuid[], $9::bigint[], $10::text[], $11::text[]) as t (id, kind, target, minor, label, account)`,
      [requireAssociation(), paymentId, currency, reason, this.clock.now(), allocations.map(() => this.clock.newId()), allocations.map(({ kind }) => kind), allocations.map(({ targetId }) => targetId),
        allocations.map(({ amount }) => amount.minor * sign), allocations.map(({ label }) => label), allocations.map(({ account }) => account)],
    );
  }

  /** What each target holds of a payment now, the last taken first. */
  async held(paymentId: string): Promise<Allocation[]> {
    const rows = await this.db.query<{ kind: string; targetId: string; minor: string; currency: string; label: string; account: string }>(
      `select target_kind as kind, target_id as "targetId", sum(amount_minor)::text as minor, currency, min(label) as label, account
      from payment_allocation where association_id = $1 and payment_id = $2 group by target_kind, target_id, currency, account having sum(amount_minor) <> 0 order by max(id::text) desc`,
      [requireAssociation(), paymentId],
    );
    return rows.map(({ minor, currency, ...row }) => ({ ...row, amount: Money.of(BigInt(minor), currency) }));
  }
}
