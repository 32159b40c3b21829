import { Temporal } from '@cordee/platform/kernel';

/**
 * How much somebody is asked, over all modules, and when that is enough: the ledger of entraide.md C. Nothing in it says who asks.
 */
export interface LoadFacts {
  /** Asks that count as open now. One that was declined in silence counts until its seeker may know. */
  readonly openAsks: number;
  /** Within the last 30 days. */
  readonly askedIn30Days: number;
  readonly remindersIn30Days: number;
  readonly talksIn30Days: number;
  readonly runningMentees: number;
  readonly circleSessionsIn30Days: number;
}

export interface LoadSetting {
  /** Asks a month over all modules: 0 to 12. */
  readonly asksPerMonth: number;
  readonly halvedUntil: Date | null;
  readonly restingUntil: Temporal.PlainDate | null;
  /** Three asks ran out without an answer: out of the pools until they say that they stay. */
  readonly silentAt: Date | null;
}

export const LOAD_STATES = ['OPEN', 'WARM', 'FULL', 'RESTING', 'SILENT'] as const;
export type LoadState = (typeof LOAD_STATES)[number];

/** From this share of the limit on somebody falls in rankings and is shown as limited. */
const WARM_FROM = 0.6;
export const LOAD_WINDOW_DAYS = 30;

export const loadOf = (facts: LoadFacts): number =>
  facts.openAsks + facts.askedIn30Days + 0.5 * facts.remindersIn30Days + 1.5 * facts.talksIn30Days + 2 * facts.runningMentees + facts.circleSessionsIn30Days;

/** Halved for sixty days after two asks in a row have run out. */
export const limitOf = ({ asksPerMonth, halvedUntil }: LoadSetting, now: Date): number => (halvedUntil && now < halvedUntil ? asksPerMonth / 2 : asksPerMonth);

/** @param today in the zone of the association */
export function loadState(facts: LoadFacts, setting: LoadSetting, now: Date, today: Temporal.PlainDate): LoadState {
  if (setting.silentAt) return 'SILENT';
  if (setting.restingUntil && Temporal.PlainDate.compare(today, setting.restingUntil) < 0) return 'RESTING';
  const [load, limit] = [loadOf(facts), limitOf(setting, now)];
  if (load >= limit) return 'FULL';
  return load >= WARM_FROM * limit ? 'WARM' : 'OPEN';
}

/** Whether one more ask may reach them. */
export const mayBeAsked = (state: LoadState): boolean => state === 'OPEN' || state === 'WARM';
