import { z } from 'zod';
import type { Lane } from './backend';

/** What travels through the queue: ids only. The runner restores the scope from it. */
export const Envelope = z.object({
  associationId: z.uuid().nullable(),
  locale: z.enum(['fr', 'en']),
  activityId: z.uuid().nullable(),
  payload: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

export interface QueuedJob {
  name: string;
  envelope: Envelope;
  attempts: number;
  lane?: Lane;
  /** While a job with this id is queued or running, another one is ignored. */
  id?: string;
  delayMs?: number;
}

/** A job id out of parts. BullMQ keeps the colon for itself. */
export const jobId = (...parts: string[]): string => parts.join('/');
