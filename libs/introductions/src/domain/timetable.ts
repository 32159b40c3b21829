import type { Introduction } from './introduction';
import { type DigestWindow, wakeOn } from './release';
import type { State } from './transitions';

/** What falls due: a row in the table of timers for each, with the introduction's id as key. */
export const TIMERS = ['introductions.timeOut', 'introductions.remind', 'introductions.release', 'introductions.wake', 'introductions.nudge', 'introductions.warn', 'introductions.lapse', 'introductions.askMet'] as const;
export type TimerKind = (typeof TIMERS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const REMIND_DAYS = { WITH_CONNECTOR: 6, WITH_TARGET: 4 } as const;
export const NUDGE_HOURS = 48;
export const WARN_DAYS = 7;
export const LAPSE_DAYS = 14;
export const ASK_MET_DAYS = [14, 28] as const;

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const WAITING: readonly State[] = ['WITH_CONNECTOR', 'WITH_TARGET'];

/**
 * Which timers an introduction needs now. One that was refused, put off or is frozen keeps those by which others would notice: the reminder counts in
 * the load that is shown, the morning of a "later" takes a place (reliability 56).
 */
export function timersOf(one: Introduction, window: DigestWindow, now: Date): ReadonlyMap<TimerKind, Date> {
  const timers = new Map<TimerKind, Date>();
  const coming = (kind: TimerKind, at: Date): void => void (at > now && timers.set(kind, at));
  const shown = one.state === 'UNDER_REVIEW' ? one.stateBefore! : one.state;
  if (WAITING.includes(one.state)) timers.set('introductions.timeOut', one.dueAt!);
  if ([...WAITING, 'DEFERRED', 'NOT_POSSIBLE'].includes(shown) && one.releaseAt && !one.withdrawnAt) {
    if (!one.remindedAt) coming('introductions.remind', remindAt(one));
    coming('introductions.release', one.releaseAt);
  }
  if (one.deferredUntil && !one.withdrawnAt && ['DEFERRED', 'NOT_POSSIBLE'].includes(shown)) {
    const wake = wakeOn(one.deferredUntil, window);
    if (one.state === 'DEFERRED') timers.set('introductions.wake', wake);
    else coming('introductions.wake', wake);
  }
  if (one.state === 'CONNECTED') {
    coming('introductions.nudge', after(one.connectedAt!, NUDGE_HOURS * HOUR_MS));
    coming('introductions.warn', after(one.connectedAt!, WARN_DAYS * DAY_MS));
    timers.set('introductions.lapse', lapseAt(one));
  }
  const askMet = one.state === 'IN_TOUCH' ? askMetAt(one) : null;
  if (askMet) timers.set('introductions.askMet', askMet);
  return timers;
}

/** Once per stage. */
export const remindAt = (one: Introduction): Date => after(one.stageAt, REMIND_DAYS[one.connectorId && !one.forwardedAt ? 'WITH_CONNECTOR' : 'WITH_TARGET'] * DAY_MS);
export const lapseAt = (one: Pick<Introduction, 'connectedAt'>): Date => after(one.connectedAt!, LAPSE_DAYS * DAY_MS);

/** Both are asked whether they met, and once more if neither has said so. */
export function askMetAt(one: Pick<Introduction, 'askedMet' | 'wroteAt'>): Date | null {
  const days = ASK_MET_DAYS[one.askedMet];
  return days === undefined ? null : after(one.wroteAt!, days * DAY_MS);
}
