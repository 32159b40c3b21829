import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { EventFields } from '../domain/event-fields';

/** Why an event is worth a line to somebody. */
export type Fit = 'invited' | 'city' | 'school' | 'online';

export interface NearEvent extends Pick<EventFields, 'title' | 'startsAt' | 'placeKind' | 'city' | 'placeName' | 'audience' | 'answersCloseAt'> {
  personId: string;
  eventId: string;
  slug: string;
  zone: string;
  fit: Fit;
}

/** Whoever comes to three within a month has no room for more (S63 of the beliefs). */
const BOOKED = 3;
/** Enough of one's own school to know somebody there. */
const SCHOOL_MATES = 3;
const MOST_TOLD = 2;

/**
 * For each of a chunk the two that fit best, in one statement. `$3` is now, `$4` how far one looks ahead, `$5` the end of the month that
 * counts. The events that can be told of are few; of each person what they are invited to and come to is read by index.
 */
const NEAR = hotRead(
  'events.near',
  `with open as materialized (
    select e.id, e.title, e.slug, e.starts_at, e.zone, e.place_kind, e.city, e.city_key, e.place_name, e.audience, e.answers_close_at,
      array(select f.school_key from registration g join affiliation f on f.association_id = $1 and f.person_id = g.person_id
        where g.association_id = $1 and g.event_id = e.id and g.state = 'CONFIRMED' and f.school_key is not null group by f.school_key having count(distinct g.person_id) >= ${SCHOOL_MATES}) as schools
    from event e join quota q on q.association_id = $1 and q.event_id = e.id
    where e.association_id = $1 and e.state = 'PUBLISHED' and e.starts_at > $3::timestamptz and e.starts_at <= $4::timestamptz and e.answers_close_at > $3::timestamptz and e.paused_at is null
      and (q.capacity is null or q.taken < q.capacity)
    order by e.starts_at, e.id limit 50),
  reader as (
    select p.id, p.city_key, array(select f.school_key from affiliation f where f.association_id = $1 and f.person_id = p.id and f.school_key is not null) as schools
    from person p where p.association_id = $1 and p.id = any($2::uuid[]) and p.deceased_noted_at is null
      and (select count(*) from registration b join event c on c.association_id = $1 and c.id = b.event_id
        where b.association_id = $1 and b.person_id = p.id and b.state = 'CONFIRMED' and c.state = 'PUBLISHED' and c.starts_at > $3::timestamptz and c.starts_at <= $5::timestamptz) < ${BOOKED})
  select reader.id as "personId", near.id as "eventId", near.title, near.slug, near.starts_at as "startsAt", near.zone, near.place_kind as "placeKind", near.city, near.place_name as "placeName", near.audience,
    near.answers_close_at as "answersCloseAt", near.fit
  from reader cross join lateral (
    select fitting.* from (
      select open.*, case
        when exists (select from event_mailing_recipient i where i.association_id = $1 and i.person_id = reader.id and i.event_id = open.id and i.kind = 'INVITATION' and i.state = 'SENT') then 'invited'
        when open.place_kind = 'PLACE' and open.city_key = reader.city_key then 'city'
        when open.schools && reader.schools then 'school'
        when open.place_kind = 'ONLINE' then 'online' end as fit
      from open
      where not exists (select from registration a where a.association_id = $1 and a.event_id = open.id and a.person_id = reader.id)) fitting
    where fitting.fit is not null
    order by fitting.fit <> 'invited', fitting.starts_at, fitting.id limit ${MOST_TOLD}) near`,
  (scope) => [scope.associationId, [scope.associationId], new Date('2026-11-26T07:00:00Z'), new Date('2027-01-10T07:00:00Z'), new Date('2026-12-26T07:00:00Z')],
);

const OFFERS = hotRead(
  'events.offersOf',
  `select r.person_id as "personId", e.id as "eventId", e.title, w.offered_until as until
  from registration r join waitlist_entry w on w.association_id = $1 and w.registration_id = r.id and w.state = 'OFFERED' and w.offered_until > $3
    join event e on e.association_id = $1 and e.id = r.event_id
  where r.association_id = $1 and r.person_id = any($2::uuid[]) and r.state = 'WAITLISTED' order by w.offered_until`,
  (scope) => [scope.associationId, [scope.associationId], new Date('2026-11-26T07:00:00Z')],
);

const WORK = hotRead(
  'events.work',
  `select (select count(*)::int from event e where e.association_id = $1 and e.state = 'PUBLISHED' and e.starts_at > $2::timestamptz and e.starts_at <= $3::timestamptz) as soon,
    (select e.id from event e where e.association_id = $1 and e.state = 'PUBLISHED' and e.starts_at > $2::timestamptz and e.starts_at <= $3::timestamptz order by e.starts_at limit 1) as "soonId",
    (select count(*)::int from event e join waitlist_entry w on w.association_id = $1 and w.event_id = e.id and w.state = 'OFFERED' and w.offered_until > $2::timestamptz
      where e.association_id = $1 and e.state = 'PUBLISHED' and e.starts_at > $2::timestamptz) as offers,
    (select e.id from event e join waitlist_entry w on w.association_id = $1 and w.event_id = e.id and w.state = 'OFFERED' and w.offered_until > $2::timestamptz
      where e.association_id = $1 and e.state = 'PUBLISHED' and e.starts_at > $2::timestamptz order by w.offered_until limit 1) as "offersId",
    (select count(*)::int from (select from event_mailing m where m.association_id = $1 and m.state = 'HELD' limit 50) waiting) as held,
    (select m.event_id from event_mailing m where m.association_id = $1 and m.state = 'HELD' order by m.releases_at limit 1) as "heldId"`,
  (scope) => [scope.associationId, new Date('2026-11-26T07:00:00Z'), new Date('2026-12-03T07:00:00Z')],
);

/** A seat that waits for somebody. */
export interface OpenOffer {
  personId: string;
  eventId: string;
  title: string;
  until: Date;
}

export interface EventWork {
  /** How many begin within the time, and the first of them. */
  soon: number;
  soonId: string | null;
  /** How many seats wait for an answer, and an event that has one. */
  offers: number;
  offersId: string | null;
  /** How many mailings can still be taken back, and the event of the one that leaves first. */
  held: number;
  heldId: string | null;
}

/** What of events is put before people, many at a time. */
@Injectable()
export class NearEventsReads {
  constructor(private readonly reads: ReadScope) {}

  near(personIds: readonly string[], now: Date, until: Date, monthEnd: Date): Promise<NearEvent[]> {
    return this.reads.query<NearEvent>(NEAR, [requireAssociation(), personIds, now, until, monthEnd]);
  }

  offers(personIds: readonly string[], now: Date): Promise<OpenOffer[]> {
    return this.reads.query<OpenOffer>(OFFERS, [requireAssociation(), personIds, now]);
  }

  async work(now: Date, until: Date): Promise<EventWork> {
    const [row] = await this.reads.query<EventWork>(WORK, [requireAssociation(), now, until]);
    return row!;
  }
}
