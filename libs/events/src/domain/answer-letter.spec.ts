import { describe, expect, test } from '@jest/globals';
import { letterAfter, letterOfEvent, type AnswerNow } from './answer-letter';

const going: AnswerNow = { state: 'CONFIRMED', cause: null, entry: null };
const waiting: AnswerNow = { state: 'WAITLISTED', cause: null, entry: 'WAITING' };
const offered: AnswerNow = { state: 'WAITLISTED', cause: null, entry: 'OFFERED' };
const lapsed: AnswerNow = { state: 'EXPIRED', cause: null, entry: null };
const no = (cause: string): AnswerNow => ({ state: 'CANCELLED', cause, entry: null });
const ALL = { going, waiting, offered, lapsed, left: no('ATTENDEE'), removed: no('ORGANISER'), off: no('EVENT_CANCELLED') };

describe('after an act on an answer', () => {
  test('the letter says what holds now, and is left to a later act where that is something else', () => {
    const told = ['confirmed', 'waitlisted', 'offered', 'offerExpired', 'cancelled', 'declined', 'changed'].flatMap((verb) =>
      Object.entries(ALL).flatMap(([name, now]) => (letterAfter(`registration.${verb}`, now) ? [`${verb}, ${name}: ${letterAfter(`registration.${verb}`, now)}`] : [])));
    expect(told).toEqual([
      'confirmed, going: confirmed', 'waitlisted, waiting: waiting', 'offered, offered: offered', 'offerExpired, lapsed: offerExpired',
      'cancelled, left: released', 'cancelled, removed: removed', 'declined, removed: removed',
    ]);
  });
});

describe('after something happened to the event', () => {
  test('those hear of a change who come or wait, and of the end those whom it concerned', () => {
    expect(Object.entries(ALL).flatMap(([name, now]) => (letterOfEvent(now, false) ? [name] : []))).toEqual(['going', 'waiting', 'offered']);
    expect(Object.entries(ALL).flatMap(([name, now]) => (letterOfEvent(now, true) ? [name] : []))).toEqual(['off']);
  });
});
