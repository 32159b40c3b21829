import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { PAYMENT_NEEDS, PaymentList, type PaymentNeed } from './payment-list';

const NAMES = { TO_ALLOCATE: 'toAllocate', MISMATCHED: 'mismatched' } as const satisfies Record<PaymentNeed, string>;

/** What money puts before the office; each tile leads to exactly the payments that it counts. */
@Injectable()
export class LedgerQueue implements QueueContributor {
  readonly permission = 'payments.read';

  constructor(
    queue: WorkQueue,
    private readonly payments: PaymentList,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const tiles: QueueTile[] = [];
    for (const need of PAYMENT_NEEDS) tiles.push(tile(need, await this.payments.count({ need })));
    return tiles;
  }
}

const tile = (need: PaymentNeed, count: number): QueueTile => ({
  kind: `payments.${NAMES[need]}`, count, path: `/admin/cotisations/paiements?need=${need}`, text: t(currentScope().locale, `ledger.queue.${NAMES[need]}`, { count }),
});
