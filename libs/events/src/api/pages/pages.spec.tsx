import type { ReactElement } from 'react';
import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import type { EventRow } from '../../app/find-events';
import '../../i18n';
import { AnswerPage, type AnswerPageProps } from './answer.page';
import { EventPage, type EventPageProps, NotedPage } from './event.page';
import { EventsPage } from './events.page';

const event = {
  id: '019a0000-0000-7000-8000-000000000001', state: 'PUBLISHED', slug: 'diner-2026-12-10', title: 'Dîner </script> des promotions', summary: 'Un verre entre promotions.\n\nSans façon.', startsAt: new Date('2026-12-10T18:00:00Z'),
  endsAt: new Date('2026-12-10T21:00:00Z'), zone: 'Europe/Paris', placeKind: 'PLACE', placeName: 'Café du Pont', address: '12 quai des Brumes', city: 'Lyon', onlineUrl: 'https://visio.example.org/diner',
  audience: 'PUBLIC', answersCloseAt: new Date('2026-12-09T11:00:00Z'), cancelReason: 'La salle est fermée.', capacity: 50, taken: 12, going: 12, waiting: 0, mine: null,
} as unknown as EventRow;
const full = { ...event, taken: 50, going: 50, waiting: 4 };
const origin = 'https://mines.example.org';
const frame = (locale: Locale) => ({ locale, brand: { name: 'Mines', colour: '#7a1f4b' } });
const base = { event, url: `${origin}/evenements/${event.slug}`, origin, closed: null, member: false, mine: null } as const;
const show = (more: Partial<EventPageProps> = {}) => (locale: Locale) => <EventPage {...frame(locale)} {...base} {...more} />;
const answer = (more: Partial<AnswerPageProps> = {}) => (locale: Locale) => <AnswerPage {...frame(locale)} event={event} firstName="Claire" action="/reponse/abc.def" closed={null} mine={null} others={[]} noFirst={false} {...more} />;
const standing = (kind: 'GOING' | 'WAITING' | 'OFFERED' | 'NOT_GOING') => ({ kind, position: kind === 'WAITING' ? 3 : null, until: kind === 'OFFERED' ? '25 novembre 2026 à 10 h' : '' });

const pages: [string, (locale: Locale) => ReactElement][] = [
  ['event, open', show()],
  ['event, sold out', show({ event: full })],
  ['event, refused', show({ errors: { email: 'L’adresse manque.' }, typed: { name: 'Nora', email: '' } })],
  ['event, paused', show({ closed: 'paused' })],
  ['event, cancelled', show({ closed: 'cancelled', event: { ...event, state: 'CANCELLED' } })],
  ['event, past', show({ closed: 'past' })],
  ['event, for a member', show({ member: true })],
  ['event, a member comes', show({ member: true, mine: standing('GOING') })],
  ['event, a member waits', show({ member: true, event: full, mine: standing('WAITING') })],
  ['event, a member does not come', show({ member: true, mine: standing('NOT_GOING') })],
  ['noted, going', (locale) => <NotedPage {...frame(locale)} event={event} kind="GOING" position={null} email="nora@example.org" />],
  ['noted, waiting', (locale) => <NotedPage {...frame(locale)} event={full} kind="WAITING" position={5} email="nora@example.org" />],
  ['noted, offered', (locale) => <NotedPage {...frame(locale)} event={full} kind="OFFERED" position={null} email="nora@example.org" />],
  ['list', (locale) => <EventsPage {...frame(locale)} events={[event]} url={`${origin}/evenements`} />],
  ['list, empty', (locale) => <EventsPage {...frame(locale)} events={[]} url={`${origin}/evenements`} />],
  ['answer, asked', answer()],
  ['answer, asked for the no', answer({ noFirst: true, event: full })],
  ['answer, going', answer({ mine: standing('GOING'), others: ['Aïcha', 'Hervé'] })],
  ['answer, waiting', answer({ event: full, mine: standing('WAITING') })],
  ['answer, offered', answer({ event: full, mine: standing('OFFERED') })],
  ['answer, not going', answer({ mine: standing('NOT_GOING') })],
  ['answer, too late', answer({ closed: 'closed' })],
  ['answer, cancelled', answer({ closed: 'cancelled', mine: standing('NOT_GOING') })],
];

const render = (draw: (locale: Locale) => ReactElement, locale: Locale, addressForm: AddressForm = 'VOUS'): string => runInScope(systemScope('a', { addressForm, locale }), () => renderPage(draw(locale)));
/** What is read on it. */
const shown = (page: string): string => page.replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim();

describe.each(pages)('the page %s', (name, draw) => {
  test('keeps its words, with vous, with tu, and in English', () => {
    expect(shown(render(draw, 'fr'))).toMatchSnapshot();
    expect(shown(render(draw, 'fr', 'TU'))).toMatchSnapshot();
    expect(shown(render(draw, 'en'))).toMatchSnapshot();
  });

  test('never mixes tu and vous', () => {
    expect(tuIn(shown(render(draw, 'fr')))).toBeUndefined();
    expect(vousIn(shown(render(draw, 'fr', 'TU')))).toBeUndefined();
  });

  test('runs no script, loads nothing and stays light', () => {
    const page = render(draw, 'fr');
    expect(page.match(/<script(?! type="application\/ld\+json")|<img|<link rel="stylesheet"|javascript:/g)).toBeNull();
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  });

  test('has one main button at most, and shows no link to take part but on a ticket', () => {
    const main = /<main.*<\/main>/s.exec(render(draw, 'fr'))![0];
    expect(main.match(/class="button"/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(main.includes('visio.example.org')).toBe(name === 'answer, going');
  });
});

describe('what machines read on the page of an event', () => {
  const facts = (more: Partial<EventRow> = {}) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(render(show({ event: { ...event, ...more } as EventRow }), 'fr'))![1]!) as Record<string, unknown>;

  test('is schema.org’s Event, whatever stands in a title', () => {
    expect(facts()).toMatchObject({
      '@type': 'Event', name: event.title, startDate: '2026-12-10T19:00:00+01:00', endDate: '2026-12-10T22:00:00+01:00', eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Café du Pont', address: { addressLocality: 'Lyon' } }, organizer: { name: 'Mines' }, offers: { availability: 'https://schema.org/InStock' },
    });
    expect(facts({ taken: 50 })).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut' } });
    expect(facts({ state: 'CANCELLED' })).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(facts({ placeKind: 'ONLINE' })).toMatchObject({ location: { '@type': 'VirtualLocation', url: base.url } });
  });

  test('is Open Graph, and nothing at all where the event is for members', () => {
    const open = render(show(), 'fr');
    expect(open).toContain(`<meta property="og:url" content="${base.url}"/>`);
    expect(open).toContain('<meta property="og:type" content="event"/>');
    const members = render(show({ event: { ...event, audience: 'MEMBERS' } as EventRow }), 'fr');
    expect([members.includes('ld+json'), members.includes('noindex')]).toEqual([false, true]);
  });
});
