import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope } from '@cordee/platform';

/** Who started a run, when, and the line that sets the worker to it. */
@Injectable()
export class RunRecord {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  fresh() {
    return { id: this.clock.newId(), after: null, made: 0, skipped: 0, startedAt: this.clock.now(), startedBy: currentScope().actor?.personId ?? null, endedAt: null };
  }

  async started(id: string, after: object): Promise<void> {
    await this.activity.record('dueRun.started', { subject: id, audience: 'office', after });
  }

  now(): Date {
    return this.clock.now();
  }

  async finished(id: string, after: object): Promise<void> {
    await this.activity.record('dueRun.finished', { subject: id, audience: 'office', after });
  }
}
