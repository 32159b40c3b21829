import { Temporal } from '@cordee/platform/kernel';

export const FREQUENCIES = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'NEVER'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** When a member wishes to be written to, in their own local time. */
export interface Rhythm {
  readonly frequency: Frequency;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** The mail leaves in the second half of this local hour: 7 means between 7:30 and 8:00. */
  readonly hour: number;
  /** IANA zone, for example Europe/Paris. */
  readonly zone: string;
}

/** One occasion to write. `windowStart` names the period: two slots of one period never both send. */
export interface Slot {
  readonly sendAt: Date;
  readonly windowStart: string;
}

export interface SlotLimits {
  /** Period already served: its slots are passed over. */
  readonly lastWindow?: string | null;
  /** Local date before which nothing is sent. */
  readonly pausedUntil?: string | null;
}

export const SLOT_MINUTE = 30;
export const JITTER_STEP_MINUTES = 5;
const JITTER_STEPS = 6;
const MINUTE_MS = 60_000;
/** A Monday: weeks are counted from here, so that "every other week" is the same for everybody. */
const ANCHOR = Temporal.PlainDate.from('1970-01-05');

interface BaseSlot {
  readonly at: number;
  readonly windowStart: string;
}

/**
 * The slots around one instant. It remembers what it has computed, because five hundred members
 * of one chunk mostly share a handful of rhythms and time zone arithmetic is dear.
 */
export class Timetable {
  private readonly known = new Map<string, readonly BaseSlot[]>();

  constructor(private readonly now: Date) {}

  /** The first slot that is still to come, or null when the member wants none. */
  next(rhythm: Rhythm, personId: string, limits: SlotLimits = {}): Slot | null {
    if (rhythm.frequency === 'NEVER') return null;
    const start = startDate(this.now, rhythm.zone, limits.pausedUntil);
    const slots = this.from(rhythm, start);
    const found = slots.find(
      (slot) => slot.at + jitterMs(personId, slot.windowStart) > this.now.getTime() && slot.windowStart !== limits.lastWindow,
    );
    return found ? withJitter(found, personId) : null;
  }

  /** The last slot that has come, which is the one that a catch-up serves however many were missed. */
  latest(rhythm: Rhythm, personId: string): Slot | null {
    if (rhythm.frequency === 'NEVER') return null;
    const today = localDate(this.now, rhythm.zone);
    const slots = this.from(rhythm, today.subtract({ months: 2 }));
    const past = slots.filter((slot) => slot.at + jitterMs(personId, slot.windowStart) <= this.now.getTime());
    const last = past.at(-1);
    return last ? withJitter(last, personId) : null;
  }

  private from(rhythm: Rhythm, start: Temporal.PlainDate): readonly BaseSlot[] {
    const key = `${rhythm.frequency} ${rhythm.weekday} ${rhythm.hour} ${rhythm.zone} ${start}`;
    const known = this.known.get(key);
    if (known) return known;
    const slots = datesFrom(rhythm, start).map((date) => baseSlot(rhythm, date));
    this.known.set(key, slots);
    return slots;
  }
}

/** The period that a local date belongs to, named by its first day. */
export function windowOf(frequency: Frequency, date: Temporal.PlainDate): string {
  if (frequency === 'MONTHLY') return date.with({ day: 1 }).toString();
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return (frequency === 'FORTNIGHTLY' && oddWeek(monday) ? monday.subtract({ days: 7 }) : monday).toString();
}

/** Spreads the members of one slot over half an hour, always the same way for one person and period. */
export function jitterMs(personId: string, windowStart: string): number {
  let hash = 0x811c9dc5;
  for (const char of personId + windowStart) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return ((hash >>> 8) % JITTER_STEPS) * JITTER_STEP_MINUTES * MINUTE_MS;
}

function withJitter(slot: BaseSlot, personId: string): Slot {
  return { sendAt: new Date(slot.at + jitterMs(personId, slot.windowStart)), windowStart: slot.windowStart };
}

function startDate(now: Date, zone: string, pausedUntil?: string | null): Temporal.PlainDate {
  const today = localDate(now, zone);
  if (!pausedUntil) return today;
  const resume = Temporal.PlainDate.from(pausedUntil);
  return Temporal.PlainDate.compare(resume, today) > 0 ? resume : today;
}

/** A dozen slot dates from `start` on: enough to look two months back and one period ahead. */
function datesFrom(rhythm: Rhythm, start: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = 12;
  if (rhythm.frequency === 'MONTHLY') return monthlyDates(rhythm.weekday, start, count);
  const step = rhythm.frequency === 'FORTNIGHTLY' ? 14 : 7;
  let first = start.add({ days: daysUntil(rhythm.weekday, start) });
  if (step === 14 && oddWeek(first)) first = first.add({ days: 7 });
  return Array.from({ length: count }, (_, index) => first.add({ days: index * step }));
}

function monthlyDates(weekday: number, start: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const months = Array.from({ length: count }, (_, index) => start.with({ day: 1 }).add({ months: index }));
  return months
    .map((first) => first.add({ days: daysUntil(weekday, first) }))
    .filter((date) => Temporal.PlainDate.compare(date, start) >= 0);
}

function baseSlot(rhythm: Rhythm, date: Temporal.PlainDate): BaseSlot {
  // "compatible": an hour that the spring night skips is served an hour later, an hour that the
  // autumn night repeats is served the first time. Either way there is exactly one instant.
  const local = date.toZonedDateTime({ timeZone: rhythm.zone, plainTime: { hour: rhythm.hour, minute: SLOT_MINUTE } });
  return { at: local.epochMilliseconds, windowStart: windowOf(rhythm.frequency, date) };
}

function localDate(at: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function daysUntil(weekday: number, date: Temporal.PlainDate): number {
  return (weekday - date.dayOfWeek + 7) % 7;
}

function oddWeek(date: Temporal.PlainDate): boolean {
  return Math.floor(ANCHOR.until(date, { largestUnit: 'days' }).days / 7) % 2 !== 0;
}
