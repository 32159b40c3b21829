import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError } from '@cordee/platform/kernel';
import { Introduction } from './introduction';
import { countsAsOpen, seekerStage } from './seeker-view';
import { type Event, EVENTS, isOver, PARTY_ROLES, type PartyRole, type Route, type State, stateAfter, STATES } from './transitions';

const WINDOW = { weekday: 4, hour: 7, zone: 'Europe/Paris' };
const AT = new Date('2026-11-23T09:00:00Z');
const SEEKER = 'seeker';
const PEOPLE: Readonly<Record<string, string>> = { seeker: SEEKER, connector: 'connector', target: 'target' };

/** The table of entraide.md A1 a second time, as whoever wrote the product says it: state, event, who, where to. */
const WRITTEN: readonly (readonly [states: string, event: Event, by: string, to: State | 'first' | 'before'])[] = [
  ['DRAFT', 'coachSubmit', 'coach', 'COACHEE_CONSENT'],
  ['COACHEE_CONSENT', 'consent', 'seeker', 'first'],
  ['COACHEE_CONSENT', 'timeOut', 'clock', 'DRAFT'],
  ['DRAFT', 'submit', 'seeker', 'first'],
  ['WITH_DESK', 'assign', 'desk', 'WITH_CONNECTOR'],
  ['WITH_DESK WITH_CONNECTOR WITH_TARGET', 'timeOut', 'clock', 'NOT_POSSIBLE'],
  ['WITH_CONNECTOR', 'forward', 'connector', 'WITH_TARGET'],
  ['WITH_CONNECTOR', 'suggestOther', 'connector', 'REDIRECTED'],
  ['WITH_CONNECTOR', 'decline', 'connector', 'NOT_POSSIBLE'],
  ['WITH_TARGET DEFERRED', 'accept', 'target', 'CONNECTED'],
  ['WITH_TARGET DEFERRED', 'decline', 'target', 'NOT_POSSIBLE'],
  ['WITH_TARGET', 'later', 'target', 'DEFERRED'],
  ['WITH_TARGET', 'answerInstead', 'target', 'ANSWERED'],
  ['WITH_TARGET', 'pointElsewhere', 'target', 'REDIRECTED'],
  ['DEFERRED', 'wake', 'clock', 'WITH_TARGET'],
  ['DRAFT COACHEE_CONSENT WITH_DESK WITH_CONNECTOR WITH_TARGET DEFERRED NOT_POSSIBLE', 'withdraw', 'seeker', 'WITHDRAWN'],
  ['UNDER_REVIEW', 'withdraw', 'seeker', 'UNDER_REVIEW'],
  ['CONNECTED', 'write', 'seeker', 'IN_TOUCH'],
  ['CONNECTED', 'lapse', 'clock', 'LAPSED'],
  ['CONNECTED IN_TOUCH MET', 'reportMeeting', 'seeker target', 'MET'],
  ['MET', 'reportOutcome', 'seeker', 'MET'],
  ['ANSWERED', 'reportOutcome', 'seeker', 'ANSWERED'],
  ['MET ANSWERED', 'finish', 'clock', 'CLOSED'],
  ['WITH_DESK WITH_CONNECTOR WITH_TARGET DEFERRED CONNECTED IN_TOUCH MET UNDER_REVIEW', 'report', 'seeker connector target', 'UNDER_REVIEW'],
  ['NOT_POSSIBLE', 'report', 'seeker connector', 'UNDER_REVIEW'],
  ['UNDER_REVIEW', 'resume', 'moderator', 'before'],
  ['UNDER_REVIEW', 'returnToDraft', 'moderator', 'DRAFT'],
  ['UNDER_REVIEW', 'redirect', 'moderator', 'REDIRECTED'],
  ['UNDER_REVIEW', 'close', 'moderator', 'NOT_POSSIBLE'],
];
const FIRST: Readonly<Record<Route, State>> = { CONNECTOR: 'WITH_CONNECTOR', DIRECT: 'WITH_TARGET', COACH: 'WITH_CONNECTOR', DESK: 'WITH_DESK' };

