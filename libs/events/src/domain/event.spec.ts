import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError } from '@cordee/platform/kernel';
import { MOST_WAITING, registrationState, whyClosed } from './answers';
import { EventRefused } from './errors';
import { Event, EVENT_STATES, EVENT_STEPS, stateAfter } from './event';
import { checkCapacity, checkEvent, type EventFields, paragraphs, slugOf } from './event-fields';

const NOW = new Date('2026-11-23T09:00:00Z');
const at = (text: string): Date => new Date(text);
const wish = { title: 'Afterwork de décembre', startsAt: at('2026-12-10T18:00:00Z'), placeName: 'Café du Pont', summary: 'Un verre.' };
const fields = (more: object = {}): EventFields => checkEvent({ ...wish, ...more }) as EventFields;
const draft = (): Event => Event.draft({ associationId: 'a', id: 'e', slug: 's', zone: 'Europe/Paris', createdAt: NOW, createdBy: 'p', ...fields() });
const published = (): Event => {
  const event = draft();
  event.step('publish', 'p', NOW);
  return event;
};
const seats = { capacity: 2, taken: 1, waiting: 0 };

describe('an event', () => {
  test('goes from state to state only where the table says so', () => {
    const legal = EVENT_STATES.flatMap((state) => EVENT_STEPS.flatMap((step) => (stateAfter(state, step) ? [`${state} ${step} ${stateAfter(state, step)}`] : [])));
    expect(legal).toEqual([
      'DRAFT publish PUBLISHED', 'PUBLISHED unpublish DRAFT', 'PUBLISHED pause PUBLISHED', 'PUBLISHED resume PUBLISHED', 'PUBLISHED cancel CANCELLED', 'PUBLISHED archive ARCHIVED',
    ]);
  });

  test.each(EVENT_STATES.flatMap((state) => EVENT_STEPS.map((step) => [state, step] as const)))('in %s refuses or takes %s, and is unchanged when it refuses', (state, step) => {
    const event = Object.assign(draft(), { state });
    const refusal = event.step(step, 'p', NOW);
    const next = stateAfter(state, step);
    expect(event.state).toBe(next ?? state);
    if (next) expect([refusal, event.version]).toEqual([undefined, 2]);
    else expect([(refusal as EventRefused).reason, event.version]).toEqual([state, 1]);
  });

  test('that is paused twice was paused when it was first', () => {
    const event = published();
    event.step('pause', 'p', NOW);
    event.step('pause', 'p', at('2026-11-24T09:00:00Z'));
    expect(event.pausedAt).toEqual(NOW);
    event.step('resume', 'p', NOW);
    expect(event.pausedAt).toBeNull();
  });

  test('counts changes of date and place for the calendars once it is published, and no other change', () => {
    const sequenceAfter = (event: Event, more: object) => [event.change(fields(more), 'q', NOW).length > 0, event.icsSequence];
    expect(sequenceAfter(draft(), { placeName: 'Ailleurs' })).toEqual([true, 0]);
    expect(sequenceAfter(published(), { placeName: 'Ailleurs' })).toEqual([true, 1]);
    expect(sequenceAfter(published(), { startsAt: at('2026-12-11T18:00:00Z') })).toEqual([true, 1]);
    expect(sequenceAfter(published(), { summary: 'Deux verres.' })).toEqual([true, 0]);
    expect(sequenceAfter(published(), {})).toEqual([false, 0]);
  });

  test('is called off until it is over, and calendars hear of it', () => {
    const event = published();
    expect(event.cancel('Salle fermée', 'p', event.endsAt)).toEqual(new EventRefused('ENDED'));
    expect(event.cancel('Salle fermée', 'p', NOW)).toBeUndefined();
    expect([event.state, event.cancelledAt, event.cancelReason, event.icsSequence]).toEqual(['CANCELLED', NOW, 'Salle fermée', 1]);
    expect(isDomainError(draft().cancel('x', 'p', NOW))).toBe(true);
  });
});

