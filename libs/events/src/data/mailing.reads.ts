import { Injectable } from '@nestjs/common';
import { Db, hotRead, idFloor, ReadScope, requireAssociation } from '@cordee/platform';
import type { EventState } from '../domain/event';
import type { EventFields } from '../domain/event-fields';
import type { PossibleGuest } from '../domain/guests';
import type { AttendeeGroup, MessageText } from '../domain/mailing-text';

/** What mails and printed sheets say of an event. */
export interface EventFacts extends Pick<EventFields, 'title' | 'summary' | 'startsAt' | 'endsAt' | 'placeKind' | 'placeName' | 'address' | 'city' | 'answersCloseAt'> {
  id: string;
  state: EventState;
  slug: string;
  /** IANA zone in which its hours are said. */
  zone: string;
}

/** What the event and past invitations say of somebody. */
export type GuestFacts = Pick<PossibleGuest, 'id' | 'invited' | 'answered' | 'lately'>;

/** Somebody who answered. */
export interface Attendee {
  registrationId: string;
  personId: string | null;
  /** Of somebody without a record. */
  name: string | null;
  email: string | null;
}

/** What the line of activity that asked for a sample says. */
export interface AskedSample {
  askedBy: string;
  eventId: string;
  /** Null for an invitation. */
  message: MessageText | null;
}

const EVENT = `select id, state, slug, title, summary, starts_at as "startsAt", ends_at as "endsAt", zone, place_kind as "placeKind", place_name as "placeName", address, city, answers_close_at as "answersCloseAt"
  from event where association_id = $1 and id = $2`;

const GUESTS = hotRead(
  'events.guests',
  `select p.id,
    exists (select from event_mailing_recipient r where r.association_id = $1 and r.event_id = $2 and r.person_id = p.id and r.kind = 'INVITATION' and r.state <> 'CANCELLED') as invited,
    exists (select from registration a where a.association_id = $1 and a.event_id = $2 and a.person_id = p.id) as answered,
    (select count(*)::int from event_mailing_recipient r where r.association_id = $1 and r.person_id = p.id and r.kind = 'INVITATION' and r.state <> 'CANCELLED' and r.id >= $4) as lately
  from unnest($3::uuid[]) p(id)`,
  (scope) => [scope.associationId, scope.associationId, [scope.associationId], scope.associationId],
);

/** Whoever was taken off the list by the office is not written to as one of those who answered. */
const GROUPS: Readonly<Record<AttendeeGroup, string>> = {
  GOING: `a.state = 'CONFIRMED'`,
  WAITING: `a.state = 'WAITLISTED'`,
  EVERYBODY: `a.state in ('CONFIRMED', 'WAITLISTED', 'EXPIRED', 'CANCELLED') and coalesce(a.cause, '') not in ('ORGANISER', 'MERGED')`,
};

/** Of events and those who answer, what mails need to know. */
@Injectable()
export class MailingReads {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  async event(id: string): Promise<EventFacts | null> {
    const [row] = await this.reads.query<EventFacts>(EVENT, [requireAssociation(), id]);
    return row ?? null;
  }

  /** Inside a unit of work: nobody else invites to it before it ends. Whoever answers it is not kept waiting. */
  async takeEvent(id: string): Promise<EventFacts | null> {
    const [row] = await this.db.query<EventFacts>(`${EVENT} for no key update`, [requireAssociation(), id]);
    return row ?? null;
  }

  /** @param since from when invitations to other events count */
  guests(eventId: string, personIds: readonly string[], since: Date): Promise<GuestFacts[]> {
    return this.reads.query<GuestFacts>(GUESTS, [requireAssociation(), eventId, personIds, idFloor(since.getTime())]);
  }

  /** In the order in which they answered first. */
  attendees(eventId: string, group: AttendeeGroup): Promise<Attendee[]> {
    return this.reads.query<Attendee>(
      `select a.id as "registrationId", a.person_id as "personId", a.name, a.email from registration a where a.association_id = $1 and a.event_id = $2 and ${GROUPS[group]} order by a.id`,
      [requireAssociation(), eventId],
    );
  }

  async askedSample(activityId: string): Promise<AskedSample | null> {
    const [row] = await this.reads.query<AskedSample>(
      `select a.actor_person_id as "askedBy", a.subject_id as "eventId", d.after -> 'message' as message
      from activity a join activity_detail d on d.association_id = $1 and d.activity_id = a.id where a.association_id = $1 and a.id = $2 and a.actor_person_id is not null`,
      [requireAssociation(), activityId],
    );
    return row ?? null;
  }
}
