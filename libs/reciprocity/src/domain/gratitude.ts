import type { Outcome } from './ask-type';

export const LOOP_STATES = ['DUE', 'THANKED', 'NEWS_2W', 'NEWS_3M', 'NEWS_6M', 'CLOSED', 'SKIPPED'] as const;
export type LoopState = (typeof LOOP_STATES)[number];

/** What the receiver does, and the clock. `news` carries the step whose time it is. */
export const LOOP_EVENTS = ['thank', 'news2w', 'news3m', 'news6m', 'skip', 'finish'] as const;
export type LoopEvent = (typeof LOOP_EVENTS)[number];

/**
 * The only ways (entraide.md A1): thanks first, then news as they come due; a step that went by unanswered is left out, never caught up.
 * `finish` is the clock's, after the last term.
 */
const WAYS: Readonly<Record<LoopState, Readonly<Partial<Record<LoopEvent, LoopState>>>>> = {
  DUE: { thank: 'THANKED', skip: 'SKIPPED', finish: 'CLOSED' },
  THANKED: { news2w: 'NEWS_2W', news3m: 'NEWS_3M', news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_2W: { news3m: 'NEWS_3M', news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_3M: { news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_6M: { finish: 'CLOSED', skip: 'SKIPPED' },
  CLOSED: {},
  SKIPPED: {},
};
export const loopAfter = (state: LoopState, event: LoopEvent): LoopState | null => WAYS[state][event] ?? null;

/** When the receiver is asked, counted from the help: thanks within 48 hours, once more after a week, then news. */
export const PROMPTS = [
  { step: 'THANKS', hours: 48 },
  { step: 'THANKS_AGAIN', hours: 7 * 24 },
  { step: 'NEWS_2W', hours: 14 * 24 },
  { step: 'NEWS_3M', hours: 91 * 24 },
  { step: 'NEWS_6M', hours: 180 * 24 },
] as const;
export type PromptStep = (typeof PROMPTS)[number]['step'];
/** After the last prompt there is this much time to answer, then the loop closes as it is. */
export const CLOSES_AFTER_HOURS = 194 * 24;

/** Closed in the sense of the board's figure: the giver was thanked and heard at least once what became of it. */
export const isClosedLoop = (loop: { thankedAt: Date | null; outcomeAt: Date | null }): boolean => loop.thankedAt !== null && loop.outcomeAt !== null;

/** Own words of thanks: no canned send (S26). */
export const THANKS_MIN_CHARACTERS = 40;
export const WORDS_MAX_CHARACTERS = 2_000;

/** The three answers of one tap; the others stand behind "autre chose". */
export const QUICK_OUTCOMES: readonly Outcome[] = ['CLARIFIED', 'NEXT_CONTACT', 'NOTHING_YET'];
