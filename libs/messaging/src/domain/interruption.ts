import { Temporal } from '@cordee/platform/kernel';
import { isPausedOn } from './reader';

/** Why somebody is written to beside the digest, the dearest first. */
export type InterruptionKind = 'SAFETY' | 'MEETING' | 'MESSAGE' | 'ASK' | 'OUTCOME' | 'OTHER';

/** It leaves now; or the hours are quiet, so ask again at `at`; or it is left to the digest. */
export type Interruption = { readonly now: true } | { readonly at: Date } | { readonly digest: true };

export const INTERRUPTIONS_PER_WEEK = 3;
export const MOST_INTERRUPTIONS_PER_WEEK = 10;
/** A mail counts for so long. */
export const WEEK_MS = 7 * 24 * 3_600_000;
/** What expires sooner than the next digest is likely to come is not left to it. */
const EXPIRES_SOON_MS = 24 * 3_600_000;
const OPENS_AT = 8;
const CLOSES_AT = 20;
const SATURDAY = 6;

/** How many of the week's mails must be left for a mail of this kind to leave; null when it never does. */
const NEEDS: Readonly<Record<Exclude<InterruptionKind, 'SAFETY' | 'MEETING'>, number | null>> = { MESSAGE: 1, ASK: 1, OUTCOME: 2, OTHER: null };

export interface InterruptionWish {
  readonly kind: InterruptionKind;
  /** After this instant the mail is of no use. */
  readonly expiresAt?: Date;
}

/** What a member lets through, and what they have had: instants of at least the seven days before now. */
export interface InterruptionAllowance {
  readonly perWeek: number;
  readonly zone: string;
  readonly pausedUntil: string | null;
  readonly taken: readonly Date[];
}

/**
 * Decides one mail (entraide.md C). Safety and booked meetings always pass, though they count. Everything else waits for working
 * hours and has the week's mails of the day on which it would leave; whoever chose zero, or pauses, has nothing but the digest.
 */
export function interruption({ kind, expiresAt }: InterruptionWish, { perWeek, zone, pausedUntil, taken }: InterruptionAllowance, now: Date): Interruption {
  if (kind === 'SAFETY' || kind === 'MEETING') return { now: true };
  const needs = NEEDS[kind];
  const leavesAt = openFrom(now, zone);
  if (needs === null || perWeek === 0 || isPausedOn({ pausedUntil, zone }, leavesAt)) return { digest: true };
  const livesFor = expiresAt ? expiresAt.getTime() - leavesAt.getTime() : Number.POSITIVE_INFINITY;
  if (livesFor <= 0) return { digest: true };
  const urgent = kind !== 'OUTCOME' && livesFor <= EXPIRES_SOON_MS;
  if (!urgent && left(perWeek, taken, leavesAt) < needs) return { digest: true };
  return leavesAt.getTime() === now.getTime() ? { now: true } : { at: leavesAt };
}

/** The instant itself in working hours, else the next eight o'clock of a working day: quiet are 20:00 to 08:00 and week-ends, by the member's own clock. */
export function openFrom(now: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (local.dayOfWeek < SATURDAY && local.hour >= OPENS_AT && local.hour < CLOSES_AT) return now;
  let day = local.hour < OPENS_AT ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  while (day.dayOfWeek >= SATURDAY) day = day.add({ days: 1 });
  // From the wall clock, not by adding hours: the night before may have one more or one less.
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: { hour: OPENS_AT } }).epochMilliseconds);
}

function left(perWeek: number, taken: readonly Date[], at: Date): number {
  return perWeek - taken.filter((one) => one.getTime() > at.getTime() - WEEK_MS).length;
}
