import type { Event, EventState } from './event';

export const REGISTRATION_STATES = ['NOT_OPEN', 'OPEN', 'PAUSED', 'WAITLIST', 'FULL', 'CLOSED'] as const;
/** Whether one can answer now; derived, never stored. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const ANSWER_KINDS = ['GOING', 'WAITING', 'OFFERED', 'NOT_GOING'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A longer list gives nobody hope: no more join it. */
export const MOST_WAITING = 1_000;

/** What the state is derived from, besides the hour. */
export type Openness = Pick<Event, 'pausedAt' | 'startsAt' | 'answersCloseAt'> & { state: EventState };
export interface Seats {
  /** Null where anybody may come. */
  capacity: number | null;
  /** By those who come and those to whom a seat is offered. */
  taken: number;
  waiting: number;
}

export const seatsLeft = ({ capacity, taken }: Pick<Seats, 'capacity' | 'taken'>): number | null => (capacity === null ? null : Math.max(0, capacity - taken));

export function registrationState(event: Openness, seats: Seats, now: Date): RegistrationState {
  if (event.state === 'DRAFT') return 'NOT_OPEN';
  if (event.state !== 'PUBLISHED' || now >= event.answersCloseAt || now >= event.startsAt) return 'CLOSED';
  if (event.pausedAt) return 'PAUSED';
  if (seatsLeft(seats) !== 0 && seats.waiting === 0) return 'OPEN';
  return seats.waiting >= MOST_WAITING ? 'FULL' : 'WAITLIST';
}

/** Why nobody can say yes now; null when one can, be it to wait for a seat. */
export type WhyClosed = 'notOpen' | 'paused' | 'full' | 'closed' | 'cancelled';

export function whyClosed(event: Openness, seats: Seats, now: Date): WhyClosed | null {
  if (event.state === 'CANCELLED') return 'cancelled';
  const state = registrationState(event, seats, now);
  return state === 'OPEN' || state === 'WAITLIST' ? null : ({ NOT_OPEN: 'notOpen', PAUSED: 'paused', FULL: 'full', CLOSED: 'closed' } as const)[state];
}
