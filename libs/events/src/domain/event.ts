import type { EventFields } from './event-fields';
import { EventRefused } from './errors';

export const EVENT_STATES = ['DRAFT', 'PUBLISHED', 'CANCELLED', 'ARCHIVED'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** What the office does to an event as a whole. */
export const EVENT_STEPS = ['publish', 'unpublish', 'pause', 'resume', 'cancel', 'archive'] as const;
export type EventStep = (typeof EVENT_STEPS)[number];

/** The only ways from one state to another; anything else is a refusal. A pause is a date on a published event, not a state. */
const WAYS: Readonly<Record<EventState, Readonly<Partial<Record<EventStep, EventState>>>>> = {
  DRAFT: { publish: 'PUBLISHED' },
  PUBLISHED: { unpublish: 'DRAFT', pause: 'PUBLISHED', resume: 'PUBLISHED', cancel: 'CANCELLED', archive: 'ARCHIVED' },
  CANCELLED: {},
  ARCHIVED: {},
};
export const stateAfter = (state: EventState, step: EventStep): EventState | null => WAYS[state][step] ?? null;

/** A change of one of these moves the entry in people's calendars. */
const IN_CALENDARS: readonly (keyof EventFields)[] = ['startsAt', 'endsAt', 'placeKind', 'placeName', 'address', 'city', 'onlineUrl'];

/** Something that people come to, once. */
export class Event implements EventFields {
  associationId: string;
  id: string;
  /** Counts up with each change. */
  version: number;
  state: EventState;
  /** The last part of its public address; never changes. */
  slug: string;
  template: EventFields['template'];
  title: string;
  summary: string;
  startsAt: Date;
  endsAt: Date;
  /** IANA zone in which its hours are said. */
  zone: string;
  placeKind: EventFields['placeKind'];
  placeName: string | null;
  address: string | null;
  city: string | null;
  cityKey: string | null;
  onlineUrl: string | null;
  audience: EventFields['audience'];
  answersCloseAt: Date;
  /** SEQUENCE of RFC 5545: counts changes of date and place. */
  icsSequence: number;
  createdAt: Date;
  createdBy: string | null;
  changedAt: Date;
  changedBy: string | null;
  publishedAt: Date | null;
  pausedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  archivedAt: Date | null;

  static draft(facts: EventFields & Pick<Event, 'associationId' | 'id' | 'slug' | 'zone' | 'createdAt' | 'createdBy'>): Event {
    const never = { publishedAt: null, pausedAt: null, cancelledAt: null, cancelReason: null, archivedAt: null };
    return Object.assign(new Event(), never, facts, { version: 1, state: 'DRAFT', icsSequence: 0, changedAt: facts.createdAt, changedBy: facts.createdBy });
  }

  /** Names of the fields that are other than before. */
  change(fields: EventFields, by: string | null, at: Date): (keyof EventFields)[] {
    const changed = (Object.keys(fields) as (keyof EventFields)[]).filter((name) => !same(this[name], fields[name]));
    if (changed.length === 0) return [];
    Object.assign(this, fields);
    if (this.state === 'PUBLISHED' && movesCalendars(changed)) this.icsSequence += 1;
    this.touch(by, at);
    return changed;
  }

  /** @param by null for the clock */
  step(step: EventStep, by: string | null, at: Date): void | EventRefused {
    const next = stateAfter(this.state, step);
    if (!next) return new EventRefused(this.state);
    if (step === 'publish') this.publishedAt = at;
    if (step === 'unpublish') this.publishedAt = this.pausedAt = null;
    if (step === 'pause') this.pausedAt ??= at;
    if (step === 'resume') this.pausedAt = null;
    if (step === 'archive') this.archivedAt = at;
    this.state = next;
    this.touch(by, at);
  }

  /** @param reason said to those who had answered */
  cancel(reason: string, by: string | null, at: Date): void | EventRefused {
    if (at >= this.endsAt) return new EventRefused('ENDED');
    const refusal = this.step('cancel', by, at);
    if (refusal) return refusal;
    this.cancelledAt = at;
    this.cancelReason = reason;
    this.icsSequence += 1;
  }

  private touch(by: string | null, at: Date): void {
    this.version += 1;
    this.changedBy = by;
    this.changedAt = at;
  }
}

/** Whether a change of these fields is told to those who come. */
export const movesCalendars = (changed: readonly string[]): boolean => IN_CALENDARS.some((name) => changed.includes(name));

const same = (a: unknown, b: unknown): boolean => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b);
