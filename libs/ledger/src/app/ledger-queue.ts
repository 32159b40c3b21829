import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { PaymentsReads } from '../data/payments.reads';
import { PAYMENT_NEEDS, PaymentList, type PaymentNeed } from './payment-list';

const NAMES = { TO_ALLOCATE: 'toAllocate', MISMATCHED: 'mismatched' } as const satisfies Record<PaymentNeed, string>;

/** What money puts before the office; each tile leads to exactly what it counts. The bank waits for its side of a dispute, and not for long. */
@Injectable()
export class LedgerQueue implements QueueContributor {
  readonly permission = 'payments.read';

  constructor(
    queue: WorkQueue,
    private readonly payments: PaymentList,
    private readonly reads: PaymentsReads,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { disputed, differing } = await this.reads.needs();
    const tiles = [tile('disputed', disputed, '?state=DISPUTED'), tile('differing', differing, '')];
    for (const need of PAYMENT_NEEDS) tiles.push(tile(NAMES[need], await this.payments.count({ need }), `?need=${need}`));
    return tiles;
  }
}

const tile = (name: string, count: number, search: string): QueueTile => ({
  kind: `payments.${name}`, count, path: `/admin/cotisations/paiements${search}`, text: t(currentScope().locale, `ledger.queue.${name}`, { count }),
});
