import { Temporal } from '@cordee/platform/kernel';

/** When the association's digest leaves: 1 is Monday; the second half of the hour, in its zone. */
export interface DigestWindow {
  readonly weekday: number;
  readonly hour: number;
  readonly zone: string;
}

export const STAGE_DAYS = 7;
const DIGEST_MINUTE = 30;
const DAY_MS = 86_400_000;

/** The day of an instant in a zone. */
export const dayOf = (at: Date, zone: string): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** The first day again, while it has not come; null from its first minute on: whoever is told a day may come on the whole of it. @param until milliseconds */
export function heldUntil(until: number, now: Date, zone: string): Temporal.PlainDate | null {
  const day = dayOf(new Date(until), zone);
  return Temporal.PlainDate.compare(dayOf(now, zone), day) < 0 ? day : null;
}

/** Until when whoever is asked may answer. */
export const dueAfter = (start: Date): Date => new Date(start.getTime() + STAGE_DAYS * DAY_MS);

/** The first digest window after the stage's seven days. It is fixed when the stage begins: nothing that happens in it can move it. */
export function releaseAfter(start: Date, { weekday, hour, zone }: DigestWindow): Date {
  const due = dueAfter(start).getTime();
  const day = dayOf(new Date(due), zone);
  const first = day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
  const window = (on: Temporal.PlainDate): number => on.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute: DIGEST_MINUTE } }).epochMilliseconds;
  return new Date(window(first) >= due ? window(first) : window(first.add({ days: 7 })));
}

/** A "later" ends on the morning of its day. */
export const wakeOn = (day: string, { hour, zone }: DigestWindow): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds);
