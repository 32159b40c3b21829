import { sendingAfter, type SendingEvent, type SendingState } from '@cordee/platform/kernel';
import { DuesSendingSettled } from './errors';

export const DUE_RUN_STATES = ['HELD', 'RUNNING', 'DONE', 'CANCELLED'] as const;
export type DueRunState = (typeof DUE_RUN_STATES)[number];

/** A campaign is a sending until it has left; from then on it is what the worker makes of it. */
const AS_SENDING: Readonly<Record<DueRunState, SendingState>> = { HELD: 'HELD', RUNNING: 'RELEASED', DONE: 'RELEASED', CANCELLED: 'CANCELLED' };
const AS_RUN: Readonly<Record<SendingState, DueRunState>> = { HELD: 'HELD', RELEASED: 'RUNNING', CANCELLED: 'CANCELLED' };

export const runAtStart = (state: SendingState): DueRunState => AS_RUN[state];

/** What of a run its hold decides. */
export interface HeldRun {
  state: DueRunState;
  startedAt: Date;
  /** When its hold ended; null while it is held, and of runs that never were. */
  settledAt: Date | null;
  /** Null when it was the clock, and while it is held. */
  settledBy: string | null;
  endedAt: Date | null;
}

/** @param by null for the clock */
export function settleRun<R extends HeldRun>(run: R, event: SendingEvent, at: Date, by: string | null): R | DuesSendingSettled {
  const sending = AS_SENDING[run.state];
  const next = sendingAfter(sending, event);
  if (!next) return new DuesSendingSettled(sending, run.settledAt ?? run.startedAt);
  return { ...run, state: AS_RUN[next], settledAt: at, settledBy: by, endedAt: next === 'CANCELLED' ? at : null };
}
