import type { RegistrationStored } from './registration';

/** What somebody is told about their answer. */
export const ANSWER_LETTERS = ['confirmed', 'waiting', 'offered', 'offerExpired', 'released', 'removed', 'changed', 'calledOff'] as const;
export type AnswerLetter = (typeof ANSWER_LETTERS)[number];

export interface AnswerNow {
  readonly state: RegistrationStored;
  readonly cause: string | null;
  readonly entry: 'WAITING' | 'OFFERED' | null;
}

/** The letter after an act, or null where the answer has changed again since: then another act tells what holds. */
export function letterAfter(verb: string, { state, cause, entry }: AnswerNow): AnswerLetter | null {
  switch (verb) {
    case 'registration.confirmed':
      return state === 'CONFIRMED' ? 'confirmed' : null;
    case 'registration.waitlisted':
      return entry === 'WAITING' ? 'waiting' : null;
    case 'registration.offered':
      return entry === 'OFFERED' ? 'offered' : null;
    case 'registration.offerExpired':
      return state === 'EXPIRED' ? 'offerExpired' : null;
    case 'registration.cancelled':
    case 'registration.declined':
      return lost(verb, state, cause);
    default:
      return null;
  }
}

/** A no is not answered by mail, unless it takes an entry out of a calendar or somebody else has said it. */
function lost(verb: string, state: RegistrationStored, cause: string | null): AnswerLetter | null {
  if (state !== 'CANCELLED') return null;
  if (cause === 'ORGANISER') return 'removed';
  return verb === 'registration.cancelled' && cause === 'ATTENDEE' ? 'released' : null;
}

/** What happened to the whole event. */
export function letterOfEvent({ state, cause, entry }: AnswerNow, eventCancelled: boolean): 'changed' | 'calledOff' | null {
  if (eventCancelled) return cause === 'EVENT_CANCELLED' ? 'calledOff' : null;
  return state === 'CONFIRMED' || entry !== null ? 'changed' : null;
}
