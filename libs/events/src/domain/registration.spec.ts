import { describe, expect, test } from '@jest/globals';
import { ENTRY_EVENTS, ENTRY_STATES, entryAfter, REGISTRATION_EVENTS, REGISTRATION_STATES, Registration, registrationAfter, WaitlistEntry } from './registration';

const NOW = new Date('2026-11-23T09:00:00Z');
const entryIn = (state: (typeof ENTRY_STATES)[number]) => WaitlistEntry.of({ id: 'w', registrationId: 'r', arrival: 1, state, arrivedAt: NOW, ahead: 0 });

describe('a registration', () => {
  test('goes from state to state only where the table says so', () => {
    const legal = REGISTRATION_STATES.flatMap((state) => REGISTRATION_EVENTS.flatMap((event) => (registrationAfter(state, event) ? [`${state} ${event} ${registrationAfter(state, event)}`] : [])));
    expect(legal).toEqual([
      'WAITLISTED confirm CONFIRMED', 'WAITLISTED decline CANCELLED', 'WAITLISTED lapse EXPIRED', 'CONFIRMED decline CANCELLED',
      'EXPIRED confirm CONFIRMED', 'EXPIRED wait WAITLISTED', 'EXPIRED decline CANCELLED', 'CANCELLED confirm CONFIRMED', 'CANCELLED wait WAITLISTED',
    ]);
  });

  test.each(REGISTRATION_STATES.flatMap((state) => REGISTRATION_EVENTS.map((event) => [state, event] as const)))('in %s takes %s, or it is a fault of ours', (state, event) => {
    const registration = Object.assign(Registration.first('r', { personId: 'p' }, NOW), { state });
    const next = registrationAfter(state, event);
    if (!next) return expect(() => registration.step(event)).toThrow(state);
    registration.step(event);
    expect(registration.state).toBe(next);
  });
});

describe('a place on the waiting list', () => {
  test('ends for good: whoever comes back has another', () => {
    const legal = ENTRY_STATES.flatMap((state) => ENTRY_EVENTS.flatMap((event) => (entryAfter(state, event) ? [`${state} ${event} ${entryAfter(state, event)}`] : [])));
    expect(legal).toEqual(['WAITING offer OFFERED', 'WAITING decline LEFT', 'WAITING close CLOSED', 'OFFERED accept ACCEPTED', 'OFFERED decline DECLINED', 'OFFERED expire EXPIRED', 'OFFERED close CLOSED']);
  });

  test.each(ENTRY_STATES.flatMap((state) => ENTRY_EVENTS.map((event) => [state, event] as const)))('in %s takes %s, or it is a fault of ours', (state, event) => {
    const entry = entryIn(state);
    const next = entryAfter(state, event);
    if (!next) return expect(() => entry.step(event, NOW)).toThrow(state);
    entry.step(event, NOW);
    expect([entry.state, entry.endedAt]).toEqual([next, next === 'OFFERED' ? null : NOW]);
  });
});
