import { Temporal } from '@cordee/platform/kernel';
import type { EventRow } from '../../app/find-events';
import { isFull } from './event-parts';

/** The event as search engines read it (schema.org Event). Of an event online, not the link to take part. */
export function jsonLd(event: EventRow, { url, organiser, origin }: { url: string; organiser: string; origin: string }): string {
  const place = event.placeKind === 'ONLINE' ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', name: event.placeName, address: addressOf(event) };
  const facts = {
    '@context': 'https://schema.org', '@type': 'Event', name: event.title, description: event.summary, url, startDate: zoned(event.startsAt, event.zone), endDate: zoned(event.endsAt, event.zone),
    eventStatus: `https://schema.org/${event.state === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${event.placeKind === 'ONLINE' ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    location: place, organizer: { '@type': 'Organization', name: organiser, url: origin }, isAccessibleForFree: true,
    offers: { '@type': 'Offer', url, price: '0', priceCurrency: 'EUR', availability: `https://schema.org/${isFull(event) ? 'SoldOut' : 'InStock'}` },
  };
  // What an organiser typed must not end the element that it stands in.
  return JSON.stringify(facts).replace(/</g, '\\u003c').replace(/\u2028|\u2029/g, ' ');
}

const addressOf = ({ placeName, address, city }: EventRow) => ({ '@type': 'PostalAddress', streetAddress: address ?? placeName, addressLocality: city ?? undefined });

/** The local hour with its distance from UTC: `2026-12-10T19:00:00+01:00`. */
const zoned = (date: Date, zone: string): string => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
