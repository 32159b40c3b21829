import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDomainError } from '@cordee/platform/kernel';
import { MOST_WAITING } from './answers';
import { AnswersClosed, EventFull } from './errors';
import { offerTerm } from './offer-term';
import type { Registration } from './registration';
import { type Room, type Says, Seating } from './seating';

const NOW = new Date('2026-11-23T09:00:00Z');
const START = new Date('2026-12-10T18:00:00Z');
const room = (more: Partial<Room> = {}): Room => ({
  state: 'PUBLISHED', pausedAt: null, startsAt: START, endsAt: new Date('2026-12-10T21:00:00Z'), answersCloseAt: START, capacity: 2, taken: 0, arrivals: 0, waiting: 0, ...more,
});
const says = (name: string, answer: Says['answer'] = 'GOING', channel: Says['channel'] = 'PAGE'): Says => ({ who: { personId: name }, answer, channel, by: name, requestId: 'spec' });

/** A seating to which people come by name. */
class Desk {
  readonly people = new Map<string, Registration>();
  private ids = 0;
  readonly seating: Seating;

  constructor(more: Partial<Room> = {}, now = NOW) {
    this.seating = new Seating(room(more), [], now, () => `id ${++this.ids}`);
  }

  say(name: string, answer: Says['answer'] = 'GOING', channel: Says['channel'] = 'PAGE') {
    const outcome = this.seating.answer(this.people.get(name) ?? null, says(name, answer, channel));
    if (isDomainError(outcome)) return outcome;
    this.people.set(name, Object.assign(outcome.registration, { version: 1 }));
    return outcome.standing;
  }

  kinds(): string[] {
    return [...this.people].map(([name, one]) => `${name} ${one.kind}${one.kind === 'WAITING' ? ` ${this.seating.standing(one).position}` : ''}`);
  }
}

const crowd = (desk: Desk, names: string): Desk => {
  for (const name of names) desk.say(name);
  return desk;
};

describe('answers in their order', () => {
  test('seats go to the first, the others wait at 1, 2, 3', () => {
    expect(crowd(new Desk(), 'abcde').kinds()).toEqual(['a GOING', 'b GOING', 'c WAITING 1', 'd WAITING 2', 'e WAITING 3']);
  });

  test('a seat that falls free is offered to whoever has waited longest, and is held meanwhile', () => {
    const desk = crowd(new Desk(), 'abcd');
    desk.say('a', 'NOT_GOING');
    expect(desk.kinds()).toEqual(['a NOT_GOING', 'b GOING', 'c OFFERED', 'd WAITING 1']);
    expect(desk.say('a')).toMatchObject({ kind: 'WAITING', position: 2 });
    expect(desk.say('c')).toMatchObject({ kind: 'GOING' });
    expect(desk.seating.taken).toBe(2);
  });

  test('an offer that is declined, or lapses, goes on to the next', () => {
    const desk = crowd(new Desk(), 'abcde');
    desk.say('a', 'NOT_GOING');
    desk.say('c', 'NOT_GOING');
    expect(desk.kinds().slice(2)).toEqual(['c NOT_GOING', 'd OFFERED', 'e WAITING 1']);
    desk.seating.expire([desk.people.get('d')!]);
    expect(desk.kinds().slice(2)).toEqual(['c NOT_GOING', 'd NOT_GOING', 'e OFFERED']);
    expect(desk.say('d')).toMatchObject({ kind: 'WAITING', position: 1 });
  });

  test('whoever leaves the list lets the others move up', () => {
    const desk = crowd(new Desk(), 'abcde');
    desk.say('c', 'NOT_GOING');
    expect(desk.kinds().slice(3)).toEqual(['d WAITING 1', 'e WAITING 2']);
  });

  test('the same answer again changes nothing', () => {
    const desk = crowd(new Desk(), 'abc');
    const [lines, first] = [desk.seating.lines.length, desk.say('c')];
    expect(desk.say('c')).toEqual(first);
    expect([desk.say('a'), desk.seating.lines.length, desk.seating.arrivals]).toMatchObject([{ kind: 'GOING' }, lines, 1]);
  });

  test('without a limit everybody comes', () => {
    expect(crowd(new Desk({ capacity: null }), 'abc').kinds()).toEqual(['a GOING', 'b GOING', 'c GOING']);
  });

  test('each act leaves one line, in the name of whoever acted; what the house does has no name', () => {
    const desk = crowd(new Desk(), 'abc');
    desk.say('a', 'NOT_GOING');
    desk.say('z', 'NOT_GOING');
    expect(desk.seating.lines.map(({ verb, by }) => `${verb.slice(13)} ${by}`)).toEqual(['confirmed a', 'confirmed b', 'waitlisted c', 'cancelled a', 'offered null', 'declined z']);
  });

  test('a yes taken back in the same breath leaves no ticket, and one of before is ended', () => {
    const desk = crowd(new Desk(), 'a');
    desk.say('a', 'NOT_GOING');
    expect([desk.seating.issued.size, desk.seating.voided.size]).toEqual([0, 0]);
    const held = new Desk({ taken: 1 });
    held.people.set('a', Object.assign(desk.people.get('a')!, { state: 'CONFIRMED', cause: null, id: 'old' }));
    held.say('a', 'NOT_GOING');
    held.say('a');
    expect([[...held.seating.voided], [...held.seating.issued]]).toEqual([['old'], ['old']]);
  });
});

