import { describe, expect, it, test } from '@jest/globals';
import { DomainError } from './errors';
import { HeldSending, HOLD_MINUTES, SENDING_EVENTS, SENDING_STATES, sendingAfter, startOfSending, type SendingEvent, type SendingState } from './held-sending';

const at = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-23T09:04:00Z');

class TooLate extends DomainError {
  readonly code = 'TOO_LATE';
  constructor(
    override readonly reason: string,
    readonly at: Date,
  ) {
    super();
  }
}

class Letters extends HeldSending<TooLate> {
  protected refusal(endedAt: Date): TooLate {
    return new TooLate(this.state, endedAt);
  }
}
const held = (state: SendingState = 'HELD'): Letters =>
  Object.assign(new Letters(), { version: 1, recipients: 40, heldAt: at, heldBy: 'p', ...startOfSending(40, at, 'p') }, state === 'HELD' ? {} : { state, endedAt: at, endedBy: 'p' });

/** The whole product, written out: what the table in the code says must be meant. */
const TABLE: Readonly<Record<`${SendingState} ${SendingEvent}`, SendingState | 'refused'>> = {
  'HELD cancel': 'CANCELLED', 'HELD release': 'RELEASED', 'HELD fallDue': 'RELEASED',
  'RELEASED cancel': 'refused', 'RELEASED release': 'refused', 'RELEASED fallDue': 'refused',
  'CANCELLED cancel': 'refused', 'CANCELLED release': 'refused', 'CANCELLED fallDue': 'refused',
};

describe('what is sent to many', () => {
  const product = SENDING_STATES.flatMap((state) => SENDING_EVENTS.map((event) => [state, event] as const));

  test.each(product)('%s, on %s', (state, event) => {
    const letters = held(state);
    const refusal = letters.settle(event, later, event === 'fallDue' ? null : 'q');
    const expected = TABLE[`${state} ${event}`];
    expect(sendingAfter(state, event) ?? 'refused').toBe(expected);
    if (expected === 'refused') {
      expect(refusal).toMatchObject({ code: 'TOO_LATE', reason: state, at });
      expect(letters).toEqual(held(state));
      return;
    }
    expect(refusal).toBeUndefined();
    expect(letters).toMatchObject({ state: expected, endedAt: later, endedBy: event === 'fallDue' ? null : 'q', version: 2 });
  });

  test.each([2, 3, 40, 50_000])('to %i is held for ten minutes', (recipients) => {
    expect(HOLD_MINUTES).toBe(10);
    expect(startOfSending(recipients, at, 'p')).toEqual({ state: 'HELD', releasesAt: new Date('2026-11-23T09:10:00Z'), endedAt: null, endedBy: null });
  });

  it('to one leaves at once', () => {
    expect(startOfSending(1, at, 'p')).toEqual({ state: 'RELEASED', releasesAt: at, endedAt: at, endedBy: 'p' });
  });

  /** Every sequence of five. */
  it('is decided once, whatever follows', () => {
    for (let n = 0; n < 3 ** 5; n++) {
      const events = Array.from({ length: 5 }, (_, place) => SENDING_EVENTS[Math.trunc(n / 3 ** place) % 3]!);
      const letters = held();
      const refused = events.map((event) => letters.settle(event, later, 'q') !== undefined);
      expect(refused).toEqual([false, true, true, true, true]);
      expect(letters.state).toBe(events[0] === 'cancel' ? 'CANCELLED' : 'RELEASED');
    }
  });
});
