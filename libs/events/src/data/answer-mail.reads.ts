import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Event } from '../domain/event';
import type { RegistrationStored } from '../domain/registration';

/** What a mail or a page about one's own answer says of the event. */
export type AnsweredEvent = Pick<
  Event,
  'id' | 'state' | 'slug' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'zone' | 'placeKind' | 'placeName' | 'address' | 'city' | 'onlineUrl' | 'answersCloseAt' | 'icsSequence' | 'cancelReason' | 'changedAt'
>;

/** An answer as it stands now. */
export interface AnswerFacts {
  id: string;
  version: number;
  eventId: string;
  personId: string | null;
  name: string | null;
  email: string | null;
  locale: string | null;
  state: RegistrationStored;
  cause: string | null;
  entry: 'WAITING' | 'OFFERED' | null;
  position: number | null;
  offeredUntil: Date | null;
  /** A ticket that ended when the event was called off: there is an entry in a calendar to be taken out. */
  hadTicket: boolean;
}

const EVENT = hotRead(
  'events.answeredEvent',
  `select id, state, slug, title, summary, starts_at as "startsAt", ends_at as "endsAt", zone, place_kind as "placeKind", place_name as "placeName", address, city, online_url as "onlineUrl",
    answers_close_at as "answersCloseAt", ics_sequence as "icsSequence", cancel_reason as "cancelReason", changed_at as "changedAt" from event where association_id = $1 and id = $2`,
  (scope) => [scope.associationId, scope.associationId],
);

const FACTS = `select r.id, r.version, r.event_id as "eventId", r.person_id as "personId", r.name, r.email, r.locale, r.state, r.cause, w.state as entry, w.offered_until as "offeredUntil",
    case when w.state = 'WAITING' then (select count(*)::int from waitlist_entry o
      where o.association_id = $1 and o.event_id = r.event_id and o.state = 'WAITING' and o.arrival <= w.arrival) end as position,
    exists (select from ticket t join event e on e.association_id = $1 and e.id = r.event_id
      where t.association_id = $1 and t.registration_id = r.id and t.state = 'CANCELLED' and t.ended_at = e.cancelled_at) as "hadTicket"
  from registration r left join waitlist_entry w on w.association_id = $1 and w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')`;
const ONE = hotRead('events.answerFacts', `${FACTS} where r.association_id = $1 and r.id = $2`, (scope) => [scope.associationId, scope.associationId]);
const TOLD = `r.association_id = $1 and r.event_id = $2 and (r.state in ('CONFIRMED', 'WAITLISTED') or r.cause = 'EVENT_CANCELLED')`;

/** Answers as mails about them are written, in the worker. */
@Injectable()
export class AnswerMailReads {
  constructor(private readonly reads: ReadScope) {}

  async event(id: string): Promise<AnsweredEvent | null> {
    const [row] = await this.reads.query<AnsweredEvent>(EVENT, [requireAssociation(), id]);
    return row ?? null;
  }

  async one(registrationId: string): Promise<AnswerFacts | null> {
    const [row] = await this.reads.query<AnswerFacts>(ONE, [requireAssociation(), registrationId]);
    return row ?? null;
  }

  /** Those who come or wait, or did when the event was called off; in the order of their ids. */
  async told(eventId: string): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(`select r.id from registration r where ${TOLD} order by r.id`, [requireAssociation(), eventId]);
    return rows.map(({ id }) => id);
  }

  between(eventId: string, from: string, to: string): Promise<AnswerFacts[]> {
    return this.reads.query<AnswerFacts>(`${FACTS} where ${TOLD} and r.id between $3 and $4 order by r.id`, [requireAssociation(), eventId, from, to]);
  }

  /** Names of the fields that an act has changed. */
  async changedBy(activityId: string): Promise<string[]> {
    const [row] = await this.reads.query<{ changed: string[] }>('select changed from activity where association_id = $1 and id = $2', [requireAssociation(), activityId]);
    return row?.changed ?? [];
  }
}
