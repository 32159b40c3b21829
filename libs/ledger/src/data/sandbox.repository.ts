import { Injectable } from '@nestjs/common';
import { Clock, Db, Money, ReadScope, requireAssociation } from '@cordee/platform';
import type { DisputeState } from '../domain/dispute';
import type { SandboxCheckout, SandboxNotice, SandboxState } from '../domain/sandbox-checkout';

type Row = Omit<SandboxCheckout, 'amount' | 'refunded'> & { minor: string; refundedMinor: string; currency: string };

const COLUMNS = 'id, reference, state, amount_minor as minor, refunded_minor as "refundedMinor", currency, description, return_url as "returnUrl", notice, dispute';

/** The sandbox's own books. Only its own code reads them. */
@Injectable()
export class SandboxRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
    private readonly clock: Clock,
  ) {}

  /** Once for each payment. */
  async open({ id, reference, amount, description, returnUrl }: Pick<SandboxCheckout, 'id' | 'reference' | 'amount' | 'description' | 'returnUrl'>): Promise<void> {
    await this.db.query(
      `insert into sandbox_checkout (association_id, id, reference, state, amount_minor, currency, refunded_minor, refund_ids, description, return_url, notice, created_at)
      values ($1, $2, $3, 'OPEN', $4, $5, 0, '{}', $6, $7, 'NOW', $8) on conflict (association_id, id) do nothing`,
      [requireAssociation(), id, reference, amount.minor, amount.currency, description, returnUrl, this.clock.now()],
    );
  }

  find(reference: string): Promise<SandboxCheckout | null> {
    return this.one('reference = $2', reference);
  }

  byId(id: string): Promise<SandboxCheckout | null> {
    return this.one('id = $2', id);
  }

  /** What has changed since, in the order of their ids. */
  async changedSince(since: Date): Promise<SandboxCheckout[]> {
    const rows = await this.reads.query<Row>(`select ${COLUMNS} from sandbox_checkout where association_id = $1 and coalesce(changed_at, decided_at, created_at) >= $2 order by id`, [requireAssociation(), since]);
    return rows.map(checkoutOf);
  }

  /** The payer has decided. False where they had before: two tabs, a second click. */
  async decide(reference: string, state: SandboxState, notice: SandboxNotice): Promise<boolean> {
    const rows = await this.db.query(`update sandbox_checkout set state = $3, notice = $4, decided_at = $5, changed_at = $5 where association_id = $1 and reference = $2 and state = 'OPEN' returning id`, [
      requireAssociation(), reference, state, notice, this.clock.now(),
    ]);
    return rows.length > 0;
  }

  /** The bank asks for the money back, or decides. False where it had before. */
  async dispute(reference: string, dispute: DisputeState): Promise<boolean> {
    const before = dispute === 'OPEN' ? 'dispute is null' : `dispute = 'OPEN'`;
    const rows = await this.db.query(`update sandbox_checkout set dispute = $3, changed_at = $4 where association_id = $1 and reference = $2 and state = 'PAID' and ${before} returning id`, [requireAssociation(), reference, dispute, this.clock.now()]);
    return rows.length > 0;
  }

  /** Gives back once for each refund. False where there is not so much, nothing was paid, or the bank has its hand on it. */
  async refund(reference: string, refundId: string, minor: bigint): Promise<boolean> {
    const key = [requireAssociation(), reference, refundId];
    const done = await this.db.query(
      `update sandbox_checkout set refunded_minor = refunded_minor + $4, refund_ids = refund_ids || $3::uuid, changed_at = $5
      where association_id = $1 and reference = $2 and state = 'PAID' and (dispute is null or dispute = 'WON') and refunded_minor + $4 <= amount_minor and not refund_ids @> array[$3::uuid] returning id`,
      [...key, minor, this.clock.now()],
    );
    if (done.length > 0) return true;
    return (await this.db.query('select id from sandbox_checkout where association_id = $1 and reference = $2 and refund_ids @> array[$3::uuid]', key)).length > 0;
  }

  private async one(condition: string, value: string): Promise<SandboxCheckout | null> {
    const [row] = await this.reads.query<Row>(`select ${COLUMNS} from sandbox_checkout where association_id = $1 and ${condition}`, [requireAssociation(), value]);
    return row ? checkoutOf(row) : null;
  }
}

const checkoutOf = ({ minor, refundedMinor, currency, ...rest }: Row): SandboxCheckout => ({ ...rest, amount: Money.of(BigInt(minor), currency), refunded: Money.of(BigInt(refundedMinor), currency) });
