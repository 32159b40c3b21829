import { describe, expect, it, test } from '@jest/globals';
import { BATCH_EVENTS, BATCH_STATES, HOLD_MINUTES, InvitationBatch, stateAfter, type BatchEvent, type BatchState } from './invitation-batch';
import { InvitationsSettled } from './errors';

const at = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-23T09:04:00Z');
const fresh = (state: BatchState = 'HELD'): InvitationBatch =>
  Object.assign(InvitationBatch.of({ associationId: 'a', id: 'b', recipients: 40, heldAt: at, heldBy: 'p' }), state === 'HELD' ? {} : { state, endedAt: at, endedBy: 'p' });

/** The whole product, written out: what the table in the code says must be meant. */
const TABLE: Readonly<Record<`${BatchState} ${BatchEvent}`, BatchState | 'refused'>> = {
  'HELD cancel': 'CANCELLED', 'HELD release': 'RELEASED', 'HELD fallDue': 'RELEASED',
  'RELEASED cancel': 'refused', 'RELEASED release': 'refused', 'RELEASED fallDue': 'refused',
  'CANCELLED cancel': 'refused', 'CANCELLED release': 'refused', 'CANCELLED fallDue': 'refused',
};

describe('invitations to many', () => {
  const product = BATCH_STATES.flatMap((state) => BATCH_EVENTS.map((event) => [state, event] as const));

  test.each(product)('%s, on %s', (state, event) => {
    const batch = fresh(state);
    const refusal = batch.settle(event, later, event === 'fallDue' ? null : 'q');
    const expected = TABLE[`${state} ${event}`];
    expect(stateAfter(state, event) ?? 'refused').toBe(expected);
    if (expected === 'refused') {
      expect(refusal).toBeInstanceOf(InvitationsSettled);
      expect(batch).toEqual(fresh(state));
      return;
    }
    expect(refusal).toBeUndefined();
    expect(batch).toMatchObject({ state: expected, endedAt: later, endedBy: event === 'fallDue' ? null : 'q', version: 2 });
  });

  it('are held for ten minutes', () => {
    expect(HOLD_MINUTES).toBe(10);
    expect(fresh()).toMatchObject({ state: 'HELD', version: 1, releasesAt: new Date('2026-11-23T09:10:00Z'), endedAt: null, endedBy: null });
  });

  it('tell the loser what became of them, and when', () => {
    expect(fresh('CANCELLED').settle('release', later, 'q')).toMatchObject({ code: 'INVITATIONS_SETTLED', reason: 'CANCELLED', state: 'CANCELLED', at });
    expect(fresh('RELEASED').settle('cancel', later, 'q')).toMatchObject({ code: 'INVITATIONS_SETTLED', reason: 'RELEASED', state: 'RELEASED', at });
  });
});
