import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { sortGuests, type PossibleGuest } from './guests';
import { invitingRefusal } from './inviting';
import { checkMessage, linesOf } from './mailing-text';

const guest = (more: Partial<PossibleGuest> = {}): PossibleGuest => ({ id: 'p', firstName: 'Claire', lastName: 'Lacroix', address: 'claire@example.org', deceased: false, invited: false, answered: false, lately: 0, ...more });
const only = (one: PossibleGuest, unwanted: string[] = []) => Object.entries(sortGuests([one], new Set(unwanted), 4).counts).filter(([, count]) => count > 0).map(([name]) => name);

describe('who is invited to an event', () => {
  test.each<[string, Partial<PossibleGuest>, string]>([
    ['whoever can be written to', {}, 'recipients'],
    ['not the dead, whatever else is true', { deceased: true, answered: true, invited: true, address: null }, 'deceased'],
    ['not whoever has answered', { answered: true, invited: true }, 'alreadyAnswered'],
    ['not whoever was invited to it', { invited: true, address: null }, 'alreadyInvited'],
    ['not whoever has no address', { address: null, lately: 9 }, 'withoutEmail'],
    ['not whoever was invited often lately', { lately: 4 }, 'oftenInvited'],
    ['but whoever was invited a little less', { lately: 3 }, 'recipients'],
  ])('%s', (_what, facts, expected) => expect(only(guest(facts))).toEqual([expected]));

  it('leaves out the addresses that say no', () => {
    expect(only(guest(), ['claire@example.org'])).toEqual(['suppressed']);
  });

  it('counts everybody once', () => {
    const anybody = fc.record({ id: fc.uuid(), firstName: fc.constant(null), lastName: fc.constant(null), address: fc.option(fc.constantFrom('a@x.org', 'b@x.org'), { nil: null }), deceased: fc.boolean(), invited: fc.boolean(), answered: fc.boolean(), lately: fc.nat(6) });
    fc.assert(fc.property(fc.array(anybody), fc.integer({ min: 1, max: 6 }), (people, most) => {
      const { counts, recipients } = sortGuests(people, new Set(['b@x.org']), most);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(people.length);
      expect(recipients.every((one) => one.address === 'a@x.org' && !one.deceased && !one.invited && !one.answered && one.lately < most)).toBe(true);
    }));
  });
});

describe('inviting', () => {
  const answersCloseAt = new Date('2026-12-10T18:00:00Z');
  const before = new Date('2026-12-10T17:59:59Z');

  test.each([['DRAFT', 'draft'], ['CANCELLED', 'cancelled'], ['ARCHIVED', 'over'], ['PUBLISHED', undefined]] as const)('to an event that is %s: %s', (state, reason) => {
    expect(invitingRefusal({ state, answersCloseAt }, before)?.reason).toBe(reason);
  });

  it('ends when nobody can answer any more', () => {
    expect(invitingRefusal({ state: 'PUBLISHED', answersCloseAt }, answersCloseAt)?.reason).toBe('over');
  });
});

describe('a message', () => {
  test.each<[string, { subject: string; body: string }, string[], string]>([
    ['without a subject', { subject: ' \n', body: 'x' }, ['subject'], 'required'],
    ['without a text', { subject: 'x', body: '\n\t ' }, ['body'], 'required'],
    ['with too long a subject', { subject: 'x'.repeat(121), body: 'x' }, ['subject'], 'tooLong'],
    ['with too long a text', { subject: 'x', body: 'x'.repeat(5_001) }, ['body'], 'tooLong'],
  ])('%s is refused', (_what, text, path, reason) => expect(checkMessage(text)).toMatchObject({ code: 'INVALID_INPUT', path, reason }));

  it('has one line as its subject and keeps its paragraphs and lines', () => {
    const said = checkMessage({ subject: ' Rendez-vous\r\nà 19 h ', body: 'Bonsoir,\r\n\r\n\r\nTrois choses :\n- un\n-  deux \u0007\n' });
    expect(said).toEqual({ subject: 'Rendez-vous à 19 h', body: 'Bonsoir,\n\nTrois choses :\n- un\n- deux' });
    expect(linesOf('Bonsoir,\n\nTrois choses :\n- un\n- deux')).toEqual([['Bonsoir,'], ['Trois choses :', '- un', '- deux']]);
  });
});
