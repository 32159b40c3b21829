import { describe, expect, it } from '@jest/globals';
import { isSessionLive, isTouchDue } from './session';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = new Date('2026-11-23T09:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const session = (age: number, idle: number, office = false) => ({ createdAt: ago(age), lastSeenAt: ago(idle), office });

describe('a session', () => {
  it.each([
    ['a member, idle for just under 14 days', session(20 * DAY, 14 * DAY - 1), false, true],
    ['a member, idle for 14 days', session(20 * DAY, 14 * DAY), false, false],
    ['a member, used daily for just under 90 days', session(90 * DAY - 1, DAY), false, true],
    ['a member, 90 days after signing in', session(90 * DAY, 1), false, false],
    ['the office, idle for just under 12 hours', session(DAY, 12 * HOUR - 1, true), true, true],
    ['the office, idle for 12 hours', session(DAY, 12 * HOUR, true), true, false],
    ['the office, just under 7 days after signing in', session(7 * DAY - 1, 1, true), true, true],
    ['the office, 7 days after signing in', session(7 * DAY, 1, true), true, false],
    ['somebody whose last staff role is gone', session(HOUR, 1, true), false, false],
    ['a member who became staff within their session', session(DAY, 1), true, true],
    ['a member who became staff with an old session', session(30 * DAY, 1), true, false],
  ])('of %s', (_who, facts, officeToday, live) => {
    expect(isSessionLive(facts, officeToday, now)).toBe(live);
  });

  it('is marked as used once a minute at most', () => {
    expect(isTouchDue({ lastSeenAt: ago(59_999) }, now)).toBe(false);
    expect(isTouchDue({ lastSeenAt: ago(60_000) }, now)).toBe(true);
  });
});