function written(state: State, event: Event, role: PartyRole, route: Route): State | null {
  const way = WRITTEN.find(([states, name, by]) => name === event && states.split(' ').includes(state) && by.split(' ').includes(role));
  if (!way) return null;
  return way[3] === 'first' ? FIRST[route] : way[3] === 'before' ? 'WITH_TARGET' : way[3];
}

describe.each(['CONNECTOR', 'DIRECT'] as const)('on the route %s, of every state × event × role', (route) => {
  test.each(STATES)('%s leads where the table says, and nowhere else', (state) => {
    const [said, found]: [string[], string[]] = [[], []];
    for (const event of EVENTS) for (const role of PARTY_ROLES) {
      said.push(`${event} ${role} ${written(state, event, role, route)}`);
      found.push(`${event} ${role} ${stateAfter({ state, route, stateBefore: 'WITH_TARGET' }, event, role)}`);
    }
    expect(found).toEqual(said);
  });
});

const draft = (route: Route): Introduction =>
  Introduction.draft({ associationId: 'a', id: 'i', route, askType: 'INFORMATION', seekerId: SEEKER, targetId: 'target', connectorId: route === 'CONNECTOR' ? 'connector' : null }, AT);
const facts = { window: WINDOW, until: '2027-01-12', suggestedId: 'another', metOn: '2026-12-01', outcome: 'CLARIFIED' } as const;

const walk = fc.array(fc.record({ event: fc.constantFrom(...EVENTS), role: fc.constantFrom(...PARTY_ROLES), hours: fc.integer({ min: 0, max: 24 * 9 }) }), { maxLength: 40 });
const routes = fc.constantFrom<Route>('CONNECTOR', 'DIRECT');

describe('whatever happens in whatever order', () => {
  test('it never leaves the table, what is over stays over, and contact data exist exactly once two are connected', () => {
    fc.assert(fc.property(routes, walk, (route, steps) => {
      const introduction = draft(route);
      let now = AT.getTime();
      let everConnected = false;
      for (const { event, role, hours } of steps) {
        now += hours * 3_600_000;
        const [from, before, way] = [introduction.state, introduction.version, stateAfter(introduction, event, role)];
        const outcome = introduction.step(event, role, PEOPLE[role] ?? null, new Date(now), facts);
        if (isDomainError(outcome)) expect([introduction.state, introduction.version]).toEqual([from, before]);
        else expect(introduction.state).toBe(event === 'resume' && introduction.withdrawnAt ? 'WITHDRAWN' : way);
        if (isOver(from) && !(from === 'NOT_POSSIBLE' && (role === 'seeker' || role === 'connector'))) expect(introduction.state).toBe(from);
        everConnected ||= introduction.state === 'CONNECTED';
        expect(introduction.connectedAt !== null).toBe(everConnected);
      }
    }), { numRuns: 3_000 });
  });

  test('until its release a refused one, one that timed out, one that was put off, one that is frozen and one that is open read alike', () => {
    const endings: readonly (readonly [Event, PartyRole])[][] = [[], [['decline', 'target']], [['timeOut', 'clock']], [['later', 'target']], [['report', 'target']], [['later', 'target'], ['decline', 'target']]];
    fc.assert(fc.property(routes, fc.constantFrom(...endings), fc.integer({ min: 0, max: 7 * 24 }), fc.integer({ min: 0, max: 100 }), (route, ending, hour, share) => {
      const [mine, other] = [draft(route), draft(route)];
      for (const one of [mine, other]) {
        one.step('submit', 'seeker', SEEKER, AT, facts);
        if (route === 'CONNECTOR') one.step('forward', 'connector', 'connector', AT, facts);
      }
      const releaseAt = other.releaseAt!.getTime();
      const happened = AT.getTime() + hour * 3_600_000;
      for (const [event, role] of ending) expect(isDomainError(mine.step(event, role, role, new Date(happened), facts))).toBe(false);
      const look = new Date(Math.min(happened + ((releaseAt - happened) * share) / 100, releaseAt - 1));
      const seen = (one: Introduction) => [seekerStage(one, look), countsAsOpen(one, look), one.version, one.step('withdraw', 'seeker', SEEKER, look) !== null && seekerStage(one, look), one.version];
      expect(seen(mine)).toEqual(seen(other));
    }), { numRuns: 2_000 });
  });
});

