import { Injectable } from '@nestjs/common';
import { Activity, isDomainError, JobFailures, UnitOfWork, type JobFailure, type NotFound } from '@cordee/platform';

/** "Run again" of the admin, with its line in the journal. */
@Injectable()
export class RerunJob {
  constructor(
    private readonly work: UnitOfWork,
    private readonly failures: JobFailures,
    private readonly activity: Activity,
  ) {}

  rerun(failureId: string): Promise<JobFailure | NotFound> {
    return this.work.run(async () => {
      const failure = await this.failures.rerun(failureId);
      if (!isDomainError(failure)) await this.activity.record('job.rerun', { subject: failureId, audience: 'office', after: { name: failure.name } });
      return failure;
    });
  }
}
