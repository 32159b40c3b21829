import { Injectable } from '@nestjs/common';
import { openTransaction } from '../database/transaction';
import { currentScope, requireAssociation } from '../scope/scope';
import type { Lane } from './backend';
import { jobId, type QueuedJob } from './envelope';
import { jobNamed } from './job';
import { JobQueue } from './job-queue';

export interface EnqueueOptions {
  /** While one with this key waits or runs, another is ignored. */
  dedupe?: string;
  delayMs?: number;
  /** Default `bulk`: behind what people wait for. */
  lane?: Lane;
}

/**
 * Enqueues work of the current association: chunks, from a job. It is gone if the process dies before; a use case
 * records activity or sets a timer instead, which commit with it.
 */
@Injectable()
export class Jobs {
  constructor(private readonly queue: JobQueue) {}

  /** @throws inside a unit of work: the job would run before, or without, the commit. */
  async enqueue(name: string, payload: Record<string, unknown>, options: EnqueueOptions = {}): Promise<void> {
    await this.enqueueAll(name, [payload], options);
  }

  /** One job per payload, in one round trip. `dedupe` is completed by the place in the list. */
  async enqueueAll(name: string, payloads: readonly Record<string, unknown>[], options: EnqueueOptions = {}): Promise<void> {
    if (openTransaction()) throw new Error(`job ${name} enqueued inside a unit of work: record activity or set a timer`);
    const definition = jobNamed(name);
    if (!definition) throw new Error(`there is no job ${name}`);
    const associationId = requireAssociation();
    const { locale } = currentScope();
    await this.queue.add(payloads.map((payload, place): QueuedJob => ({
      name,
      envelope: { associationId, locale, activityId: null, payload },
      attempts: definition.attempts,
      lane: options.lane ?? 'bulk',
      ...(options.dedupe ? { id: jobId(associationId, name, options.dedupe, ...(place ? [String(place)] : [])) } : {}),
      ...(options.delayMs ? { delayMs: options.delayMs } : {}),
    })));
  }
}
