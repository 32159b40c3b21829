import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Event } from '../domain/event';

/** An event with what is known of its seats, and of the answer of one person. */
export interface EventRow extends Omit<Event, 'change' | 'step' | 'cancel' | 'touch'> {
  capacity: number | null;
  taken: number;
  going: number;
  waiting: number;
  mine: MyRow | null;
}

export interface MyRow {
  registrationId: string;
  state: string;
  entry: 'WAITING' | 'OFFERED' | null;
  /** 1 for the next who is offered a seat. */
  position: number | null;
  offeredUntil: string | null;
}

export const EVENTS_WHEN = ['COMING', 'PAST'] as const;
export const OFFICE_EVENTS_WHEN = ['COMING', 'PAST', 'DRAFT', 'ALL'] as const;
export type EventsWhen = (typeof EVENTS_WHEN)[number];
export type OfficeEventsWhen = (typeof OFFICE_EVENTS_WHEN)[number];

/** Where a list begins: the start and the id of the last event of the page before. */
export type EventKey = readonly [startsAt: string, id: string];

/** Who asks: members see what was published, visitors of it what is public, the office all. */
export type Eyes = 'visitor' | 'member' | 'office';

const LIVE = `w.association_id = e.association_id and w.event_id = e.id`;
const MINE = `(select json_build_object('registrationId', r.id, 'state', r.state, 'entry', w.state, 'offeredUntil', w.offered_until,
    'position', case when w.state = 'WAITING' then (select count(*)::int from waitlist_entry o
      where o.association_id = e.association_id and o.event_id = e.id and o.state = 'WAITING' and o.arrival <= w.arrival) end)
  from registration r left join waitlist_entry w on w.association_id = r.association_id and w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')
  where r.association_id = e.association_id and r.event_id = e.id and r.person_id = $2) as mine`;
const ROW = `e.association_id as "associationId", e.id, e.version, e.state, e.slug, e.template, e.title, e.summary, e.starts_at as "startsAt", e.ends_at as "endsAt", e.zone,
  e.place_kind as "placeKind", e.place_name as "placeName", e.address, e.city, e.city_key as "cityKey", e.online_url as "onlineUrl", e.audience,
  e.answers_close_at as "answersCloseAt", e.ics_sequence as "icsSequence", e.created_at as "createdAt", e.created_by as "createdBy", e.changed_at as "changedAt", e.changed_by as "changedBy",
  e.published_at as "publishedAt", e.paused_at as "pausedAt", e.cancelled_at as "cancelledAt", e.cancel_reason as "cancelReason", e.archived_at as "archivedAt",
  q.capacity, q.taken,
  (select count(*)::int from registration r where r.association_id = e.association_id and r.event_id = e.id and r.state = 'CONFIRMED') as going,
  (select count(*)::int from waitlist_entry w where ${LIVE} and w.state = 'WAITING') as waiting, ${MINE}
  from event e join quota q on q.association_id = e.association_id and q.event_id = e.id`;

const SEEN_BY: Readonly<Record<Eyes, string>> = {
  visitor: `e.state <> 'DRAFT' and e.audience = 'PUBLIC'`,
  member: `e.state <> 'DRAFT'`,
  office: 'true',
};
const BY_ID = Object.fromEntries((['visitor', 'member', 'office'] as const).map((eyes) => [
  eyes, hotRead(`events.event.${eyes}`, `select ${ROW} where e.association_id = $1 and e.id = $3 and ${SEEN_BY[eyes]}`, (scope) => [scope.associationId, null, scope.associationId]),
])) as Record<Eyes, string>;
const BY_SLUG = hotRead('events.eventBySlug', `select ${ROW} where e.association_id = $1 and e.slug = $3 and e.state <> 'DRAFT'`, (scope) => [scope.associationId, null, 'afterwork']);

/** No event is longer (event-fields.ts): one that is under way has begun since. */
const LONGEST = `interval '31 days'`;
const PUBLISHED = `e.state = 'PUBLISHED'`;
const NARROWED = `($5::text is null or e.city_key = $5) and ($6::text is null or e.place_kind = $6)`;
const COMING = `e.ends_at > $3::timestamptz and e.starts_at > $3::timestamptz - ${LONGEST}`;
/** What is over had begun: the index knows when. */
const PAST = `e.ends_at <= $3::timestamptz and e.starts_at < $3::timestamptz`;
const AFTER = `($7::timestamptz is null or (e.starts_at, e.id) > ($7::timestamptz, $8::uuid))`;
const BEFORE = `($7::timestamptz is null or (e.starts_at, e.id) < ($7::timestamptz, $8::uuid))`;
const list = (eyes: Eyes, when: EventsWhen): string =>
  `select ${ROW} where e.association_id = $1 and ${PUBLISHED} and ${SEEN_BY[eyes]} and ${NARROWED} and ${when === 'COMING' ? `${COMING} and ${AFTER}` : `${PAST} and ${BEFORE}`}
  order by e.starts_at ${when === 'COMING' ? ', e.id' : 'desc, e.id desc'} limit $4`;
