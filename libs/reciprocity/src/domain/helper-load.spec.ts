import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from '@cordee/platform/kernel';
import { Helper } from './helper';
import { HelperLoad, type LoadEntry, type Wish } from './helper-load';
import { LOAD_STATES, loadState, mayBeAsked } from './load';

const ZONE = 'Europe/Paris';
const now = new Date('2026-11-23T09:00:00Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const helper = (more: Partial<Helper> = {}): Helper => Object.assign(Helper.of('p', now), more);
const ask = (daysAgo: number, openDays = 0): LoadEntry => ({ kind: 'ASK', module: 'mentoring', sourceId: `${daysAgo}`, at: ago(daysAgo), openUntil: ago(daysAgo - openDays) });
const load = (entries: LoadEntry[], more: Partial<Helper> = {}) => new HelperLoad(helper(more), entries);
const day = (text: string) => Temporal.PlainDate.from(text);
/** Days have no properties that could be compared. */
const back = (one: HelperLoad, wish: Wish | null = null): string | null => one.backOn(now, ZONE, wish)?.toString() ?? null;

describe('how much somebody is asked', () => {
  test('counts an open ask twice, a reminder a half, a talk one and a half, a mentee two', () => {
    const entries: LoadEntry[] = [ask(2, 7), ask(40), { ...ask(3), kind: 'REMINDER', openUntil: null }, { ...ask(3), kind: 'TALK', openUntil: null }, { ...ask(400), kind: 'MENTEE', openUntil: null }];
    expect(load(entries).factsAt(now)).toEqual({ openAsks: 1, askedIn30Days: 1, remindersIn30Days: 1, talksIn30Days: 1, runningMentees: 1, circleSessionsIn30Days: 0 });
  });

  test('is a state: open, limited from six tenths on, full, resting, silent', () => {
    const states = [load([]), load([ask(1), ask(2), ask(3)]), load([ask(1), ask(2), ask(3), ask(4)]), load([], { restingUntil: day('2026-12-01') }), load([], { silentAt: now, restingUntil: day('2026-12-01') })];
    expect(states.map((one) => one.state(now, ZONE))).toEqual(LOAD_STATES);
  });

  test('a rest ends with its day, where the association is', () => {
    const resting = load([], { restingUntil: day('2026-11-24') });
    expect([resting.state(new Date('2026-11-23T22:59:00Z'), ZONE), resting.state(new Date('2026-11-23T23:00:00Z'), ZONE)]).toEqual(['RESTING', 'OPEN']);
  });
});

describe('the day on which somebody is back', () => {
  test('is none while they may be asked, are silent, or have said never', () => {
    expect([load([]), load([], { silentAt: now }), load([], { asksPerMonth: 0 })].map((one) => back(one))).toEqual([null, null, null]);
  });

  test('is the first whole day after the load falls', () => {
    expect(back(load([ask(1), ask(5), ask(10), ask(29)]))).toBe('2026-11-25');
    expect(back(load([ask(1, 3), ask(1, 3)]))).toBe('2026-11-26');
  });

  test('is the end of a rest, or later where they are full by then', () => {
    expect(back(load([], { restingUntil: day('2026-12-01') }))).toBe('2026-12-01');
    expect(back(load([ask(1), ask(1), ask(1), ask(1)], { restingUntil: day('2026-12-01') }))).toBe('2026-12-23');
  });

  test('is the end of the halved limit where that comes first', () => {
    expect(back(load([ask(1), ask(2)], { halvedUntil: ago(-4) }))).toBe('2026-11-28');
  });

  test('holds: on it they may be asked, whatever was asked of them', () => {
    const entries = fc.array(fc.record({ kind: fc.constantFrom('ASK' as const, 'REMINDER' as const, 'TALK' as const), daysAgo: fc.integer({ min: 0, max: 40 }), open: fc.integer({ min: 0, max: 60 }) }), { maxLength: 14 });
    const limits = fc.record({ asksPerMonth: fc.integer({ min: 1, max: 12 }), rest: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }), halved: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }) });
    fc.assert(
      fc.property(entries, limits, (asked, { asksPerMonth, rest, halved }) => {
        const rows = asked.map(({ kind, daysAgo, open }) => ({ ...ask(daysAgo, open), kind, ...(kind === 'ASK' ? {} : { openUntil: null }) }));
        const one = load(rows, { asksPerMonth, restingUntil: rest === null ? null : day('2026-11-23').add({ days: rest }), halvedUntil: halved === null ? null : ago(-halved) });
        const on = one.backOn(now, ZONE);
        if (mayBeAsked(one.state(now, ZONE))) return expect(on).toBeNull();
        const morning = new Date(on!.toZonedDateTime(ZONE).epochMilliseconds);
        expect(mayBeAsked(loadState(one.factsAt(morning), one.helper, morning, on!))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a module with a limit of its own', () => {
  test('finds somebody full who is open to others', () => {
    const one = load([ask(1, 7)]);
    const wish = { module: 'mentoring' as const, cap: { per30Days: 2, open: 1 } };
    expect([one.state(now, ZONE), one.state(now, ZONE, wish), back(one, wish)]).toEqual(['OPEN', 'FULL', '2026-11-30']);
    expect(one.state(now, ZONE, { module: 'circles', cap: { per30Days: 1 } })).toBe('OPEN');
  });

  test('introductions are at most as many as the helper has said, none where they said none', () => {
    expect(load([], { introductionsPerMonth: 0 }).state(now, ZONE, { module: 'introductions' })).toBe('FULL');
    expect(back(load([], { introductionsPerMonth: 0 }), { module: 'introductions' })).toBeNull();
  });
});