test('the seeker acts on what they see: after the release a no cannot be withdrawn or reported any more', () => {
  for (const event of ['withdraw', 'report'] as const) {
    const one = draft('DIRECT');
    one.step('submit', 'seeker', SEEKER, AT, facts);
    one.step('decline', 'target', 'target', AT);
    expect(one.step(event, 'seeker', SEEKER, one.releaseAt!)).toMatchObject({ code: 'INTRODUCTION_REFUSED', reason: 'NOT_POSSIBLE' });
  }
});

test('a "later" is said once', () => {
  const one = draft('DIRECT');
  one.step('submit', 'seeker', SEEKER, AT, facts);
  one.step('later', 'target', 'target', AT, facts);
  one.step('wake', 'clock', null, new Date('2027-01-12T06:00:00Z'), facts);
  expect(one.step('later', 'target', 'target', new Date('2027-01-13T06:00:00Z'), facts)).toMatchObject({ code: 'INTRODUCTION_REFUSED', reason: 'WITH_CONTACT' });
});

test('a "later" that was refused in the meantime takes its place again on its day, as one that was not', () => {
  const pair = [draft('DIRECT'), draft('DIRECT')] as const;
  for (const one of pair) {
    one.step('submit', 'seeker', SEEKER, AT, facts);
    one.step('later', 'target', 'target', AT, facts);
  }
  pair[0].step('decline', 'target', 'target', new Date('2026-12-20T09:00:00Z'));
  const day = new Date('2027-01-12T06:00:00Z');
  const both = (at: string) => pair.map((one) => [seekerStage(one, new Date(at)), countsAsOpen(one, new Date(at))]);
  expect(both('2026-12-30T09:00:00Z')).toEqual([['WITH_CONTACT', false], ['WITH_CONTACT', false]]);
  pair[0].wakeUnseen(day, WINDOW);
  pair[1].step('wake', 'clock', null, day, facts);
  expect(both('2027-01-15T09:00:00Z')).toEqual([['WITH_CONTACT', true], ['WITH_CONTACT', true]]);
  expect(pair[0].releaseAt).toEqual(pair[1].releaseAt);
  pair[1].step('timeOut', 'clock', null, new Date('2027-01-19T06:00:00Z'));
  expect(both('2027-01-22T09:00:00Z')).toEqual([['NOT_POSSIBLE', false], ['NOT_POSSIBLE', false]]);
});

test('what the seeker took back while it was frozen stays taken back when it is settled', () => {
  const one = draft('DIRECT');
  one.step('submit', 'seeker', SEEKER, AT, facts);
  one.step('report', 'target', 'target', AT);
  one.step('withdraw', 'seeker', SEEKER, AT);
  expect([one.state, seekerStage(one, AT)]).toEqual(['UNDER_REVIEW', 'WITHDRAWN']);
  one.step('resume', 'moderator', 'm', AT);
  expect(one.state).toBe('WITHDRAWN');
});

test('what a moderator ends is told at once: it is the association that says so, with its reason', () => {
  const one = draft('DIRECT');
  one.step('submit', 'seeker', SEEKER, AT, facts);
  one.step('report', 'target', null, AT);
  one.step('close', 'moderator', null, AT);
  expect([seekerStage(one, AT), countsAsOpen(one, AT)]).toEqual(['NOT_POSSIBLE', false]);
});
