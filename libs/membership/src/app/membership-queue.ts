import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { DueReminderSendingsRepository } from '../data/due-reminder-sendings.repository';
import { DuesList } from './dues-list';
import { MembershipList } from './membership-list';

/** What dues put before the office; each tile leads to exactly what it counts. */
@Injectable()
export class MembershipQueue implements QueueContributor {
  readonly permission = 'dues.read';

  constructor(
    queue: WorkQueue,
    private readonly dues: DuesList,
    private readonly memberships: MembershipList,
    private readonly sendings: DueReminderSendingsRepository,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const applied = await this.memberships.count({ status: 'APPLIED' });
    const overdue = await this.dues.count({ state: 'OVERDUE' });
    const lapsed = await this.memberships.count({ lapsedThisMonth: true });
    const held = await this.sendings.countHeld();
    const tile = (kind: string, name: string, count: number, path: string): QueueTile => ({ kind, count, path, text: t(currentScope().locale, `membership.queue.${name}`, { count }) });
    return [
      tile('memberships.applied', 'applied', applied, '/admin/cotisations/adhesions?status=APPLIED'),
      tile('dues.overdue', 'overdue', overdue, '/admin/cotisations?state=OVERDUE'),
      tile('dues.lapsedThisMonth', 'lapsed', lapsed, '/admin/cotisations/adhesions?lapsed=thisMonth'),
      tile('dues.held', 'held', held, '/admin/cotisations'),
    ];
  }
}
