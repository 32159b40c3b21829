import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import { Config } from '../config/config';
import { log } from '../logging';
import { chooseBackend, LANES, type Lane, type QueueBackend } from './backend';
import type { QueuedJob } from './envelope';
import type { Schedule } from './recurring';

/** Nothing of a job outlives it in the queue: neither results nor errors (reliability 62). */
const TRACELESS = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0, sizeLimit: 64_000 } as const;

/** The queue of the house with its two lanes, each opened when first used: most API processes never do. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  readonly backend: QueueBackend;
  private readonly opening = new Map<Lane, Promise<Queue>>();

  constructor(config: Config) {
    this.backend = chooseBackend(config);
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    for (const lane of LANES) {
      const mine = jobs.filter((job) => (job.lane ?? 'prompt') === lane);
      if (!mine.length) continue;
      const queue = await this.open(lane);
      await queue.addBulk(mine.map((job) => ({ name: job.name, data: job.envelope, opts: optionsOf(job) })));
    }
  }

  /** Sets the timetable: what is no longer in it stops. */
  async schedule(timetable: readonly { name: string; schedule: Schedule }[]): Promise<void> {
    const queue = await this.open('prompt');
    for (const { name, schedule } of timetable) {
      const data = { associationId: null, locale: 'fr', activityId: null, payload: {} };
      const repeat = 'everyMs' in schedule ? { every: schedule.everyMs } : { pattern: schedule.cron, tz: schedule.zone };
      await queue.upsertJobScheduler(name, repeat, { name, data, opts: { ...TRACELESS, attempts: 3, backoff: { type: 'custom' } } });
    }
    const known = new Set(timetable.map(({ name }) => name));
    for (const { key } of await queue.getJobSchedulers()) if (!known.has(key)) await queue.removeJobScheduler(key);
  }

  worker(lane: Lane, process: Processor, options: Pick<WorkerOptions, 'concurrency' | 'settings'>): Worker {
    const worker = this.backend.worker(lane, process, options);
    worker.on('error', complain);
    return worker;
  }

  /** Jobs that wait, run or are to be tried again; the next runs of the timetable are not among them. */
  async pending(): Promise<number> {
    let sum = 0;
    for (const lane of LANES) {
      const queue = await this.open(lane);
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      sum += Object.values(counts).reduce((total, count) => total + count, 0) - (await queue.getJobSchedulersCount());
    }
    return Math.max(0, sum);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const opening of this.opening.values()) await (await opening.catch(() => null))?.close();
    await this.backend.close();
  }

  open(lane: Lane): Promise<Queue> {
    const known = this.opening.get(lane);
    if (known) return known;
    const opening = this.connect(lane);
    this.opening.set(lane, opening);
    opening.catch(() => this.opening.delete(lane));
    return opening;
  }

  private async connect(lane: Lane): Promise<Queue> {
    const queue = this.backend.queue(lane);
    queue.on('error', complain);
    await queue.waitUntilReady().catch(async (error: unknown) => {
      await queue.close().catch(() => undefined);
      throw error;
    });
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
