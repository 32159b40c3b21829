import { describe, expect, it, test } from '@jest/globals';
import { EventMailing, MAILING_EVENTS, MAILING_HOLD_MINUTES, MAILING_STATES, mailingAfter, type MailingEvent, type MailingState } from './event-mailing';
import { MailingSettled } from './mailing-errors';

const at = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-23T09:04:00Z');
const FACTS = { associationId: 'a', id: 'm', eventId: 'e', kind: 'INVITATION', subject: null, body: null, recipients: 40, heldAt: at, heldBy: 'p' } as const;
const fresh = (state: MailingState = 'HELD'): EventMailing => Object.assign(EventMailing.of(FACTS), state === 'HELD' ? {} : { state, endedAt: at, endedBy: 'p' });

/** The whole product, written out: what the table in the code says must be meant. */
const TABLE: Readonly<Record<`${MailingState} ${MailingEvent}`, MailingState | 'refused'>> = {
  'HELD cancel': 'CANCELLED', 'HELD release': 'RELEASED', 'HELD fallDue': 'RELEASED',
  'RELEASED cancel': 'refused', 'RELEASED release': 'refused', 'RELEASED fallDue': 'refused',
  'CANCELLED cancel': 'refused', 'CANCELLED release': 'refused', 'CANCELLED fallDue': 'refused',
};

describe('a mailing about an event', () => {
  const product = MAILING_STATES.flatMap((state) => MAILING_EVENTS.map((event) => [state, event] as const));

  test.each(product)('%s, on %s', (state, event) => {
    const mailing = fresh(state);
    const refusal = mailing.settle(event, later, event === 'fallDue' ? null : 'q');
    const expected = TABLE[`${state} ${event}`];
    expect(mailingAfter(state, event) ?? 'refused').toBe(expected);
    if (expected === 'refused') {
      expect(refusal).toBeInstanceOf(MailingSettled);
      expect(refusal).toMatchObject({ code: 'MAILING_SETTLED', reason: state, at });
      expect(mailing).toEqual(fresh(state));
      return;
    }
    expect(refusal).toBeUndefined();
    expect(mailing).toMatchObject({ state: expected, endedAt: later, endedBy: event === 'fallDue' ? null : 'q', version: 2 });
  });

  it('to several is held for ten minutes', () => {
    expect(MAILING_HOLD_MINUTES).toBe(10);
    expect(fresh()).toMatchObject({ state: 'HELD', version: 1, releasesAt: new Date('2026-11-23T09:10:00Z'), endedAt: null, endedBy: null });
  });

  it('to one has left already', () => {
    expect(EventMailing.of({ ...FACTS, recipients: 1 })).toMatchObject({ state: 'RELEASED', releasesAt: at, endedAt: at, endedBy: 'p' });
  });
});
