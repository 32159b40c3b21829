import { formatDay, formatTime, t, type Locale } from '@cordee/platform';
import type { EventFacts } from '../data/mailing.reads';

/** When and where, as a sentence says it in the reader's language. */
export interface EventWords {
  title: string;
  /** Of its beginning: `jeudi 10 décembre`. */
  day: string;
  when: string;
  where: string;
}

export function eventWords(locale: Locale, event: Pick<EventFacts, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'placeKind' | 'placeName' | 'address' | 'city'>): EventWords {
  const { title, startsAt, endsAt, zone } = event;
  const [day, lastDay] = [startsAt, endsAt].map((at) => formatDay(locale, at, zone)) as [string, string];
  const [from, to] = [startsAt, endsAt].map((at) => formatTime(locale, at, zone)) as [string, string];
  const when = day === lastDay ? t(locale, 'events.words.oneDay', { day, from, to }) : t(locale, 'events.words.severalDays', { day, from, lastDay, to });
  return { title, day, when, where: whereOf(locale, event) };
}

/** Where it takes place; of an event online not the link, which is for those who come. */
function whereOf(locale: Locale, { placeKind, placeName, address, city }: Pick<EventFacts, 'placeKind' | 'placeName' | 'address' | 'city'>): string {
  const place = [placeName, address, city].filter(Boolean).join(', ');
  if (placeKind === 'PLACE') return place;
  return placeName ? t(locale, 'events.words.onlineAt', { place: placeName }) : t(locale, 'events.words.online');
}
