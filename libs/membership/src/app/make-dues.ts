import { Injectable } from '@nestjs/common';
import { UnitOfWork, type JobContext } from '@cordee/platform';
import { DueRunsRepository, type DueRun } from '../data/due-runs.repository';
import { MembershipsRepository } from '../data/memberships.repository';
import { PlansRepository } from '../data/plans.repository';
import { CampaignChunk } from './campaign-chunk';
import { RunRecord } from './run-record';

export const DUE_CHUNK = 500;

/**
 * Makes the dues of a run, chunk by chunk. A chunk and the note of where the run stands commit together: killed anywhere, it
 * goes on behind the last chunk, and a second worker waits for the first and finds nothing left.
 */
@Injectable()
export class MakeDues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: DueRunsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly plans: PlansRepository,
    private readonly chunk: CampaignChunk,
    private readonly record: RunRecord,
  ) {}

  async run(runId: string, job: Pick<JobContext, 'breathe'>): Promise<void> {
    while (await this.next(runId)) await job.breathe();
  }

  /** One chunk. False when nothing is left to do. */
  private next(runId: string): Promise<boolean> {
    return this.work.run(async () => {
      const run = await this.runs.lock(runId);
      if (run?.state !== 'RUNNING') return false;
      const ids = await this.memberships.ofPlan(run.planId, run.after, DUE_CHUNK);
      const made = await this.chunk.make(run, (await this.plans.find(run.planId))!, ids);
      Object.assign(run, { made: run.made + made, skipped: run.skipped + ids.length - made, after: ids.at(-1) ?? run.after });
      if (ids.length < DUE_CHUNK) await this.finish(run);
      await this.runs.save(run);
      return run.state === 'RUNNING';
    });
  }

  private async finish(run: DueRun): Promise<void> {
    Object.assign(run, { state: 'DONE', endedAt: this.record.now() });
    await this.record.finished(run.id, { made: run.made, skipped: run.skipped });
  }
}
