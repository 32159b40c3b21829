import { fold, InvalidInput, tidy } from '@cordee/platform/kernel';

export const EVENT_TEMPLATES = ['AFTERWORK', 'CONFERENCE', 'CIRCLE', 'OTHER'] as const;
export const PLACE_KINDS = ['PLACE', 'ONLINE'] as const;
export const EVENT_AUDIENCES = ['PUBLIC', 'MEMBERS'] as const;

/** What the office says of an event. */
export interface EventFields {
  template: (typeof EVENT_TEMPLATES)[number];
  title: string;
  summary: string;
  startsAt: Date;
  endsAt: Date;
  placeKind: (typeof PLACE_KINDS)[number];
  placeName: string | null;
  address: string | null;
  city: string | null;
  cityKey: string | null;
  /** Shown to those who come only. */
  onlineUrl: string | null;
  audience: (typeof EVENT_AUDIENCES)[number];
  /** Nobody answers or changes their mind from then on. */
  answersCloseAt: Date;
}

/** Title, start, place and a few words are enough; the rest has defaults. Absent or null: as by default. */
export type EventWish = Partial<{ [K in Exclude<keyof EventFields, 'cityKey'>]: EventFields[K] | null }>;

const MOST_DAYS = 31;
const DAY_MS = 86_400_000;
/** How long an event lasts unless somebody says so. */
const DEFAULT_HOURS: Readonly<Record<EventFields['template'], number>> = { AFTERWORK: 3, CONFERENCE: 2, CIRCLE: 2, OTHER: 2 };

/** The fields of an event, whole and in order, or the first thing that is missing. */
export function checkEvent(wish: EventWish): EventFields | InvalidInput {
  const title = tidy(wish.title ?? '');
  const summary = paragraphs(wish.summary ?? '');
  if (!title) return new InvalidInput(['title'], 'required');
  if (title.length > 120) return new InvalidInput(['title'], 'tooLong');
  if (!summary) return new InvalidInput(['summary'], 'required');
  if (summary.length > 2_000) return new InvalidInput(['summary'], 'tooLong');
  const template = wish.template ?? 'OTHER';
  const times = checkTimes(wish, template);
  if (times instanceof InvalidInput) return times;
  const place = checkPlace(wish);
  if (place instanceof InvalidInput) return place;
  return { template, title, summary, ...times, ...place, audience: wish.audience ?? 'PUBLIC' };
}

function checkTimes({ startsAt, endsAt: ends, answersCloseAt: closes }: EventWish, template: EventFields['template']): Pick<EventFields, 'startsAt' | 'endsAt' | 'answersCloseAt'> | InvalidInput {
  if (!startsAt) return new InvalidInput(['startsAt'], 'dateMissing');
  const endsAt = ends ?? new Date(startsAt.getTime() + DEFAULT_HOURS[template] * 3_600_000);
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY_MS) return new InvalidInput(['endsAt'], 'endBeforeStart');
  const answersCloseAt = closes ?? startsAt;
  if (answersCloseAt > startsAt) return new InvalidInput(['answersCloseAt'], 'closeAfterStart');
  return { startsAt, endsAt, answersCloseAt };
}

type Place = Pick<EventFields, 'placeKind' | 'placeName' | 'address' | 'city' | 'cityKey' | 'onlineUrl'>;

function checkPlace(wish: EventWish): Place | InvalidInput {
  const placeKind = wish.placeKind ?? 'PLACE';
  const [placeName, address, city, onlineUrl] = (['placeName', 'address', 'city', 'onlineUrl'] as const).map((name) => tidy(wish[name] ?? '') || null);
  const tooLong = Object.entries({ placeName, address, city }).find(([, text]) => text && text.length > 160);
  if (tooLong) return new InvalidInput([tooLong[0]], 'tooLong');
  if (placeKind === 'PLACE' && !placeName) return new InvalidInput(['placeName'], 'required');
  if (placeKind === 'ONLINE' && !onlineUrl) return new InvalidInput(['onlineUrl'], 'required');
  if (onlineUrl && !isLink(onlineUrl)) return new InvalidInput(['onlineUrl'], 'linkInvalid');
  return { placeKind, placeName: placeName ?? null, address: address ?? null, city: city ?? null, cityKey: city ? fold(city) || null : null, onlineUrl: onlineUrl ?? null };
}

/** @param taken seats that people hold; none before anybody has answered */
export function checkCapacity(capacity: number | null | undefined, taken = 0): number | null | InvalidInput {
  if (capacity == null) return null;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 100_000) return new InvalidInput(['capacity'], 'capacityInvalid');
  return capacity < taken ? new InvalidInput(['capacity'], 'capacityBelowTaken', { taken }) : capacity;
}

/** The address of an event says what and when: `afterwork-2026-12-10`. @param day as it is counted where the event takes place */
export function slugOf(title: string, day: string): string {
  const words = fold(title).replace(/[^a-z0-9]+/g, '-').slice(0, 48).replace(/^-+|-+$/g, '');
  return `${words || 'rencontre'}-${day}`;
}

const isLink = (text: string): boolean => text.length <= 500 && /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);

/** Text of several lines: single blanks, no more than one empty line, no control characters. */
export const paragraphs = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]+/gu, ' ').replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
