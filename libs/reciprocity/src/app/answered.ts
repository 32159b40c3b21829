import type { IdempotencyMismatch, InvalidInput, NotFound } from '@cordee/platform';
import type { LoopRefused } from '../domain/gratitude-loop';

/** A word of the receiver's about one loop. */
export interface Said {
  readonly loopId: string;
  readonly receiverId: string;
  /** Makes a repeat answer as before: the caller's, or that of the page that was shown. */
  readonly key: string;
}

export type Answered = { loopId: string } | InvalidInput | NotFound | LoopRefused | IdempotencyMismatch;