describe('what is said of an event', () => {
  test('needs title, start, place and a few words; the rest follows', () => {
    expect(fields()).toMatchObject({ template: 'OTHER', endsAt: at('2026-12-10T20:00:00Z'), answersCloseAt: wish.startsAt, placeKind: 'PLACE', audience: 'PUBLIC', city: null });
    expect(fields({ template: 'AFTERWORK', city: ' Saint-Étienne ' })).toMatchObject({ endsAt: at('2026-12-10T21:00:00Z'), city: 'Saint-Étienne', cityKey: 'saint etienne' });
  });

  test.each([
    [{ title: ' ' }, ['title'], 'required'],
    [{ title: 'x'.repeat(121) }, ['title'], 'tooLong'],
    [{ summary: null }, ['summary'], 'required'],
    [{ startsAt: null }, ['startsAt'], 'dateMissing'],
    [{ endsAt: wish.startsAt }, ['endsAt'], 'endBeforeStart'],
    [{ endsAt: at('2027-12-10T18:00:00Z') }, ['endsAt'], 'endBeforeStart'],
    [{ answersCloseAt: at('2026-12-10T18:00:01Z') }, ['answersCloseAt'], 'closeAfterStart'],
    [{ placeName: '' }, ['placeName'], 'required'],
    [{ placeKind: 'ONLINE' as const }, ['onlineUrl'], 'required'],
    [{ placeKind: 'ONLINE' as const, onlineUrl: 'javascript:alert(1)' }, ['onlineUrl'], 'linkInvalid'],
  ])('%o is answered with what to do', (more, path, reason) => {
    expect(checkEvent({ ...wish, ...more })).toMatchObject({ path, reason });
  });

  test('holds a number of seats that those who come still fit into', () => {
    expect([checkCapacity(null), checkCapacity(40), checkCapacity(40, 40)]).toEqual([null, 40, 40]);
    expect(checkCapacity(39, 40)).toMatchObject({ reason: 'capacityBelowTaken', values: { taken: 40 } });
    for (const wrong of [0, -1, 1.5, 100_001]) expect(checkCapacity(wrong)).toMatchObject({ reason: 'capacityInvalid' });
  });

  test('keeps its lines, and nothing that is no text', () => {
    expect(paragraphs(' Un\u0000 verre.\r\n\r\n\r\n\r\nPuis\t deux. \n')).toBe('Un verre.\n\nPuis deux.');
  });

  test('makes an address of plain letters, whatever the title', () => {
    expect(slugOf('L’Été à Œrsted !', '2026-12-10')).toBe('l-ete-a-oersted-2026-12-10');
    expect(slugOf('忘年会', '2026-12-10')).toBe('rencontre-2026-12-10');
    fc.assert(fc.property(fc.string(), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title, '2026-12-10'))));
  });
});

describe('whether one can answer', () => {
  const open = { ...published() };
  test.each([
    ['a draft', { ...open, state: 'DRAFT' as const }, seats, NOW, 'NOT_OPEN', 'notOpen'],
    ['a seat is free', open, seats, NOW, 'OPEN', null],
    ['no limit', open, { ...seats, capacity: null }, NOW, 'OPEN', null],
    ['all seats taken', open, { ...seats, taken: 2 }, NOW, 'WAITLIST', null],
    ['a seat is free but somebody waits', open, { ...seats, waiting: 1 }, NOW, 'WAITLIST', null],
    ['too many wait', open, { ...seats, taken: 2, waiting: MOST_WAITING }, NOW, 'FULL', 'full'],
    ['a pause', { ...open, pausedAt: NOW }, seats, NOW, 'PAUSED', 'paused'],
    ['the term has come', open, seats, open.answersCloseAt, 'CLOSED', 'closed'],
    ['it has begun', { ...open, answersCloseAt: open.endsAt }, seats, open.startsAt, 'CLOSED', 'closed'],
    ['it is cancelled', { ...open, state: 'CANCELLED' as const }, seats, NOW, 'CLOSED', 'cancelled'],
  ])('%s', (_name, event, of, now, state, why) => {
    expect([registrationState(event, of, now), whyClosed(event, of, now)]).toEqual([state, why]);
  });
});
