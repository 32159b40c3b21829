import { InvalidInput, Temporal } from '@cordee/platform/kernel';
import { ASK_TYPES } from './ask-type';
import type { HelperChoices } from './helper';

export const MOST_ASKS = 12;
export const MOST_INTRODUCTIONS = 10;
/** A rest is for a time: whoever is asked too much for longer says 0 a month. */
const MOST_REST_DAYS = 366;

/** What may be chosen. Nobody needs a reason for nothing: 0 is as good a number as any. */
export function checkChoices(wish: HelperChoices, today: Temporal.PlainDate): HelperChoices | InvalidInput {
  const { asksPerMonth, introductionsPerMonth, restingUntil } = wish;
  if (!within(asksPerMonth, MOST_ASKS)) return new InvalidInput(['asksPerMonth'], 'numberBetween', { least: 0, most: MOST_ASKS });
  if (!within(introductionsPerMonth, MOST_INTRODUCTIONS)) return new InvalidInput(['introductionsPerMonth'], 'numberBetween', { least: 0, most: MOST_INTRODUCTIONS });
  if (restingUntil && Temporal.PlainDate.compare(restingUntil, today) <= 0) return new InvalidInput(['restingUntil'], 'restInPast');
  if (restingUntil && today.until(restingUntil).days > MOST_REST_DAYS) return new InvalidInput(['restingUntil'], 'restTooLong');
  return { ...wish, accepts: ASK_TYPES.filter((type) => wish.accepts.includes(type)) };
}

const within = (count: number, most: number): boolean => Number.isInteger(count) && count >= 0 && count <= most;
