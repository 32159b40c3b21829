import { describe, expect, it, test } from '@jest/globals';
import { DUE_STATES } from './due';
import { onlyClaimed, reasonAgainst, REMINDER_REASONS, sortReminders, type PossibleReminder } from './reminding';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const due = (more: Partial<PossibleReminder> = {}): PossibleReminder => ({ dueId: 'd', state: 'ISSUED', remindedAt: null, deceased: false, isOver: false, address: 'a@b.example', unwanted: false, ...more });

describe('a due is reminded of', () => {
  test.each(DUE_STATES)('while it is open: %s', (state) => {
    const open = ['ISSUED', 'PARTIALLY_PAID', 'REOPENED'].includes(state);
    expect(reasonAgainst(due({ state }), now)).toBe(open ? null : 'closed');
  });

  test.each<[string, Date | null, boolean]>([['never', null, true], ['a moment ago', now, false], ['three days ago to the second', ago(72), false], ['longer ago', ago(72.01), true]])('at most every three days: %s', (_when, remindedAt, leaves) => {
    expect(reasonAgainst(due({ remindedAt }), now)).toBe(leaves ? null : 'remindedLately');
  });

  it('no more once its membership has ended, whatever is still open', () => {
    expect(reasonAgainst(due({ state: 'PARTIALLY_PAID', isOver: true }), now)).toBe('closed');
  });

  it('never where somebody has died, without an address, or against what they have said', () => {
    expect(reasonAgainst(due({ deceased: true, state: 'PAID' }), now)).toBe('deceased');
    expect(reasonAgainst(due({ address: null }), now)).toBe('withoutEmail');
    expect(reasonAgainst(due({ unwanted: true }), now)).toBe('suppressed');
  });
});

describe('of many dues', () => {
  /** Every combination of what decides. */
  const all = [true, false].flatMap((deceased) => (['ISSUED', 'PAID'] as const).flatMap((state) => [null, now].flatMap((remindedAt) => [null, 'x@y.example'].flatMap((address) =>
    [true, false].map((unwanted) => ({ deceased, state, remindedAt, address, unwanted }))))));

  it('each is sent or left out for one reason: nothing is lost and nothing counted twice', () => {
    const { dueIds, counts } = sortReminders(all.map((facts, n) => due({ dueId: String(n), ...facts })), now);
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(all.length);
    expect(dueIds).toHaveLength(counts.recipients);
    expect(counts.recipients).toBe(1);
    expect(REMINDER_REASONS.every((reason) => counts[reason] > 0)).toBe(true);
  });

  it('those that somebody else claims at the same moment count as reminded lately', () => {
    const sorted = sortReminders([due({ dueId: 'a' }), due({ dueId: 'b' }), due({ dueId: 'c', remindedAt: now })], now);
    expect(onlyClaimed(sorted, new Set(['b']))).toMatchObject({ dueIds: ['b'], counts: { recipients: 1, remindedLately: 2 } });
  });
});
