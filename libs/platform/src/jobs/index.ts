import { ActivitySeals } from './activity-seals';
import { Effects } from './effects';
import { JobFailures } from './failures';
import { HousekeepingJob, SealActivityJob } from './housekeeping';
import { JobQueue } from './job-queue';
import { JobScopes } from './job-scopes';
import { JobWorker } from './job-worker';
import { Jobs } from './jobs';
import { OutboxRelay } from './outbox-relay';
import { RerunFailedJob } from './rerun-failed.job';
import { JobRunner } from './runner';
import { TimerSweeper } from './timer-sweeper';

export { ActivitySeals, Effects, HousekeepingJob, JobFailures, JobQueue, Jobs, JobWorker, OutboxRelay, SealActivityJob, TimerSweeper };
export type { JobFailure } from './failures';
export { allJobs, Job, type ActivityPayload, type JobContext, type JobHandler, type JobOptions, type TimerPayload } from './job';
export { AssociationScopes, type AssociationScope } from './job-scopes';
export type { EnqueueOptions } from './jobs';
export { minutes, recurring, seconds, type Recurring, type RecurringHandler, type Schedule } from './recurring';
export { GiveUp, RetryLater } from './trouble';

/** Providers of PlatformModule. The queue is opened when first used, the worker only by apps/worker. */
export const jobMechanisms = [ActivitySeals, Effects, HousekeepingJob, JobFailures, JobQueue, JobRunner, Jobs, JobScopes, JobWorker, OutboxRelay, RerunFailedJob, SealActivityJob, TimerSweeper];
