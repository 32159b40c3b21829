import { DomainError } from '@cordee/platform/kernel';
import type { Module } from './ask-type';
import { CLOSES_AFTER_HOURS, loopAfter, type LoopEvent, type LoopState, type PromptStep, PROMPTS } from './gratitude';

const HOUR_MS = 3_600_000;

/** The loop is not in a state from which this act leads. */
export class LoopRefused extends DomainError {
  readonly code = 'LOOP_REFUSED';
  constructor(override readonly reason: LoopState) {
    super();
  }
}

/** What a word of the receiver's is about. */
export const WORD_STEPS = ['THANKS', 'NEWS_2W', 'NEWS_3M', 'NEWS_6M', 'OUTCOME', 'LANDED'] as const;
export type WordStep = (typeof WORD_STEPS)[number];

/** The act that answers each prompt. */
const ANSWERS: Readonly<Record<PromptStep, LoopEvent>> = { THANKS: 'thank', THANKS_AGAIN: 'thank', NEWS_2W: 'news2w', NEWS_3M: 'news3m', NEWS_6M: 'news6m' };

/** Whether somebody in this state may still be asked this. */
export const isAskable = (state: LoopState, step: PromptStep): boolean => loopAfter(state, ANSWERS[step]) !== null;

interface Term {
  readonly step: PromptStep;
  readonly at: Date;
}

/** One for each giver of a help: what the receiver has told them, what they are asked next, and when that ends. */
export class GratitudeLoop {
  id: string;
  version: number;
  giverId: string;
  receiverId: string;
  module: Module;
  sourceId: string;
  actId: string;
  state: LoopState;
  beganAt: Date;
  thankedAt: Date | null;
  /** When the giver first heard what became of it. */
  outcomeAt: Date | null;
  /** What the receiver was asked and has not answered. */
  askedStep: PromptStep | null;
  /** The next thing the clock does; null once it is over. */
  nextAt: Date | null;
  closedAt: Date | null;
  skipReason: string | null;

  static begin(facts: Pick<GratitudeLoop, 'id' | 'giverId' | 'receiverId' | 'module' | 'sourceId' | 'actId' | 'beganAt'>, now: Date): GratitudeLoop {
    const loop = Object.assign(new GratitudeLoop(), { ...facts, version: 1, state: 'DUE', thankedAt: null, outcomeAt: null, askedStep: null, closedAt: null, skipReason: null } as const);
    loop.nextAt = loop.termAfter(now);
    return loop;
  }

  thank(now: Date): LoopRefused | WordStep {
    return this.go('thank', now) ?? this.thanked(now);
  }

  /** What the receiver says now: the answer to what they were asked, or news of their own accord. Thanks come first. */
  news(now: Date): LoopRefused | WordStep {
    if (this.state === 'DUE' || this.closedAt) return new LoopRefused(this.state);
    return this.outcome(now);
  }

  /** What became of it, at any time; it answers the news that were asked, if any. Known to the giver even after the loop is over. */
  outcome(now: Date): WordStep {
    const step = this.askedStep;
    this.outcomeAt ??= now;
    if (!step || ANSWERS[step] === 'thank' || this.go(ANSWERS[step], now)) return 'OUTCOME';
    return step as WordStep;
  }

  skip(reason: string, now: Date): LoopRefused | null {
    const refused = this.go('skip', now);
    if (refused) return refused;
    this.skipReason = reason;
    this.close(now);
    return null;
  }

  /**
   * What falls due: a step to ask for, or the end. A step whose time went by while nobody looked is left out: only the latest is asked.
   */
  fallDue(now: Date): PromptStep | 'CLOSED' | null {
    if (this.closedAt || !this.nextAt || now < this.nextAt) return null;
    if (now >= this.endsAt) {
      this.state = loopAfter(this.state, 'finish')!;
      this.close(now);
      return 'CLOSED';
    }
    const from = this.nextAt;
    const due = this.terms().findLast(({ at }) => at >= from && at <= now);
    this.nextAt = this.termAfter(now);
    this.askedStep = due?.step ?? this.askedStep;
    return due?.step ?? null;
  }

  /** Since when the answer is owed that was asked last; thanks from the first day. */
  get dueSince(): Date | null {
    if (this.closedAt) return null;
    if (this.askedStep) return this.after(PROMPTS.find(({ step }) => step === this.askedStep)!.hours);
    return this.state === 'DUE' ? this.beganAt : null;
  }

  get endsAt(): Date {
    return this.after(CLOSES_AFTER_HOURS);
  }

  private thanked(now: Date): WordStep {
    this.thankedAt = now;
    return 'THANKS';
  }

  /** Null when the way exists, and has been taken. */
  private go(event: LoopEvent, now: Date): LoopRefused | null {
    const next = loopAfter(this.state, event);
    if (!next) return new LoopRefused(this.state);
    this.state = next;
    this.askedStep = null;
    this.nextAt = this.termAfter(now);
    return null;
  }

  private close(now: Date): void {
    this.closedAt = now;
    this.nextAt = null;
    this.askedStep = null;
  }

  private terms(): Term[] {
    return PROMPTS.filter(({ step }) => isAskable(this.state, step)).map(({ step, hours }) => ({ step, at: this.after(hours) }));
  }

  private termAfter(now: Date): Date {
    return this.terms().find(({ at }) => at > now)?.at ?? this.endsAt;
  }

  private after(hours: number): Date {
    return new Date(this.beganAt.getTime() + hours * HOUR_MS);
  }
}
