import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { log } from '../logging';
import { LANES, type Lane } from './backend';
import { JobQueue } from './job-queue';
import { Loop } from './loop';
import { OutboxRelay } from './outbox-relay';
import type { Recurring } from './recurring';
import { JobRunner } from './runner';
import { TimerSweeper } from './timer-sweeper';
import { backOff } from './trouble';

const DAY_MS = 86_400_000;
const RETRY_MS = 1_000;
const STALLED = /stalled more than allowable limit/;

/** The worker process: the queue's consumer, the relay and the sweeper, started and drained together. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly loops: Loop[];
  private readonly workers = new Map<Lane, Worker>();
  private timetable: readonly Recurring[] = [];
  private scheduled = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
    private readonly relay: OutboxRelay,
    private readonly sweeper: TimerSweeper,
  ) {
    this.loops = [
      new Loop('outbox relay', () => this.relay.turn()),
      new Loop('timer sweeper', () => this.sweeper.turn()),
      new Loop('queue watch', () => this.watch(), 2_000),
    ];
  }

  /** Resolves once jobs are being taken. A queue that is away delays them, not the start. */
  async start(timetable: readonly Recurring[]): Promise<void> {
    if (this.workers.size > 0) throw new Error('this worker takes jobs already');
    this.timetable = timetable;
    this.runner.know(timetable);
    await this.schedule().catch((error: Error) => log.warn(`timetable: ${error.message}`));
    for (const lane of LANES) void this.keepConsuming(lane);
    for (const loop of this.loops) loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Takes nothing new, lets what runs end or step back, and gives up waiting after DRAIN_MS: the lock then lapses by itself. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    const drained = Promise.all([...this.loops.map((loop) => loop.stop()), ...[...this.workers.values()].map((worker) => worker.close())]);
    const { promise: late, cancel } = after(this.config.drainMs);
    await Promise.race([drained, late]);
    cancel();
  }

  /**
   * A worker whose first connection fails remembers that for ever: BullMQ then asks it again and again without a pause, and no
   * timer or signal of the process has its turn. Such a one is given up for a new one.
   */
  private async keepConsuming(lane: Lane): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const worker = this.consume(lane);
      this.workers.set(lane, worker);
      try {
        await worker.waitUntilReady();
        return await this.keepRunning(worker);
      } catch (error) {
        log.warn(`queue: ${(error as Error).message}`);
        void worker.close().catch(() => undefined);
      }
      await after(RETRY_MS).promise;
    }
  }

  /** Both lanes together leave two connections of the pool to the relay and the sweeper. */
  private consume(lane: Lane): Worker {
    const concurrency = Math.max(1, Math.min(5, Math.floor((this.config.poolSize - 2) / 2)));
    const worker = this.queue.worker(lane, (job, token = '') => this.runner.run(job, token, this.stopping.signal), { concurrency, settings: { backoffStrategy: backOff } });
    worker.on('failed', (job, error) => {
      if (job && STALLED.test(error.message)) void this.runner.abandoned(job).catch((failure: Error) => log.error(`failure of ${job.name} not noted: ${failure.message}`));
    });
    return worker;
  }

  /** BullMQ's loop may end when its store goes away; the process lives on and so must the loop. */
  private async keepRunning(worker: Worker): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await worker.run().catch((error: Error) => log.warn(`queue: ${error.message}`));
      if (!this.stopping.signal.aborted) await after(RETRY_MS).promise;
    }
  }

  private async schedule(): Promise<void> {
    await this.queue.schedule(this.timetable);
    this.scheduled = true;
  }

  /** An emptied Redis loses nothing: what it may have held is taken from the database again. */
  private async watch(): Promise<number> {
    const wiped = await this.queue.backend.wasWiped();
    if (wiped || !this.scheduled) await this.schedule();
    if (!wiped) return 0;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    await this.relay.carryAgain(since);
    await this.sweeper.fireAgain(since);
    return 0;
  }
}

function after(ms: number): { promise: Promise<void>; cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    cancel = () => clearTimeout(timer);
  });
  return { promise, cancel };
}