describe('who may answer when', () => {
  const reasonOf = (outcome: unknown) => (outcome instanceof AnswersClosed ? outcome.reason : 'answered');
  test.each([
    ['a draft', { state: 'DRAFT' as const }, 'notOpen'],
    ['a cancelled event', { state: 'CANCELLED' as const }, 'cancelled'],
    ['an archived event', { state: 'ARCHIVED' as const }, 'closed'],
    ['a pause', { pausedAt: NOW }, 'paused'],
    ['after the term', { answersCloseAt: NOW }, 'closed'],
    ['after the beginning', { startsAt: NOW }, 'closed'],
    ['a list as long as it gets', { taken: 2, waiting: MOST_WAITING }, 'full'],
  ])('%s', (_name, more, reason) => {
    expect(reasonOf(new Desk(more).say('a'))).toBe(reason);
  });

  test('during a pause a no is taken, and nobody is offered what it frees until it is over', () => {
    const desk = crowd(new Desk(), 'abc');
    Object.assign(desk.seating.room, { pausedAt: NOW });
    expect(desk.say('a', 'NOT_GOING')).toMatchObject({ kind: 'NOT_GOING' });
    expect(desk.people.get('c')!.kind).toBe('WAITING');
    Object.assign(desk.seating.room, { pausedAt: null });
    desk.seating.offerFreed();
    expect(desk.people.get('c')!.kind).toBe('OFFERED');
  });

  test('the office answers for somebody until the event is over, and takes no seat that is not there', () => {
    const late = { answersCloseAt: NOW, startsAt: NOW, pausedAt: NOW, taken: 1 };
    const desk = new Desk(late);
    expect([desk.say('a', 'GOING', 'OFFICE'), desk.say('b', 'GOING', 'OFFICE')]).toMatchObject([{ kind: 'GOING' }, { kind: 'WAITING' }]);
    expect(reasonOf(new Desk({ ...late, endsAt: NOW }).say('a', 'GOING', 'OFFICE'))).toBe('closed');
  });

  test('the office offers a free seat out of turn, and again after an offer has lapsed, but none that is taken', () => {
    const desk = crowd(new Desk(), 'abcd');
    const office = says('office', 'GOING', 'OFFICE');
    expect(desk.seating.offerTo(desk.people.get('d')!, office)).toBeInstanceOf(EventFull);
    Object.assign(desk.seating.room, { pausedAt: NOW });
    desk.say('a', 'NOT_GOING');
    expect(desk.seating.offerTo(desk.people.get('d')!, office)).toMatchObject({ kind: 'OFFERED' });
    expect(desk.kinds()).toEqual(['a NOT_GOING', 'b GOING', 'c WAITING 1', 'd OFFERED']);
    expect(desk.seating.offerTo(desk.people.get('a')!, office)).toMatchObject({ kind: 'NOT_GOING' });
    expect(desk.seating.offerTo(desk.people.get('b')!, office)).toMatchObject({ kind: 'GOING' });
  });
});

describe('an offer', () => {
  const at = (text: string) => new Date(text);
  test.each([
    ['lasts two days', '2026-11-23T09:00:00Z', START, '2026-11-25T09:00:00Z'],
    ['never past the last answers', '2026-12-09T20:00:00Z', START, '2026-12-10T18:00:00.000Z'],
    ['two hours at least, where the event leaves them', '2026-12-10T11:00:00Z', at('2026-12-10T12:00:00Z'), '2026-12-10T13:00:00Z'],
    ['never past the beginning', '2026-12-10T17:30:00Z', START, '2026-12-10T18:00:00.000Z'],
  ])('%s', (_name, now, answersCloseAt, term) => {
    expect(offerTerm({ answersCloseAt, startsAt: START }, at(now))).toEqual(at(term));
  });

  test('is not made once answers are closed', () => {
    expect(offerTerm({ answersCloseAt: NOW, startsAt: START }, NOW)).toBeNull();
  });
});

test('whatever people say in whatever order: seats are those who come or are offered one, never more, and the list has no gap', () => {
  const act = fc.record({ who: fc.integer({ min: 0, max: 11 }), what: fc.constantFrom('GOING', 'GOING', 'NOT_GOING', 'lapse') });
  fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.array(act, { maxLength: 60 }), (capacity, acts) => {
    const desk = new Desk({ capacity });
    for (const { who, what } of acts) {
      const known = desk.people.get(String(who));
      if (what !== 'lapse') desk.say(String(who), what as 'GOING' | 'NOT_GOING');
      else if (known?.kind === 'OFFERED') desk.seating.expire([known]);
      const all = [...desk.people.values()];
      const [held, waiting] = [all.filter(({ kind }) => kind === 'GOING' || kind === 'OFFERED'), all.filter(({ kind }) => kind === 'WAITING')];
      expect(held.length).toBe(desk.seating.taken);
      expect(held.length).toBeLessThanOrEqual(capacity);
      if (waiting.length > 0) expect(held.length).toBe(capacity);
      const inOrder = waiting.sort((a, b) => a.entry!.arrival - b.entry!.arrival);
      expect(inOrder.map((one) => desk.seating.standing(one).position)).toEqual(inOrder.map((_one, index) => index + 1));
    }
    expect(desk.seating.issued.size).toBe([...desk.people.values()].filter(({ kind }) => kind === 'GOING').length);
  }));
});
