import { describe, expect, test } from '@jest/globals';
import { runInScope, systemScope, type Locale } from '@cordee/platform';
import '../i18n';
import { eventWords } from './event-words';

const EVENT = { title: 'Dîner', startsAt: new Date('2026-12-10T18:00:00Z'), endsAt: new Date('2026-12-10T21:30:00Z'), zone: 'Europe/Paris', placeKind: 'PLACE', placeName: 'Café du Pont', address: null, city: 'Lyon' } as const;
const words = (locale: Locale, more: Partial<Parameters<typeof eventWords>[1]> = {}) => {
  const { when, where } = runInScope(systemScope('a'), () => eventWords(locale, { ...EVENT, ...more }));
  return [when, where].map((text) => text.replaceAll('\u00A0', ' '));
};

describe('when and where an event takes place', () => {
  test.each<[string, Locale, Partial<Parameters<typeof eventWords>[1]>, string[]]>([
    ['on an evening', 'fr', {}, ['jeudi 10 décembre, de 19 h à 22 h 30', 'Café du Pont, Lyon']],
    ['in English', 'en', {}, ['Thursday 10 December, 19:00 to 22:30', 'Café du Pont, Lyon']],
    ['over midnight', 'fr', { endsAt: new Date('2026-12-11T01:00:00Z') }, ['du jeudi 10 décembre à 19 h au vendredi 11 décembre à 2 h', 'Café du Pont, Lyon']],
    ['in another zone', 'en', { zone: 'America/Montreal' }, ['Thursday 10 December, 13:00 to 16:30', 'Café du Pont, Lyon']],
    ['online, without the link', 'fr', { placeKind: 'ONLINE', placeName: null, city: null }, ['jeudi 10 décembre, de 19 h à 22 h 30', 'En ligne']],
    ['online, by a service with a name', 'en', { placeKind: 'ONLINE', placeName: 'our own room', city: null }, ['Thursday 10 December, 19:00 to 22:30', 'Online, our own room']],
  ])('%s', (_what, locale, more, expected) => expect(words(locale, more)).toEqual(expected));
});
