import { Injectable } from '@nestjs/common';
import { Activity, Clock } from '@cordee/platform';

/** When a run was over, and the line that sets the worker to its mails. */
@Injectable()
export class RunRecord {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async finished(id: string, after: object): Promise<void> {
    await this.activity.record('dueRun.finished', { subject: id, audience: 'office', after });
  }
}
