import { describe, expect, it, test } from '@jest/globals';
import { SENDING_EVENTS, type SendingEvent } from '@cordee/platform/kernel';
import { DUE_RUN_STATES, runAtStart, settleRun, type DueRunState, type HeldRun } from './due-run';

const at = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-23T09:04:00Z');
const run = (state: DueRunState): HeldRun => ({ state, startedAt: at, settledAt: null, settledBy: null, endedAt: null });

/** The whole product: a run that is being made, or is over, has left. */
const TABLE: Readonly<Record<`${DueRunState} ${SendingEvent}`, DueRunState | 'refused RELEASED' | 'refused CANCELLED'>> = {
  'HELD cancel': 'CANCELLED', 'HELD release': 'RUNNING', 'HELD fallDue': 'RUNNING',
  'RUNNING cancel': 'refused RELEASED', 'RUNNING release': 'refused RELEASED', 'RUNNING fallDue': 'refused RELEASED',
  'DONE cancel': 'refused RELEASED', 'DONE release': 'refused RELEASED', 'DONE fallDue': 'refused RELEASED',
  'CANCELLED cancel': 'refused CANCELLED', 'CANCELLED release': 'refused CANCELLED', 'CANCELLED fallDue': 'refused CANCELLED',
};

describe('a campaign', () => {
  const product = DUE_RUN_STATES.flatMap((state) => SENDING_EVENTS.map((event) => [state, event] as const));

  test.each(product)('%s, on %s', (state, event) => {
    const by = event === 'fallDue' ? null : 'q';
    const settled = settleRun(run(state), event, later, by);
    const expected = TABLE[`${state} ${event}`];
    const [refused, how] = expected.split(' ');
    if (how) expect([refused, settled]).toEqual(['refused', expect.objectContaining({ code: 'DUES_SENDING_SETTLED', reason: how, at })]);
    else expect(settled).toEqual({ state: expected, startedAt: at, settledAt: later, settledBy: by, endedAt: expected === 'CANCELLED' ? later : null });
  });

  it('tells who comes too late when its hold ended, where it had one', () => {
    expect(settleRun({ ...run('DONE'), settledAt: later, endedAt: new Date('2026-11-23T10:00:00Z') }, 'cancel', later, 'q')).toMatchObject({ at: later });
  });

  it('to one member is made at once', () => {
    expect([runAtStart('RELEASED'), runAtStart('HELD')]).toEqual(['RUNNING', 'HELD']);
  });
});
