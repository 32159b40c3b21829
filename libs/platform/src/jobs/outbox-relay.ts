import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { claiming, type Claim } from './claim';
import { jobId, type QueuedJob } from './envelope';
import { jobsAfterActivity } from './job';
import { JobQueue } from './job-queue';

const BATCH = 200;

interface OpenRow {
  id: string;
  association_id: string;
  activity_id: string;
}
interface Line {
  id: string;
  verb: string;
  subject_id: string;
}

/**
 * Carries committed activity to the jobs that listen to it. The rows stay claimed while the jobs are enqueued and are
 * marked in the same transaction: killed in between, it enqueues again under the same job ids.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly source: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** One batch. Answers how many rows it carried. */
  turn(): Promise<number> {
    return claiming(this.source, async (claim) => {
      const rows = await claim.query<OpenRow>('select id, association_id, activity_id from outbox where done_at is null order by id limit $1 for update skip locked', [BATCH]);
      if (!rows.length) return 0;
      const jobs: QueuedJob[] = [];
      for (const [associationId, activityIds] of byAssociation(rows)) jobs.push(...(await listeners(claim, associationId, activityIds)));
      await this.queue.add(jobs);
      await claim.query('update outbox set done_at = $2 where id = any($1::uuid[])', [rows.map((row) => row.id), this.clock.now()]);
      return rows.length;
    });
  }

  /** After the queue's store was lost: what was carried since then is carried again. Handlers are idempotent. */
  async carryAgain(since: Date): Promise<void> {
    await claiming(this.source, (claim) => claim.query('update outbox set done_at = null where done_at >= $1', [since]));
  }
}

async function listeners(claim: Claim, associationId: string, activityIds: string[]): Promise<QueuedJob[]> {
  await claim.enter(associationId);
  const lines = await claim.query<Line>('select id, verb, subject_id from activity where association_id = $1 and id = any($2::uuid[]) order by id', [associationId, activityIds]);
  return lines.flatMap((line) =>
    jobsAfterActivity(line.verb).map((job) => ({
      name: job.name,
      id: jobId(line.id, job.name),
      attempts: job.attempts,
      lane: job.lane,
      envelope: { associationId, locale: 'fr' as const, activityId: line.id, payload: { activityId: line.id, verb: line.verb, subjectId: line.subject_id } },
    })),
  );
}

function byAssociation(rows: readonly OpenRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(row.association_id, [...(groups.get(row.association_id) ?? []), row.activity_id]);
  return groups;
}
