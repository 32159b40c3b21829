import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { claiming } from './claim';
import { jobId, type QueuedJob } from './envelope';
import { jobsAfterTimer } from './job';
import { JobQueue } from './job-queue';

const BATCH = 500;

interface DueTimer {
  id: string;
  association_id: string;
  kind: string;
  key: string;
  due_at: Date;
}

/** Fires the timers that are due, each once per time it was set, even if the process dies in between. */
@Injectable()
export class TimerSweeper {
  constructor(
    private readonly source: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** One batch. Answers how many it fired. */
  turn(): Promise<number> {
    return claiming(this.source, async (claim) => {
      const now = this.clock.now();
      const due = await claim.query<DueTimer>(
        'select id, association_id, kind, key, due_at from timer where fired_at is null and due_at <= $1 order by due_at limit $2 for update skip locked', [now, BATCH]);
      if (!due.length) return 0;
      await this.queue.add(due.flatMap(jobsOf));
      await claim.query('update timer set fired_at = $2 where id = any($1::uuid[])', [due.map((timer) => timer.id), now]);
      return due.length;
    });
  }

  async fireAgain(since: Date): Promise<void> {
    await claiming(this.source, (claim) => claim.query('update timer set fired_at = null where fired_at >= $1', [since]));
  }
}

const jobsOf = (timer: DueTimer): QueuedJob[] =>
  jobsAfterTimer(timer.kind).map((job) => ({
    name: job.name,
    id: jobId(timer.id, String(timer.due_at.getTime()), job.name),
    attempts: job.attempts,
    lane: job.lane,
    envelope: { associationId: timer.association_id, locale: 'fr', activityId: null, payload: { timerId: timer.id, kind: timer.kind, key: timer.key } },
  }));
