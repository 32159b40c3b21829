import type { IdempotencyMismatch, InvalidInput, NotFound } from '@cordee/platform';
import type { LoopRefused } from '../domain/gratitude-loop';

/** A word of the receiver's about one loop: said by a signed-in member with a key, or on the page behind a link without one. */
export interface Said {
  readonly loopId: string;
  readonly receiverId: string;
  /** Makes a repeat answer as before. Without one the state of the loop refuses it. */
  readonly key: string | null;
}

export type Answered = { loopId: string } | InvalidInput | NotFound | LoopRefused | IdempotencyMismatch;
