import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { JobFailures, RERUN_TIMER } from './failures';
import { Job, type JobContext, type JobHandler, type TimerPayload } from './job';
import { Jobs } from './jobs';

@Job({ name: 'platform.rerunFailed', onTimer: [RERUN_TIMER] })
@Injectable()
export class RerunFailedJob implements JobHandler<TimerPayload> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly failures: JobFailures,
    private readonly jobs: Jobs,
  ) {}

  async run({ key }: TimerPayload, _context: JobContext): Promise<void> {
    const failure = await this.unitOfWork.run(() => this.failures.find(key));
    if (failure) await this.jobs.enqueue(failure.name, failure.payload, { dedupe: `rerun-${failure.id}`, lane: 'prompt' });
  }
}
