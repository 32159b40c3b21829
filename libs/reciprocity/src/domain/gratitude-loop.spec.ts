import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError } from '@cordee/platform/kernel';
import { isClosedLoop, LOOP_EVENTS, LOOP_STATES, loopAfter, type LoopEvent, type LoopState, PROMPTS } from './gratitude';
import { GratitudeLoop, LoopRefused, type WordStep } from './gratitude-loop';

const START = new Date('2026-11-23T09:00:00Z');
const HOUR_MS = 3_600_000;
const after = (hours: number): Date => new Date(START.getTime() + hours * HOUR_MS);
const days = (n: number): Date => after(24 * n);
const begin = (): GratitudeLoop => GratitudeLoop.begin({ id: 'loop', giverId: 'giver', receiverId: 'receiver', module: 'introductions', sourceId: 'source', actId: 'act', beganAt: START }, START);
const thanked = (at = after(1)): GratitudeLoop => {
  const loop = begin();
  loop.thank(at);
  return loop;
};

/** Each state by each event: the whole of it, so that a new way is a decision. */
const WAYS: Record<LoopState, Partial<Record<LoopEvent, LoopState>>> = {
  DUE: { thank: 'THANKED', skip: 'SKIPPED', finish: 'CLOSED' },
  THANKED: { news2w: 'NEWS_2W', news3m: 'NEWS_3M', news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_2W: { news3m: 'NEWS_3M', news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_3M: { news6m: 'NEWS_6M', skip: 'SKIPPED', finish: 'CLOSED' },
  NEWS_6M: { skip: 'SKIPPED', finish: 'CLOSED' },
  CLOSED: {},
  SKIPPED: {},
};

describe('the table of ways', () => {
  test.each(LOOP_STATES.flatMap((state) => LOOP_EVENTS.map((event) => [state, event] as const)))('from %s by %s leads where it says, or nowhere', (state, event) => {
    expect(loopAfter(state, event)).toBe(WAYS[state][event] ?? null);
  });

  test.each(LOOP_STATES.flatMap((state) => (['thank', 'skip'] as const).map((act) => [state, act] as const)))('is what a loop does: in %s, %s', (state, act) => {
    const loop = Object.assign(begin(), { state, closedAt: state === 'CLOSED' || state === 'SKIPPED' ? after(1) : null });
    const outcome = act === 'thank' ? loop.thank(after(2)) : loop.skip('IN_PERSON', after(2));
    const next = WAYS[state][act];
    if (next) expect([isDomainError(outcome), loop.state]).toEqual([false, next]);
    else expect([outcome, loop.state]).toEqual([new LoopRefused(state), state]);
  });
});

describe('the clock asks', () => {
  const steps = (loop: GratitudeLoop, until: number, each = 12): (string | null)[] => {
    const seen: (string | null)[] = [];
    for (let hours = 0; hours <= until; hours += each) {
      const due = loop.fallDue(after(hours));
      if (due) seen.push(`${due} ${hours / 24}`);
    }
    return seen;
  };

  test('for thanks twice, then nothing until the end, where nothing is ever answered', () => {
    expect(steps(begin(), 200 * 24)).toEqual(['THANKS 2', 'THANKS_AGAIN 7', 'CLOSED 194']);
  });

  test('for news at two weeks, three and six months of whoever has thanked', () => {
    expect(steps(thanked(), 200 * 24)).toEqual(['NEWS_2W 14', 'NEWS_3M 91', 'NEWS_6M 180', 'CLOSED 194']);
  });

  test('for the latest step only, where nobody looked for a while', () => {
    const loop = thanked();
    expect([loop.fallDue(days(100)), loop.askedStep, loop.nextAt]).toEqual(['NEWS_3M', 'NEWS_3M', days(180)]);
    expect(loop.fallDue(days(100))).toBeNull();
  });

  test('for nothing that lies behind when thanks come late', () => {
    const loop = begin();
    loop.thank(days(100));
    expect([loop.fallDue(days(101)), loop.nextAt]).toEqual([null, days(180)]);
  });

  test('for nothing once somebody has passed', () => {
    const loop = thanked();
    loop.skip('RATHER_NOT', days(3));
    expect([steps(loop, 200 * 24), loop.nextAt, loop.skipReason]).toEqual([[], null, 'RATHER_NOT']);
  });
});

describe('news', () => {
  test('come after thanks', () => {
    expect(begin().news(after(1))).toEqual(new LoopRefused('DUE'));
  });

  test('answer what was asked, or are an outcome of one’s own accord', () => {
    const loop = thanked();
    expect(loop.news(days(3))).toBe('OUTCOME');
    loop.fallDue(days(14));
    expect([loop.news(days(20)), loop.state, loop.news(days(21)), loop.state]).toEqual(['NEWS_2W', 'NEWS_2W', 'OUTCOME', 'NEWS_2W']);
    loop.fallDue(days(180));
    expect([loop.news(days(181)), loop.state]).toEqual(['NEWS_6M', 'NEWS_6M']);
  });

  test('are refused once it is over, but an outcome still reaches the giver', () => {
    const loop = thanked();
    loop.fallDue(days(194));
    expect([loop.news(days(195)), loop.outcome(days(195)), loop.state]).toEqual([new LoopRefused('CLOSED'), 'OUTCOME', 'CLOSED']);
  });

  test('make it a closed loop in the sense of the board, together with thanks', () => {
    const loop = begin();
    expect(isClosedLoop(loop)).toBe(false);
    loop.outcome(days(1));
    expect(isClosedLoop(loop)).toBe(false);
    loop.thank(days(2));
    expect(isClosedLoop(loop)).toBe(true);
  });
});

describe('whatever people and the clock do, in any order', () => {
  const act = fc.record({ hours: fc.integer({ min: 1, max: 24 * 30 }), does: fc.constantFrom('thank', 'news', 'outcome', 'skip', 'tick') });

  test('nothing is asked twice or out of order, a word is said of each step once, and the end is the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const loop = begin();
        const asked: string[] = [];
        const said: WordStep[] = [];
        let [now, endedAt] = [0, null as Date | null];
        for (const { hours, does } of acts) {
          now += hours;
          const at = after(now);
          const outcome = does === 'thank' ? loop.thank(at) : does === 'news' ? loop.news(at) : does === 'outcome' ? loop.outcome(at) : does === 'skip' ? loop.skip('x', at) : loop.fallDue(at);
          if (does === 'tick' && outcome && outcome !== 'CLOSED') asked.push(outcome as string);
          if (does !== 'tick' && typeof outcome === 'string') said.push(outcome as WordStep);
          if (endedAt) expect(loop.closedAt).toEqual(endedAt);
          endedAt = loop.closedAt;
          expect(loop.nextAt === null).toBe(loop.closedAt !== null);
          if (loop.nextAt && does === 'tick') expect(loop.nextAt > at).toBe(true);
          expect((loop.closedAt !== null) === ['CLOSED', 'SKIPPED'].includes(loop.state)).toBe(true);
          expect((loop.skipReason !== null) === (loop.state === 'SKIPPED')).toBe(true);
        }
        const order = PROMPTS.map(({ step }) => step as string);
        expect(asked).toEqual([...new Set(asked)].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        const steps = said.filter((step) => step !== 'OUTCOME');
        expect(new Set(steps).size).toBe(steps.length);
        expect((loop.thankedAt !== null) === said.includes('THANKS')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
