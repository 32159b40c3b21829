import { describe, expect, it } from '@jest/globals';
import { Person } from './person';

const at = new Date('2026-11-23T09:00:00Z');
const claire = (): Person =>
  Object.assign(new Person(), {
    id: '1', version: 1, civility: null, firstName: 'Claire', lastName: 'Lacroix', birthName: null, birthDate: null, address: null, postcode: null, city: 'Lyon', country: null,
    sector: null, createdAt: new Date('2025-12-01T00:00:00Z'), changedAt: new Date('2025-12-01T00:00:00Z'), changedBy: null, confirmedAt: null,
  });

describe('a correction', () => {
  it('changes what is named, and counts as one version', () => {
    const person = claire();
    expect(person.correct({ lastName: 'Lacroix-Éluard', city: null }, 'someone', at)).toEqual(['lastName', 'city']);
    expect(person).toMatchObject({ lastName: 'Lacroix-Éluard', lastKey: 'lacroix eluard', city: null, cityKey: null, version: 2, changedBy: 'someone', changedAt: at });
  });
  it('that changes nothing leaves no trace', () => {
    const person = claire();
    expect(person.correct({ city: 'Lyon' }, 'someone', at)).toEqual([]);
    expect(person.version).toBe(1);
  });
});

describe('a death', () => {
  it('is noted once, and its day may be learnt later', () => {
    const person = Object.assign(claire(), { deceasedOn: null, deceasedNotedAt: null });
    expect([person.noteDeath(null, 'someone', at), person.noteDeath(null, 'someone', at)]).toEqual([true, false]);
    expect(person).toMatchObject({ deceasedOn: null, deceasedNotedAt: at, version: 2, changedBy: 'someone' });
    const later = new Date('2026-12-01T09:00:00Z');
    expect([person.noteDeath('2026-11-20', 'someone', later), person.noteDeath('2026-11-20', 'someone', later), person.noteDeath(null, 'someone', later)]).toEqual([true, false, false]);
    expect(person).toMatchObject({ deceasedOn: '2026-11-20', deceasedNotedAt: at, version: 3 });
  });
});

describe('a profile', () => {
  it('is doubtful a year after it was last confirmed', () => {
    const person = claire();
    expect(person.isDoubtful(at)).toBe(false);
    expect(person.isDoubtful(new Date('2026-12-02T00:00:00Z'))).toBe(true);
    person.confirm(at);
    expect(person.isDoubtful(new Date('2026-12-02T00:00:00Z'))).toBe(false);
  });
  it('is called by both names, or by the one there is', () => {
    expect(claire().displayName).toBe('Claire Lacroix');
    expect(Object.assign(claire(), { firstName: null }).displayName).toBe('Lacroix');
  });
});
