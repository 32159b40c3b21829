import type { Locale } from '@cordee/platform/kernel';
import type { AnswerKind } from './answers';

export const REGISTRATION_STATES = ['CART', 'AWAITING_APPROVAL', 'AWAITING_PAYMENT', 'WAITLISTED', 'CONFIRMED', 'EXPIRED', 'CANCELLED'] as const;
export type RegistrationStored = (typeof REGISTRATION_STATES)[number];
export const REGISTRATION_EVENTS = ['confirm', 'wait', 'decline', 'lapse'] as const;
export type RegistrationEvent = (typeof REGISTRATION_EVENTS)[number];

/**
 * One row stands for one respondent, so a change of mind leads back. `wait`: no seat is free; `lapse`: an offer was not taken up in time, or
 * the event began. Baskets and payments come with tickets that cost something.
 */
const REGISTRATION_WAYS: Readonly<Record<RegistrationStored, Readonly<Partial<Record<RegistrationEvent, RegistrationStored>>>>> = {
  CART: {},
  AWAITING_APPROVAL: {},
  AWAITING_PAYMENT: {},
  WAITLISTED: { confirm: 'CONFIRMED', decline: 'CANCELLED', lapse: 'EXPIRED' },
  CONFIRMED: { decline: 'CANCELLED' },
  EXPIRED: { confirm: 'CONFIRMED', wait: 'WAITLISTED', decline: 'CANCELLED' },
  CANCELLED: { confirm: 'CONFIRMED', wait: 'WAITLISTED' },
};
export const registrationAfter = (state: RegistrationStored, event: RegistrationEvent): RegistrationStored | null => REGISTRATION_WAYS[state][event] ?? null;

export const ENTRY_STATES = ['WAITING', 'OFFERED', 'ACCEPTED', 'EXPIRED', 'DECLINED', 'LEFT', 'CLOSED'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
export const ENTRY_EVENTS = ['offer', 'accept', 'decline', 'expire', 'close'] as const;
export type EntryEvent = (typeof ENTRY_EVENTS)[number];

/** A place on the waiting list. Whoever comes back after an end has another, at the end of the list. */
const ENTRY_WAYS: Readonly<Record<EntryState, Readonly<Partial<Record<EntryEvent, EntryState>>>>> = {
  WAITING: { offer: 'OFFERED', decline: 'LEFT', close: 'CLOSED' },
  OFFERED: { accept: 'ACCEPTED', decline: 'DECLINED', expire: 'EXPIRED', close: 'CLOSED' },
  ACCEPTED: {},
  EXPIRED: {},
  DECLINED: {},
  LEFT: {},
  CLOSED: {},
};
export const entryAfter = (state: EntryState, event: EntryEvent): EntryState | null => ENTRY_WAYS[state][event] ?? null;

export const ANSWER_CHANNELS = ['MAIL', 'PORTAL', 'PAGE', 'OFFICE'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];
/** MERGED: its respondent has another answer, which holds. */
export type Cause = 'ATTENDEE' | 'ORGANISER' | 'EVENT_CANCELLED' | 'MERGED';

/** Somebody with a record, or somebody who left a name and an address. */
export type Respondent = { readonly personId: string } | { readonly name: string; readonly email: string; readonly locale: Locale };
export const keyOfRespondent = (who: Respondent): string => ('personId' in who ? `person ${who.personId}` : `email ${who.email}`);

export class WaitlistEntry {
  id: string;
  registrationId: string;
  arrival: number;
  state: EntryState;
  arrivedAt: Date;
  offeredAt: Date | null = null;
  offeredUntil: Date | null = null;
  endedAt: Date | null = null;
  /** How many waited before it when it was looked at, and how many ends of the seating had been noted by then. */
  ahead: number;
  seenAt = 0;
  stored = false;

  static of(facts: Pick<WaitlistEntry, 'id' | 'registrationId' | 'arrival' | 'state' | 'arrivedAt' | 'ahead'> & Partial<WaitlistEntry>): WaitlistEntry {
    return Object.assign(new WaitlistEntry(), facts);
  }

  /** @throws when the table forbids it: the seating asks first */
  step(event: EntryEvent, at: Date): void {
    const next = entryAfter(this.state, event);
    if (!next) throw new Error(`a place on the waiting list in ${this.state} does not ${event}`);
    this.state = next;
    if (next !== 'OFFERED') this.endedAt = at;
  }
}

const STRENGTH: Readonly<Record<AnswerKind, number>> = { GOING: 3, OFFERED: 2, WAITING: 1, NOT_GOING: 0 };

/** One respondent's answer to one event. */
export class Registration {
  id: string;
  /** Counts up with each change; 0 before it is stored. */
  version: number;
  personId: string | null;
  name: string | null;
  email: string | null;
  locale: Locale | null;
  state: RegistrationStored;
  cause: Cause | null;
  channel: AnswerChannel;
  createdAt: Date;
  answeredAt: Date;
  /** The place on the waiting list that counts: waiting, or offered a seat. */
  entry: WaitlistEntry | null = null;

  /** Before its first answer is settled. */
  static first(id: string, who: Respondent, at: Date): Registration {
    const somebody = 'personId' in who ? { personId: who.personId, name: null, email: null, locale: null } : { personId: null, name: who.name, email: who.email, locale: who.locale };
    return Object.assign(new Registration(), somebody, { id, version: 0, state: 'CANCELLED', cause: 'ATTENDEE', channel: 'PAGE', createdAt: at, answeredAt: at } as const);
  }

  /** Which of two answers of the same respondent holds: a seat before an offer, an offer before a place, the earlier place before the later. */
  isStrongerThan(other: Registration): boolean {
    const [mine, theirs] = [STRENGTH[this.kind], STRENGTH[other.kind]];
    if (mine !== theirs) return mine > theirs;
    if (this.entry && other.entry) return this.entry.arrival < other.entry.arrival;
    return this.createdAt < other.createdAt;
  }

  get kind(): AnswerKind {
    if (this.state === 'CONFIRMED') return 'GOING';
    return this.state === 'WAITLISTED' && this.entry ? (this.entry.state as 'WAITING' | 'OFFERED') : 'NOT_GOING';
  }

  /** @throws when the table forbids it: the seating asks first */
  step(event: RegistrationEvent, cause: Cause | null = null): void {
    const next = registrationAfter(this.state, event);
    if (!next) throw new Error(`a registration in ${this.state} does not ${event}`);
    this.state = next;
    this.cause = cause;
  }
}
