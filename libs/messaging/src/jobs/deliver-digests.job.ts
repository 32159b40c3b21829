import { Injectable } from '@nestjs/common';
import { Job, type JobContext, type JobHandler } from '@cordee/platform';
import { DELIVER_JOB } from '../app/close-due-digests';
import { DeliverDigests } from '../app/deliver-digests';

const ATTEMPTS = 5;

@Job({ name: DELIVER_JOB, attempts: ATTEMPTS })
@Injectable()
export class DeliverDigestsJob implements JobHandler<{ ids: string[] }> {
  constructor(private readonly deliver: DeliverDigests) {}

  async run({ ids }: { ids: string[] }, context: JobContext): Promise<void> {
    await this.deliver.run(ids, { claimant: context.jobId, last: context.attempt >= ATTEMPTS, breathe: () => context.breathe() });
  }
}
