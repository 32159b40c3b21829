import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError } from '@cordee/platform/kernel';
import { type ActName, actsOf } from './can';
import { Introduction } from './introduction';
import { type Event, EVENTS, PARTY_ROLES } from './transitions';

const AT = new Date('2026-11-23T09:00:00Z');
const facts = { window: { weekday: 4, hour: 7, zone: 'Europe/Paris' }, until: '2027-01-12', suggestedId: 'x', metOn: '2026-12-01', outcome: 'CLARIFIED' } as const;
const copy = (one: Introduction): Introduction => Object.assign(new Introduction(), one);

test('what is offered is possible, and what is possible is offered, wherever one stands', () => {
  fc.assert(fc.property(fc.boolean(), fc.array(fc.record({ event: fc.constantFrom(...EVENTS), role: fc.constantFrom(...PARTY_ROLES), hours: fc.integer({ min: 0, max: 100 }) }), { maxLength: 20 }), (direct, steps) => {
    const one = Introduction.draft({ associationId: 'a', id: 'i', route: direct ? 'DIRECT' : 'CONNECTOR', askType: 'INFORMATION', seekerId: 'seeker', targetId: 'target', connectorId: direct ? null : 'connector' }, AT);
    let now = AT.getTime();
    for (const { event, role, hours } of steps) one.step(event, role, role, new Date((now += hours * 3_600_000)), facts);
    for (const role of ['seeker', 'connector', 'target'] as const) {
      if (one.roleOf(role) !== role) continue;
      const offered = new Set<string>(actsOf(one, role, new Date(now)));
      for (const act of ['submit', 'forward', 'suggestOther', 'decline', 'accept', 'later', 'answerInstead', 'pointElsewhere', 'withdraw', 'write', 'reportMeeting', 'reportOutcome', 'report'] satisfies ActName[]) {
        const possible = !isDomainError(copy(one).step(act as Event, role, role, new Date(now), facts));
        // Of what is frozen the one who asks for it again is heard, and it is offered to the seeker, who must not see that it is frozen.
        if (act === 'report' && one.state === 'UNDER_REVIEW') continue;
        expect([act, role, one.state, offered.has(act)]).toEqual([act, role, one.state, possible]);
      }
    }
  }), { numRuns: 3_000 });
});
