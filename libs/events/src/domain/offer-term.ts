import type { Openness } from './answers';

const HOUR_MS = 3_600_000;
/** How long an offered seat is held, and how long at least, where the event leaves that much. */
export const OFFER_HOURS = 48;
export const OFFER_HOURS_LEAST = 2;

/** Until when a seat that is offered now is held, or null when it is too late to offer one. */
export function offerTerm({ answersCloseAt, startsAt }: Pick<Openness, 'answersCloseAt' | 'startsAt'>, now: Date): Date | null {
  if (now >= answersCloseAt || now >= startsAt) return null;
  const after = (hours: number): number => now.getTime() + hours * HOUR_MS;
  const term = Math.min(after(OFFER_HOURS), Math.max(answersCloseAt.getTime(), after(OFFER_HOURS_LEAST)), startsAt.getTime());
  return new Date(term);
}
