import { tidy } from '@cordee/platform/kernel';

/** What somebody writes to ask: why this person, then what they need to know, then what they bring (S58 of the beliefs). */
export interface AskText {
  readonly why: string;
  readonly context: string | null;
  readonly offer: string | null;
}

export const MOST_WORDS = 120;
export const WHY_LEAST = 40;
export const MOST = { why: 400, context: 800, offer: 280, connectorWords: 800, answer: 2_000, availability: 280, contact: 320, note: 1_000, tookAway: 800 } as const;
/** One sentence of one's own. */
export const WORDS_LEAST = 20;

export const tidyAsk = ({ why, context, offer }: { why: string; context?: string | null | undefined; offer?: string | null | undefined }): AskText =>
  ({ why: tidy(why), context: tidy(context ?? '') || null, offer: tidy(offer ?? '') || null });

/** All that is passed on, in the order in which it is read. */
export const forwardable = (positioning: string | null, { why, context, offer }: AskText): string => [positioning, why, context, offer].filter(Boolean).join('\n\n');

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
