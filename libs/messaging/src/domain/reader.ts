import { Temporal } from '@cordee/platform/kernel';
import type { Frequency } from './schedule';

/** What of a member's preference decides one digest. */
export class DigestReader {
  personId: string;
  frequency: Frequency;
  zone: string;
  pausedUntil: string | null;
  unsubscribed: boolean;
  lastSentAt: Date | null;
  keyVersion: number;

  wantsMail(now: Date): boolean {
    return !this.unsubscribed && this.frequency !== 'NEVER' && !isPausedOn(this, now);
  }
}

/** Whether the day on which sending starts again is still to come, in the member's own calendar. */
export function isPausedOn({ pausedUntil, zone }: { pausedUntil: string | null; zone: string }, now: Date): boolean {
  if (!pausedUntil) return false;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(today, Temporal.PlainDate.from(pausedUntil)) < 0;
}
