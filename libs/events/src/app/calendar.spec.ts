import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarFile, type CalendarFrame, calendarType, uidOf } from './calendar';

const ID = '019a0000-0000-7000-8000-000000000001';
const event: CalendarEvent = {
  id: ID, title: 'Dîner, à Saint-Étienne; « vin » & fromage \\ 100 %', summary: 'Un verre entre promotions.\nVenez à l’heure : on dîne à 20 h.', startsAt: new Date('2026-12-10T18:00:00Z'), endsAt: new Date('2026-12-10T21:00:00Z'),
  zone: 'Europe/Paris', placeName: 'Café du Pont', address: '12, quai des Brumes', city: 'Lyon', icsSequence: 2, state: 'PUBLISHED', url: 'https://mines.example.org/evenements/diner', onlineUrl: null,
};
const frame: CalendarFrame = { method: 'REQUEST', host: 'mines.example.org', organiser: { name: 'Mines "Alumni", Paris: anciens', address: 'bonjour@example.org' }, guest: { name: 'Zoé; Lacroix', address: 'zoe@example.org' }, at: new Date('2026-11-23T09:00:00Z') };
const write = (more: Partial<CalendarEvent> = {}, how: Partial<CalendarFrame> = {}) => calendarFile([{ ...event, ...more }], { ...frame, ...how });

/** As a foreign program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, entry: new ICAL.Event(component), zones: calendar.getAllSubcomponents('vtimezone').length };
}

describe('a calendar file, read by a foreign parser', () => {
  test('says what, when and where, whatever characters stand in it', () => {
    const { calendar, component, entry, zones } = read(write());
    expect([calendar.getFirstPropertyValue('method'), calendar.getFirstPropertyValue('version'), zones]).toEqual(['REQUEST', '2.0', 1]);
    expect([entry.summary, entry.location, entry.sequence]).toEqual([event.title, 'Café du Pont, 12, quai des Brumes, Lyon', 2]);
    expect(entry.description).toBe(`${event.summary}\n\n${event.url}`);
    expect([entry.startDate.toJSDate(), entry.endDate.toJSDate()]).toEqual([event.startsAt, event.endsAt]);
    expect(component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Europe/Paris');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T09:00:00Z');
    expect(entry.uid).toBe(uidOf(ID, 'mines.example.org'));
  });

  test('names the organiser and the guest, though a comma, a colon or a quotation mark stands in their names', () => {
    const { component } = read(write());
    const [organiser, guest] = ['organizer', 'attendee'].map((name) => component.getFirstProperty(name)!);
    expect([organiser!.getParameter('cn'), String(organiser!.getFirstValue()).toLowerCase()]).toEqual(['Mines ’Alumni’, Paris: anciens', 'mailto:bonjour@example.org']);
    expect([guest!.getParameter('cn'), guest!.getParameter('partstat')]).toEqual(['Zoé; Lacroix', 'ACCEPTED']);
  });

  test('keeps its UID and counts its changes; CANCEL takes it out of the calendar', () => {
    const [first, moved, cancelled] = [write(), write({ icsSequence: 3, startsAt: new Date('2026-12-11T18:00:00Z'), endsAt: new Date('2026-12-11T21:00:00Z') }), write({ icsSequence: 3 }, { method: 'CANCEL' })].map(read);
    expect(new Set([first, moved, cancelled].map((one) => one!.entry.uid)).size).toBe(1);
    expect([first!.entry.sequence, moved!.entry.sequence, cancelled!.entry.sequence]).toEqual([2, 3, 3]);
    expect([cancelled!.calendar.getFirstPropertyValue('method'), cancelled!.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 'CANCELLED']);
  });

  test.each([
    ['the night clocks go forward', '2027-03-28T00:30:00Z', '2027-03-28T02:30:00Z', 'Europe/Paris'],
    ['the night they go back', '2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z', 'Europe/Paris'],
    ['a summer day', '2027-07-14T18:00:00Z', '2027-07-14T21:00:00Z', 'Europe/Paris'],
    ['a zone across the sea', '2026-12-10T23:00:00Z', '2026-12-11T02:00:00Z', 'America/Montreal'],
    ['a zone without summer', '2026-12-10T18:00:00Z', '2026-12-10T21:00:00Z', 'Indian/Reunion'],
  ])('keeps the instant on %s', (_name, startsAt, endsAt, zone) => {
    const { entry } = read(write({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone }));
    expect([entry.startDate.toJSDate().toISOString(), entry.endDate.toJSDate().toISOString()]).toEqual([new Date(startsAt).toISOString(), new Date(endsAt).toISOString()]);
  });

  test('says the hour in UTC where nobody knows the rules of a zone', () => {
    const { entry, zones } = read(write({ zone: 'Mars/Olympus' }));
    expect([zones, entry.startDate.toJSDate()]).toEqual([0, event.startsAt]);
  });

  test('has lines of 75 octets at most, and gives back every text', () => {
    const wide = fc.string({ unit: fc.constantFrom('é', 'a', ' ', ',', ';', '\\', '🎉', ':', '"', 'ß', '漢'), minLength: 1, maxLength: 300 });
    fc.assert(fc.property(wide, (text) => {
      const written = write({ title: `x${text}x`, summary: 'y' });
      expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(read(written).entry.summary).toBe(`x${text}x`);
    }), { numRuns: 200 });
  });

  test('holds several events of several zones', () => {
    const { calendar, zones } = read(calendarFile([event, { ...event, id: ID.replace(/1$/, '2'), zone: 'Europe/London' }], { ...frame, method: 'PUBLISH' }));
    expect([calendar.getAllSubcomponents('vevent').length, zones]).toEqual([2, 2]);
  });

  test('without events is a calendar all the same', () => {
    expect(read(calendarFile([event], frame)).calendar.name).toBe('vcalendar');
    expect(calendarFile([], { ...frame, method: 'PUBLISH' })).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  test('is sent under a type that says its method', () => {
    expect(calendarType('CANCEL')).toBe('text/calendar; charset=utf-8; method=CANCEL');
  });
});
