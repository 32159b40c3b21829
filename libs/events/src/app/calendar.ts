import { encodeId, Temporal } from '@cordee/platform';
import { generateIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { Event } from '../domain/event';

/** PUBLISH: a file to take; REQUEST and CANCEL: what goes to one guest (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export type CalendarEvent = Pick<Event, 'id' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'zone' | 'placeName' | 'address' | 'city' | 'icsSequence' | 'state'> & {
  /** Its page, for this reader. */
  readonly url: string;
  /** Only for those who come. */
  readonly onlineUrl: string | null;
};

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface CalendarFrame {
  readonly method: CalendarMethod;
  /** Of the association's site: makes the UID the world's only one, and keeps it the same for ever. */
  readonly host: string;
  readonly organiser: Mailbox;
  /** To whom REQUEST and CANCEL go. */
  readonly guest?: Mailbox;
  /** When this was written: of two with the same SEQUENCE the later one holds. */
  readonly at: Date;
}

/** The same for every mail and file about one event. */
export const uidOf = (eventId: string, host: string): string => `${encodeId('event', eventId)}@${host}`;

/** iCalendar (RFC 5545): hours in the event's zone, whose rules come along, lines of 75 octets. */
export function calendarFile(events: readonly CalendarEvent[], frame: CalendarFrame): string {
  const zones = [...new Set(events.map(({ zone }) => zone))].map(blockOf).filter((block) => block !== null);
  const text = generateIcsCalendar({ prodId: '-//Cordee//Cordee//FR', version: '2.0', method: frame.method, events: events.map((event) => entryOf(event, frame)) });
  const whole = zones.length > 0 ? text.replace(/(?=BEGIN:VEVENT|END:VCALENDAR)/, `${zones.join('\r\n')}\r\n`) : text;
  return folded(whole);
}

/** The calendar's media type in a mail says the method, or programs show a file instead of an invitation. */
export const calendarType = (method: CalendarMethod): string => `text/calendar; charset=utf-8; method=${method}`;

function entryOf(event: CalendarEvent, { method, host, organiser, guest, at }: CalendarFrame): IcsEvent {
  const cancelled = method === 'CANCEL' || event.state === 'CANCELLED';
  return {
    uid: uidOf(event.id, host), stamp: { date: at }, sequence: event.icsSequence, status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: event.title, description: `${event.summary}\n\n${event.url}`, url: event.url, location: placeOf(event),
    start: instant(event.startsAt, event.zone), end: instant(event.endsAt, event.zone), organizer: { name: quoted(organiser.name), email: organiser.address },
    ...(guest && { attendees: [{ name: quoted(guest.name || guest.address), email: guest.address, role: 'REQ-PARTICIPANT', partstat: cancelled ? 'DECLINED' : 'ACCEPTED', rsvp: false }] }),
  } as IcsEvent;
}

const placeOf = ({ placeName, address, city, onlineUrl }: CalendarEvent): string => [placeName, address, city, onlineUrl].filter(Boolean).join(', ');

/** With the wall clock of the zone, which the library takes as if it were UTC. */
function instant(date: Date, zone: string): IcsDateObject {
  if (!blockOf(zone)) return { date, type: 'DATE-TIME' };
  const local = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
  const wall = new Date(local.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
  return { date, type: 'DATE-TIME', local: { date: wall, timezone: zone, tzoffset: local.offset.replace(':', '') } };
}

const blocks = new Map<string, string | null>();

/** The rules of a zone, or null where nobody knows them: then hours are said in UTC. */
function blockOf(zone: string): string | null {
  if (!blocks.has(zone)) blocks.set(zone, readBlock(zone));
  return blocks.get(zone)!;
}

const known = new Set(tzlib_get_timezones());

/** An older name (America/Montreal) comes back with the rules under the newer one: the block is called as our hours call it. */
function readBlock(zone: string): string | null {
  if (!known.has(zone)) return null;
  const [block = ''] = tzlib_get_ical_block(zone);
  return block.trim().replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}

/** The library writes names as they come: a comma or a colon would end the parameter, and a quotation mark has no escape. */
const quoted = (name: string): string => `"${name.replace(/"/g, '’').replace(/\p{Cc}+/gu, ' ')}"`;

/** RFC 5545 section 3.1 counts octets, the library characters: unfolded and folded anew, never inside of a character. */
function folded(text: string): string {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function foldLine(line: string): string {
  let [out, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) [out, octets] = [`${out}\r\n `, 1];
    out += character;
    octets += size;
  }
  return out;
}
