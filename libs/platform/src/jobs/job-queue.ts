import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import { Config } from '../config/config';
import { log } from '../logging';
import { chooseBackend, type QueueBackend } from './backend';
import type { QueuedJob } from './envelope';
import type { Schedule } from './recurring';

/** Nothing of a job outlives it in the queue: neither results nor errors (reliability 62). */
const TRACELESS = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0, sizeLimit: 64_000 } as const;

/** The one queue of the house, opened when first used: most API processes never do. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  readonly backend: QueueBackend;
  private opening: Promise<Queue> | null = null;

  constructor(config: Config) {
    this.backend = chooseBackend(config);
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    if (!jobs.length) return;
    const queue = await this.open();
    await queue.addBulk(jobs.map((job) => ({ name: job.name, data: job.envelope, opts: optionsOf(job) })));
  }

  /** Sets the timetable: what is no longer in it stops. */
  async schedule(timetable: readonly { name: string; schedule: Schedule }[]): Promise<void> {
    const queue = await this.open();
    for (const { name, schedule } of timetable) {
      const data = { associationId: null, locale: 'fr', activityId: null, payload: {} };
      const repeat = 'everyMs' in schedule ? { every: schedule.everyMs } : { pattern: schedule.cron, tz: schedule.zone };
      await queue.upsertJobScheduler(name, repeat, { name, data, opts: { ...TRACELESS, attempts: 3, backoff: { type: 'custom' } } });
    }
    const known = new Set(timetable.map(({ name }) => name));
    for (const { key } of await queue.getJobSchedulers()) if (!known.has(key)) await queue.removeJobScheduler(key);
  }

  worker(process: Processor, options: Pick<WorkerOptions, 'concurrency' | 'settings'>): Worker {
    const worker = this.backend.worker(process, options);
    worker.on('error', (error) => complain(error));
    return worker;
  }

  /** Jobs that wait, run or are delayed; for health pages and tests. */
  async pending(): Promise<number> {
    const counts = await (await this.open()).getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async onApplicationShutdown(): Promise<void> {
    const queue = await this.opening?.catch(() => null);
    await queue?.close();
    await this.backend.close();
  }

  open(): Promise<Queue> {
    this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async connect(): Promise<Queue> {
    const queue = this.backend.queue();
    queue.on('error', (error) => complain(error));
    await queue.waitUntilReady();
    return queue;
  }
}

/** A store that is away is told once a second, not once a try. */
let complainedAt = 0;
function complain(error: Error): void {
  if (Date.now() - complainedAt < 1_000) return;
  complainedAt = Date.now();
  log.warn(`queue: ${error.message}`);
}

const optionsOf = (job: QueuedJob): JobsOptions => ({
  ...TRACELESS,
  attempts: job.attempts,
  backoff: { type: 'custom' },
  ...(job.id ? { jobId: job.id } : {}),
  ...(job.delayMs ? { delay: job.delayMs } : {}),
});
