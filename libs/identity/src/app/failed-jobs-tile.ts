import { Injectable } from '@nestjs/common';
import { currentScope, JobFailures, t } from '@cordee/platform';
import { WorkQueue, type QueueContributor, type QueueTile } from '../ports/work-queue';

/** Background work that was given up, before those of the office who may see it. */
@Injectable()
export class FailedJobsTile implements QueueContributor {
  readonly permission = 'jobs.read';

  constructor(
    queue: WorkQueue,
    private readonly failures: JobFailures,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const count = (await this.failures.open()).length;
    return [{ kind: 'failedJobs', count, path: '/admin/journal/echecs', text: t(currentScope().locale, 'identity.queue.failedJobs', { count }) }];
  }
}
