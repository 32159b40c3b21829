import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { PaymentsReads } from '../data/payments.reads';

/** What money puts before the office: the bank waits for its side of a dispute, and not for long. */
@Injectable()
export class LedgerQueue implements QueueContributor {
  readonly permission = 'payments.read';

  constructor(
    queue: WorkQueue,
    private readonly payments: PaymentsReads,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { disputed, differing } = await this.payments.needs();
    const tile = (kind: string, name: string, count: number, path: string): QueueTile => ({ kind, count, path, text: t(currentScope().locale, `ledger.queue.${name}`, { count }) });
    return [
      tile('payments.disputed', 'disputed', disputed, '/admin/cotisations/paiements?state=DISPUTED'),
      tile('payments.differing', 'differing', differing, '/admin/cotisations/paiements'),
    ];
  }
}
