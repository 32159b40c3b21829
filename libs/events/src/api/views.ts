import { currentScope, encode, t } from '@cordee/platform';
import type { EventRow, MyRow } from '../app/find-events';
import type { StoredEvent } from '../app/update-event';
import { type AnswerKind, registrationState, seatsLeft, whyClosed } from '../domain/answers';
import type { EventType, MyAnswerType, OfficeEventType } from './events.types';

/** Rows as the API shows them. Each view names its fields: nothing passes because it happens to be there. */
const fieldsView = (row: EventRow, now: Date) => ({
  uuid: row.id, id: encode('event', row.id), slug: row.slug, title: row.title, summary: row.summary, template: row.template, startsAt: row.startsAt, endsAt: row.endsAt, zone: row.zone,
  placeKind: row.placeKind, placeName: row.placeName, address: row.address, city: row.city, audience: row.audience, state: row.state,
  registrationState: registrationState(row, row, now), answersCloseAt: row.answersCloseAt, capacity: row.capacity, seatsLeft: seatsLeft(row), goingCount: row.going, waitingCount: row.waiting,
  ...eventUrls(row.slug),
});

export const eventUrls = (slug: string): { url: string; icsUrl: string } => {
  const url = `${currentScope().origin}/evenements/${slug}`;
  return { url, icsUrl: `${url}/agenda.ics` };
};

/** How an answer is called outside. An offer that has lapsed is a no, until somebody says otherwise. */
export function kindOf(state: string, entry: 'WAITING' | 'OFFERED' | null): AnswerKind {
  if (state === 'CONFIRMED') return 'GOING';
  return state === 'WAITLISTED' && entry ? entry : 'NOT_GOING';
}

export const myAnswerView = (mine: MyRow | null): MyAnswerType | null =>
  mine && { registrationId: encode('registration', mine.registrationId), kind: kindOf(mine.state, mine.entry), position: mine.position, offeredUntil: mine.offeredUntil ? new Date(mine.offeredUntil) : null };

export function eventView(row: EventRow, now: Date): EventType {
  const why = whyClosed(row, row, now);
  const myAnswer = myAnswerView(row.mine);
  const canRsvp = { allowed: why === null, reason: why && t(currentScope().locale, `errors.ANSWERS_CLOSED.${why}`) };
  return { ...fieldsView(row, now), onlineUrl: myAnswer?.kind === 'GOING' ? row.onlineUrl : null, canRsvp, myAnswer };
}

export const officeEventView = (row: EventRow, now: Date): OfficeEventType => ({
  ...fieldsView(row, now), onlineUrl: row.onlineUrl, version: row.version, icsSequence: row.icsSequence, publishedAt: row.publishedAt, pausedAt: row.pausedAt, cancelledAt: row.cancelledAt, cancelReason: row.cancelReason,
});

/** What is stored now, beside what somebody wished. */
export const conflictView = ({ event, capacity }: StoredEvent) => ({
  title: event.title, summary: event.summary, template: event.template, startsAt: event.startsAt, endsAt: event.endsAt, placeKind: event.placeKind, placeName: event.placeName,
  address: event.address, city: event.city, onlineUrl: event.onlineUrl, capacity, audience: event.audience, answersCloseAt: event.answersCloseAt,
});