const LISTS = Object.fromEntries((['visitor', 'member'] as const).flatMap((eyes) => EVENTS_WHEN.map((when) => [
  `${eyes} ${when}`, hotRead(`events.list.${eyes}.${when}`, list(eyes, when), (scope) => [scope.associationId, null, new Date('2026-11-26T08:00:00Z'), 51, null, null, null, null]),
])));

const OFFICE_WHEN: Readonly<Record<OfficeEventsWhen, string>> = {
  COMING: `${COMING} and e.state in ('DRAFT', 'PUBLISHED')`,
  PAST,
  DRAFT: `$3::timestamptz is not null and e.state = 'DRAFT'`,
  ALL: `$3::timestamptz is not null`,
};
const FOUND = `($5::text is null or strpos(lower(e.title), lower($5)) > 0)`;
const officeList = (when: OfficeEventsWhen): string => `select ${ROW} where e.association_id = $1 and ${OFFICE_WHEN[when]} and ${FOUND}
  and ${(when === 'COMING' ? AFTER : BEFORE).replaceAll('$7', '$6').replaceAll('$8', '$7')} order by e.starts_at ${when === 'COMING' ? ', e.id' : 'desc, e.id desc'} limit $4`;

export interface EventFilter {
  when: EventsWhen;
  cityKey: string | null;
  placeKind: string | null;
}

/** Events as they are shown. */
@Injectable()
export class EventsReads {
  constructor(private readonly reads: ReadScope) {}

  async byId(id: string, eyes: Eyes, personId: string | null): Promise<EventRow | null> {
    const [row] = await this.reads.query<EventRow>(BY_ID[eyes], [requireAssociation(), personId, id]);
    return row ?? null;
  }

  /** Whoever may see it: the page asks that itself. Drafts have no page. */
  async bySlug(slug: string, personId: string | null): Promise<EventRow | null> {
    const [row] = await this.reads.query<EventRow>(BY_SLUG, [requireAssociation(), personId, slug]);
    return row ?? null;
  }

  page({ when, cityKey, placeKind }: EventFilter, eyes: 'visitor' | 'member', personId: string | null, now: Date, after: EventKey | null, limit: number): Promise<EventRow[]> {
    return this.reads.query<EventRow>(LISTS[`${eyes} ${when}`]!, [requireAssociation(), personId, now, limit, cityKey, placeKind, after?.[0] ?? null, after?.[1] ?? null]);
  }

  async count({ when, cityKey, placeKind }: EventFilter, now: Date): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(
      `select count(*)::int as count from event e where e.association_id = $1 and ${PUBLISHED} and e.ends_at ${when === 'COMING' ? '>' : '<='} $2
        and ($3::text is null or e.city_key = $3) and ($4::text is null or e.place_kind = $4)`,
      [requireAssociation(), now, cityKey, placeKind],
    );
    return row!.count;
  }

  officePage(when: OfficeEventsWhen, search: string | null, now: Date, after: EventKey | null, limit: number): Promise<EventRow[]> {
    return this.reads.query<EventRow>(officeList(when), [requireAssociation(), null, now, limit, search, after?.[0] ?? null, after?.[1] ?? null]);
  }

  async officeCount(when: OfficeEventsWhen, search: string | null, now: Date): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(
      `select count(*)::int as count from event e where e.association_id = $1 and ${OFFICE_WHEN[when].replaceAll('$3', '$2')} and ${FOUND.replaceAll('$5', '$3')}`, [requireAssociation(), now, search]);
    return row!.count;
  }

  /** Of those who come and have a record, the first who said so. */
  async firstNames(eventId: string, beside: string | null, limit: number): Promise<string[]> {
    const rows = await this.reads.query<{ name: string }>(FIRST_NAMES, [requireAssociation(), eventId, limit, beside]);
    return rows.map(({ name }) => name);
  }
}

const FIRST_NAMES = hotRead(
  'events.firstNames',
  `select p.first_name as name from (
      select person_id, answered_at, id from registration where association_id = $1 and event_id = $2 and state = 'CONFIRMED' and person_id is not null order by id limit 200) r
    join person p on p.association_id = $1 and p.id = r.person_id
  where p.first_name is not null and p.id is distinct from $4::uuid order by r.id limit $3`,
  (scope) => [scope.associationId, scope.associationId, 12, null],
);
