import { Temporal } from '@cordee/platform/kernel';
import { ASK_TYPES, type AskType } from './ask-type';
import type { LoadSetting } from './load';

const DAY_MS = 86_400_000;
/** Two asks in a row that nobody answered halve the limit for this long; the third ends asking until they say that they stay. */
const HALVED_FROM = 2;
export const SILENT_FROM = 3;
const HALVED_DAYS = 60;

/** What somebody decides about being asked. */
export interface HelperChoices {
  readonly accepts: readonly AskType[];
  /** Whether members who share nobody with them may ask, without a connector. */
  readonly acceptsDirect: boolean;
  /** Over all modules; 0 is a rest without a date. */
  readonly asksPerMonth: number;
  /** Of these, through introductions. */
  readonly introductionsPerMonth: number;
  /** The day on which they may be asked again. */
  readonly restingUntil: Temporal.PlainDate | null;
}

/** Whoever has never chosen anything: every step of an ask has its own consent, so the question itself is open to all. */
export const DEFAULT_CHOICES: HelperChoices = { accepts: ASK_TYPES, acceptsDirect: false, asksPerMonth: 4, introductionsPerMonth: 2, restingUntil: null };

/** Somebody who may be asked. */
export class Helper implements HelperChoices, LoadSetting {
  personId: string;
  /** Counts their own changes; 0 while they have made none. */
  version: number;
  accepts: readonly AskType[];
  acceptsDirect: boolean;
  asksPerMonth: number;
  introductionsPerMonth: number;
  restingUntil: Temporal.PlainDate | null;
  /** Asks in a row that ran out without an answer. */
  expiries: number;
  halvedUntil: Date | null;
  silentAt: Date | null;
  changedAt: Date;

  static of(personId: string, at: Date): Helper {
    return Object.assign(new Helper(), DEFAULT_CHOICES, { personId, version: 0, expiries: 0, halvedUntil: null, silentAt: null, changedAt: at });
  }

  choose(choices: HelperChoices, at: Date): void {
    Object.assign(this, choices);
    this.touch(at);
  }

  /** Ends silence and rest. A limit that is halved stays so until its day: it protects whoever comes back. */
  comeBack(at: Date): void {
    this.silentAt = this.restingUntil = null;
    this.expiries = 0;
    this.touch(at);
  }

  /** Is there again, from whatever they had said: whoever had stopped starts as everybody does. */
  stay(at: Date): void {
    this.comeBack(at);
    if (this.asksPerMonth > 0) return;
    this.asksPerMonth = DEFAULT_CHOICES.asksPerMonth;
    this.introductionsPerMonth = DEFAULT_CHOICES.introductionsPerMonth;
  }

  /** Rests, and is silent no more. */
  rest(until: Temporal.PlainDate, at: Date): void {
    this.comeBack(at);
    this.restingUntil = until;
  }

  /** Is asked nothing any more, until they choose otherwise. */
  stop(at: Date): void {
    this.comeBack(at);
    Object.assign(this, { acceptsDirect: false, asksPerMonth: 0, introductionsPerMonth: 0 });
  }

  /** An ask ran out unanswered. @returns whether that made them silent */
  letExpire(at: Date): boolean {
    this.expiries += 1;
    if (this.expiries === HALVED_FROM) this.halvedUntil = new Date(at.getTime() + HALVED_DAYS * DAY_MS);
    if (this.expiries < SILENT_FROM || this.silentAt) return false;
    this.silentAt = at;
    return true;
  }

  private touch(at: Date): void {
    this.version += 1;
    this.changedAt = at;
  }
}
