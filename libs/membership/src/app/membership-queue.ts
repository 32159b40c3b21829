import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { MembershipsReads } from '../data/memberships.reads';
import { MembershipCalendar } from './calendar';

/** What dues put before the office. */
@Injectable()
export class MembershipQueue implements QueueContributor {
  readonly permission = 'dues.read';

  constructor(
    queue: WorkQueue,
    private readonly memberships: MembershipsReads,
    private readonly calendar: MembershipCalendar,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { overdue, lapsed, toAllocate, applied, held } = await this.memberships.needs(await this.calendar.today());
    const tile = (kind: string, name: string, count: number, path: string): QueueTile => ({ kind, count, path, text: t(currentScope().locale, `membership.queue.${name}`, { count }) });
    return [
      tile('memberships.applied', 'applied', applied, '/admin/cotisations?statut=APPLIED'),
      tile('dues.overdue', 'overdue', overdue, '/admin/cotisations?state=OVERDUE'),
      tile('dues.lapsedThisMonth', 'lapsed', lapsed, '/admin/cotisations'),
      tile('payments.toAllocate', 'toAllocate', toAllocate, '/admin/cotisations/paiements'),
      tile('dues.held', 'held', held, '/admin/cotisations'),
    ];
  }
}
