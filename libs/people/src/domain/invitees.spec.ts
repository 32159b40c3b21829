import { describe, expect, it, test } from '@jest/globals';
import { reachable, sortOut, type Candidate, type InvitationCounts } from './invitees';

const somebody = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'a', firstName: 'Aïcha', lastName: 'Benali', address: 'aicha@mines.example', active: false, deceased: false, held: false, invitedAt: null, ...more,
});
const none: InvitationCounts = { invited: 0, alreadyActive: 0, withoutEmail: 0, deceased: 0, alreadyHeld: 0, suppressed: 0 };

describe('whoever is meant to be invited', () => {
  test.each<[string, Partial<Candidate>, keyof InvitationCounts]>([
    ['is written to', {}, 'invited'],
    ['is written to again, on purpose', { invitedAt: new Date() }, 'invited'],
    ['is left out with an account', { active: true }, 'alreadyActive'],
    ['is left out without an address', { address: null }, 'withoutEmail'],
    ['is left out while another sending holds them', { held: true }, 'alreadyHeld'],
    ['is left in peace once they have died, whatever else is true', { deceased: true, active: true, held: true, address: null }, 'deceased'],
  ])('%s', (_what, more, reason) => {
    expect(sortOut([somebody(more)], new Set()).counts).toEqual({ ...none, [reason]: 1 });
    expect(reachable([somebody(more)])).toHaveLength(reason === 'invited' ? 1 : 0);
  });

  it('is left out where the address says no', () => {
    const { recipients, silent, counts } = sortOut([somebody(), somebody({ id: 'b', address: 'non@mines.example' })], new Set(['non@mines.example']));
    expect(recipients.map(({ id }) => id)).toEqual(['a']);
    expect(silent.map(({ id }) => id)).toEqual(['b']);
    expect(counts).toEqual({ ...none, invited: 1, suppressed: 1 });
  });

  it('is counted once, for one reason', () => {
    const all = [somebody(), somebody({ active: true, address: null }), somebody({ deceased: true, active: true }), somebody({ held: true, address: null })];
    const { counts } = sortOut(all, new Set(['aicha@mines.example']));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });
});
