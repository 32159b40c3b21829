import { type AskRefusal, AskRefused } from './errors';
import { heldUntil } from './release';

/** How much somebody may ask, and be asked to pass on; an association's choice (entraide.md A1). */
export interface Limits {
  readonly open: number;
  readonly perWeek: number;
  readonly perMonth: number;
  /** After a no or a silence, the same person. */
  readonly coolDownDays: number;
  /** After one took it back oneself: it may have been refused in silence. */
  readonly withdrawnDays: number;
  readonly newAccountDays: number;
  readonly newAccountOpen: number;
  readonly connectorPer30Days: number;
  readonly connectorOpen: number;
  readonly forwardRestDays: number;
  /** From this many helps without thanks on, one thanks first … */
  readonly unthanked: number;
  /** … but never before this many requests in a life (S3, S4 of the beliefs). */
  readonly freeRequests: number;
}

/** What a seeker has asked so far, as they may know it themselves. */
export interface SeekerRecord {
  readonly open: number;
  /** When each of the last thirty days was sent. */
  readonly sentAt: readonly Date[];
  readonly sentEver: number;
  readonly accountSince: Date | null;
  readonly unthanked: number;
}

/** Their latest request to one person. */
export interface EarlierAsk {
  readonly stage: string;
  readonly releaseAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const DAY_MS = 86_400_000;
const days = (count: number): number => count * DAY_MS;
const WAITING = ['WITH_CONNECTOR', 'WITH_CONTACT', 'CONNECTED'];

/** Whether one may ask at all now. */
export function mayAsk(record: SeekerRecord, limits: Limits, now: Date, zone: string): AskRefused | null {
  if (record.unthanked >= limits.unthanked && record.sentEver >= limits.freeRequests) return new AskRefused('thanksFirst', null, { count: record.unthanked });
  const settledAt = (record.accountSince?.getTime() ?? 0) + days(limits.newAccountDays);
  const young = record.open >= limits.newAccountOpen ? heldUntil(settledAt, now, zone) : null;
  if (young) return new AskRefused('newAccount', young);
  if (record.open >= limits.open) return new AskRefused('tooManyOpen', null, { count: limits.open });
  const full = (reason: AskRefusal, span: number, most: number): AskRefused | null => {
    const latest = record.sentAt.map((at) => at.getTime()).sort((a, b) => b - a);
    // An association that lets nobody ask names no day: none would come.
    if (most === 0) return new AskRefused(reason, null, { count: most });
    const until = latest.length >= most ? heldUntil(latest[most - 1]! + days(span), now, zone) : null;
    return until && new AskRefused(reason, until, { count: most });
  };
  return full('tooManyThisWeek', 7, limits.perWeek) ?? full('tooManyThisMonth', 30, limits.perMonth);
}

/** Whether one may ask this person now. The days count from what was fixed beforehand, never from when somebody said no. */
export function mayAskAgain(earlier: EarlierAsk | null, limits: Limits, now: Date, zone: string): AskRefused | null {
  if (!earlier) return null;
  if (WAITING.includes(earlier.stage)) return new AskRefused('alreadyAsked');
  const from = earlier.stage === 'NOT_POSSIBLE' ? earlier.releaseAt : earlier.stage === 'WITHDRAWN' ? earlier.withdrawnAt : null;
  if (!from) return null;
  const again = heldUntil(from.getTime() + days(earlier.stage === 'NOT_POSSIBLE' ? limits.coolDownDays : limits.withdrawnDays), now, zone);
  return again && new AskRefused('coolDown', again);
}
