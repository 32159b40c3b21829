import { InvalidInput } from '@cordee/platform/kernel';

/** Days from the due date: before it negative, after it positive. */
export const DEFAULT_OFFSETS = [-30, -7, 7, 30] as const;
const FARTHEST = 180;
const MOST_RULES = 8;

/** A worker that was away for so long catches up; later a reminder would be about another moment. */
export const CATCH_UP_DAYS = 6;
/** Whoever was just told that a due is there is not reminded of it in the same breath. */
export const QUIET_DAYS = 5;
/** What the office sends by hand leaves at most so often for one due. */
export const BY_HAND_EVERY_DAYS = 3;

/** Sorted, each once; or why they cannot be. */
export function checkOffsets(offsets: readonly number[]): number[] | InvalidInput {
  const once = [...new Set(offsets)].sort((a, b) => a - b);
  if (once.length > MOST_RULES) return new InvalidInput(['offsetDays'], 'tooManyRules', { max: MOST_RULES });
  if (once.some((days) => !Number.isInteger(days) || Math.abs(days) > FARTHEST)) return new InvalidInput(['offsetDays'], 'offsetInvalid', { max: FARTHEST });
  return once;
}

/**
 * The due dates that a rule is about on a day, the first and the last: a reminder before the date never leaves after it.
 * @param daysSet since the day on which the rule was set: of what was before it, it says nothing
 */
export function dueDatesFor(offsetDays: number, daysSet: number): { fromDays: number; toDays: number } {
  const toDays = -offsetDays;
  const earliest = toDays - Math.min(CATCH_UP_DAYS, Math.max(daysSet, 0));
  return { fromDays: offsetDays < 0 ? Math.max(earliest, 1) : earliest, toDays };
}
