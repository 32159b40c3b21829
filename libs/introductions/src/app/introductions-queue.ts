import { Injectable } from '@nestjs/common';
import { Clock, currentScope, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '@cordee/identity';
import { OfficeReads } from '../data/office.reads';
import { LONG_DAYS } from './office-figures';

const WAITING = ['WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET'];

/** What introductions put before the office: what was reported, and how many have waited for long. */
@Injectable()
export class IntroductionsQueue implements QueueContributor {
  readonly permission = 'introductions.read';

  constructor(
    queue: WorkQueue,
    private readonly reads: OfficeReads,
    private readonly clock: Clock,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { locale } = currentScope();
    const reported = await this.reads.reports();
    const states = await this.reads.states(new Date(this.clock.now().getTime() - LONG_DAYS * 86_400_000));
    const long = states.filter(({ state }) => WAITING.includes(state)).reduce((sum, row) => sum + row.long, 0);
    return [
      { kind: 'introductions.reported', count: reported, path: '/admin/entraide', text: t(locale, 'introductions.queue.reported', { count: reported }) },
      { kind: 'introductions.over5Days', count: long, path: '/admin/entraide', text: t(locale, 'introductions.queue.over5Days', { count: long }) },
    ];
  }
}
