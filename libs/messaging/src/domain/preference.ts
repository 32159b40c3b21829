import { InvalidInput, Temporal } from '@cordee/platform/kernel';
import { INTERRUPTIONS_PER_WEEK, MOST_INTERRUPTIONS_PER_WEEK } from './interruption';
import { isPausedOn } from './reader';
import { FREQUENCIES, type Frequency, type Rhythm, type Slot, Timetable } from './schedule';

export const DIGEST_STREAM = 'digest';
export const PAUSE_MONTHS: readonly number[] = [0, 1, 3, 6];
/** A digest that is late by this much is left to the next one, which is so near that it says it all. */
const CATCH_UP_MARGIN_MS = 24 * 3_600_000;

export interface RhythmInput {
  readonly frequency: string;
  readonly weekday: number;
  readonly hour: number;
  readonly zone: string;
  /** Mails beside the digest, at most so many a week; absent: as it is. */
  readonly interruptionsPerWeek?: number | null;
}

/** How and when one member wants their digest. It exists from the moment they are invited or sign in. */
export class DigestPreference {
  associationId: string;
  personId: string;
  frequency: Frequency;
  weekday: number;
  hour: number;
  zone: string;
  /** Mails beside the digest, at most so many a week; 0 means none. */
  interruptionsPerWeek: number;
  /** Local date on which sending starts again. */
  pausedUntil: string | null;
  unsubscribedAt: Date | null;
  /** When the next digest is due, spread included; null when none is. */
  nextAt: Date | null;
  lastWindow: string | null;
  lastSentAt: Date | null;
  /** Signed links carry this number: raising it makes the older ones void. */
  keyVersion: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;

  static start(facts: { associationId: string; personId: string; rhythm: Rhythm; now: Date }): DigestPreference {
    const { associationId, personId, rhythm, now } = facts;
    const blank = { interruptionsPerWeek: INTERRUPTIONS_PER_WEEK, pausedUntil: null, unsubscribedAt: null, nextAt: null, lastWindow: null, lastSentAt: null, keyVersion: 1, version: 1, createdAt: now, updatedAt: now };
    return Object.assign(new DigestPreference(), { associationId, personId, ...rhythm, ...blank }).scheduled(new Timetable(now));
  }

  /** Choosing a rhythm is an explicit act: it takes back an earlier unsubscription. */
  choose(input: RhythmInput, now: Date): DigestPreference | InvalidInput {
    const invalid = checkRhythm(input);
    if (invalid) return invalid;
    const frequency = input.frequency as Frequency;
    const unsubscribedAt = frequency === 'NEVER' ? (this.unsubscribedAt ?? now) : null;
    const rhythm = { frequency, weekday: input.weekday, hour: input.hour, zone: input.zone };
    return this.with({ ...rhythm, unsubscribedAt, interruptionsPerWeek: input.interruptionsPerWeek ?? this.interruptionsPerWeek }, now);
  }

  /** Stops for some months from today, or starts again with zero. */
  pause(months: number, now: Date): DigestPreference | InvalidInput {
    if (!PAUSE_MONTHS.includes(months)) return new InvalidInput(['months'], 'choiceInvalid');
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(this.zone).toPlainDate();
    return this.with({ pausedUntil: months === 0 ? null : today.add({ months }).toString() }, now);
  }

  /** Doing it twice is doing it once: the first date stays. */
  unsubscribe(now: Date): DigestPreference {
    return this.unsubscribedAt ? this : this.with({ unsubscribedAt: now }, now);
  }

  resubscribe(now: Date): DigestPreference {
    const frequency = this.frequency === 'NEVER' ? 'WEEKLY' : this.frequency;
    return this.with({ unsubscribedAt: null, pausedUntil: null, frequency }, now);
  }

  get wantsMail(): boolean {
    return this.unsubscribedAt === null && this.frequency !== 'NEVER';
  }

  isPausedOn(now: Date): boolean {
    return isPausedOn(this, now);
  }

  /**
   * The digest to send now, if any. However long the worker was away it is one, that of the last
   * slot that passed; and none when the following slot is less than a day away.
   */
  due(timetable: Timetable, now: Date): Slot | null {
    if (!this.wantsMail || this.isPausedOn(now)) return null;
    const slot = timetable.latest(this, this.personId);
    if (!slot || slot.windowStart === this.lastWindow) return null;
    const following = timetable.next(this, this.personId, { lastWindow: slot.windowStart });
    const late = now.getTime() - slot.sendAt.getTime() > CATCH_UP_MARGIN_MS;
    const superseded = late && following !== null && following.sendAt.getTime() - now.getTime() < CATCH_UP_MARGIN_MS;
    return superseded ? null : slot;
  }

  /** The same preference with its next date; `served` is the period that has just been planned. */
  scheduled(timetable: Timetable, served: string | null = this.lastWindow): DigestPreference {
    const limits = { lastWindow: served, pausedUntil: this.pausedUntil };
    const next = this.wantsMail ? timetable.next(this, this.personId, limits) : null;
    return Object.assign(new DigestPreference(), this, { lastWindow: served, nextAt: next?.sendAt ?? null });
  }

  private with(changes: Partial<DigestPreference>, now: Date): DigestPreference {
    const changed = Object.assign(new DigestPreference(), this, changes, { version: this.version + 1, updatedAt: now });
    return changed.scheduled(new Timetable(now));
  }
}

function checkRhythm(input: RhythmInput): InvalidInput | null {
  if (!(FREQUENCIES as readonly string[]).includes(input.frequency)) return new InvalidInput(['frequency'], 'choiceInvalid');
  if (!Number.isInteger(input.weekday) || input.weekday < 1 || input.weekday > 7) return new InvalidInput(['weekday'], 'choiceInvalid');
  if (!Number.isInteger(input.hour) || input.hour < 0 || input.hour > 23) return new InvalidInput(['hour'], 'choiceInvalid');
  if (!isZone(input.zone)) return new InvalidInput(['zone'], 'zoneInvalid');
  return checkInterruptions(input.interruptionsPerWeek ?? 0);
}

function checkInterruptions(perWeek: number): InvalidInput | null {
  const possible = Number.isInteger(perWeek) && perWeek >= 0 && perWeek <= MOST_INTERRUPTIONS_PER_WEEK;
  return possible ? null : new InvalidInput(['interruptionsPerWeek'], 'choiceInvalid');
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
