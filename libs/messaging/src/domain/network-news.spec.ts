import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Newcomer, NetworkNews } from './network-news';

const newcomer = (personId: string, facts: Partial<Newcomer> = {}): Newcomer => ({ personId, displayName: personId, graduationYear: 2004, city: 'Lyon', cityKey: 'lyon', at: 10, ...facts });
const namesOf = (items: readonly { text: { vars?: object } }[]) => items.map((item) => (item.text.vars as { names: unknown }).names);

describe('news of the network', () => {
  test('is one line for the year and one for the city, each person in one of them', () => {
    const news = new NetworkNews([newcomer('paul'), newcomer('hugo', { graduationYear: 1998 }), newcomer('awa', { graduationYear: 1998, city: 'Nantes', cityKey: 'nantes' })]);
    expect(namesOf(news.forReader(newcomer('claire'), 0))).toEqual([['paul'], ['hugo']]);
  });

  test('is the very same item for two readers of one class and city', () => {
    const news = new NetworkNews([newcomer('paul')]);
    expect(news.forReader(newcomer('claire'), 0)).toBe(news.forReader(newcomer('ines'), 3));
  });

  test('is nothing to somebody of whom we know neither year nor city', () => {
    const news = new NetworkNews([newcomer('paul'), newcomer('awa', { graduationYear: null, city: null, cityKey: null })]);
    expect(news.forReader(newcomer('claire', { graduationYear: null, city: null, cityKey: null }), 0)).toEqual([]);
  });

  test('tells each reader exactly of those who joined since, never of themselves', () => {
    const who = fc.record({ personId: fc.uuid(), graduationYear: fc.constantFrom(2004, 2005, null), cityKey: fc.constantFrom('lyon', 'nantes', null), at: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.uniqueArray(who, { selector: (one) => one.personId, maxLength: 25 }), fc.integer({ min: 0, max: 20 }), (facts, since) => {
        const people = facts.map((one) => newcomer(one.personId, { ...one, city: one.cityKey }));
        const news = new NetworkNews(people);
        for (const reader of people) {
          const expected = people.filter((one) => one.at > since && one !== reader && ((reader.graduationYear !== null && one.graduationYear === reader.graduationYear) || (reader.cityKey !== null && one.cityKey === reader.cityKey)));
          const told = news.forReader(reader, since).reduce((sum, item) => sum + (item.fits ?? 0), 0);
          expect(told).toBe(expected.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
