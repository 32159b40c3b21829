import { Injectable } from '@nestjs/common';
import { fold } from '@cordee/platform/kernel';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { AnswerKind } from '../domain/answers';
import type { AnswerChannel } from '../domain/registration';

export interface RegistrationRow {
  id: string;
  personId: string | null;
  name: string;
  email: string | null;
  kind: AnswerKind;
  /** On the waiting list; 1 is the next. */
  position: number | null;
  offeredUntil: Date | null;
  channel: AnswerChannel;
  answeredAt: Date;
  school: string | null;
  graduationYear: number | null;
  /** By what the list is in order. */
  sortKey: string;
}

export interface RegistrationFilter {
  kind?: AnswerKind | null;
  /** Words of a name or the beginning of an address. */
  search?: string | null;
}

/** Sort key and id of the last row of the page before. */
export type RegistrationKey = readonly [sortKey: string, id: string];

export interface EventCounts {
  going: number;
  waiting: number;
  offered: number;
  notGoing: number;
  invited: number;
}

export interface AnswersOfDay {
  /** `YYYY-MM-DD`, as days are counted where the event takes place. */
  on: string;
  going: number;
  notGoing: number;
}

const LIVE_ENTRY = `left join waitlist_entry w on w.association_id = $1 and w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')`;
/** Not what was taken into another answer of the same person. */
const HOLDS = `r.cause is distinct from 'MERGED'`;
const KIND = `case when r.state = 'CONFIRMED' then 'GOING' when r.state = 'WAITLISTED' and w.state is not null then w.state else 'NOT_GOING' end`;
/** Of somebody without a record the name as it was typed, without its accents. */
const TYPED = `regexp_replace(normalize(lower(r.name), NFD), '[\\u0300-\\u036f]', '', 'g')`;
/** The waiting list in its own order, everybody else by last name. */
const SORT_KEY = `case when w.state is not null and r.state = 'WAITLISTED' then to_char(w.arrival, 'FM0000000000000000000') else coalesce(nullif(concat_ws(' ', p.last_key, p.first_key), ''), ${TYPED}, '') end collate "C"`;
const EMAIL = `coalesce(r.email, (select m.address from person_email m where m.association_id = $1 and m.person_id = r.person_id order by (m.kind = 'personal') desc, m.place limit 1))`;
const ANSWERS = `select r.id, r.person_id as "personId", coalesce(nullif(concat_ws(' ', p.first_name, p.last_name), ''), r.name, '') as name, ${EMAIL} as email, ${KIND} as kind, w.arrival,
    w.offered_until as "offeredUntil", r.channel, r.answered_at as "answeredAt", ${SORT_KEY} as "sortKey", concat_ws(' ', p.last_key, p.first_key, ${TYPED}) as words
  from registration r left join person p on p.association_id = $1 and p.id = r.person_id ${LIVE_ENTRY} where r.association_id = $1 and r.event_id = $2 and ${HOLDS}`;

/** `$3` is the kind, `$4` the words of a search, `$5` the beginning of an address. */
const FOUND = `from (${ANSWERS}) a where ($3::text is null or a.kind = $3) and ($4::text[] is null or not exists (select from unnest($4::text[]) word where strpos(a.words, word) = 0))
  and ($5::text is null or starts_with(a.email, $5))`;
const PAGE = hotRead(
  'events.registrations',
  `select a.id, a."personId", a.name, a.email, a.kind, a."offeredUntil", a.channel, a."answeredAt", a."sortKey", s.school, s.graduation_year as "graduationYear",
    case when a.kind = 'WAITING' then (select count(*)::int from waitlist_entry o where o.association_id = $1 and o.event_id = $2 and o.state = 'WAITING' and o.arrival <= a.arrival) end as position
  from (select a.* ${FOUND} and ($6::text is null or (a."sortKey", a.id) > ($6::text collate "C", $7::uuid)) order by a."sortKey", a.id limit $8) a
  left join lateral (select f.school, f.graduation_year from affiliation f where f.association_id = $1 and f.person_id = a."personId" order by f.place, f.id limit 1) s on true
  order by a."sortKey", a.id`,
  (scope) => [scope.associationId, scope.associationId, null, null, null, null, null, 51],
);

const COUNTS = hotRead(
  'events.counts',
  `select count(*) filter (where k.kind = 'GOING')::int as going, count(*) filter (where k.kind = 'WAITING')::int as waiting, count(*) filter (where k.kind = 'OFFERED')::int as offered,
    count(*) filter (where k.kind = 'NOT_GOING')::int as "notGoing",
    (select count(*)::int from event_mailing_recipient i where i.association_id = $1 and i.event_id = $2 and i.kind = 'INVITATION' and i.state in ('QUEUED', 'SENT')) as invited
  from (select ${KIND} as kind from registration r ${LIVE_ENTRY} where r.association_id = $1 and r.event_id = $2 and ${HOLDS}) k`,
  (scope) => [scope.associationId, scope.associationId],
);

const BY_DAY = hotRead(
  'events.answersByDay',
  `select (r.answered_at at time zone e.zone)::date::text as "on", count(*) filter (where r.state in ('CONFIRMED', 'WAITLISTED'))::int as going,
    count(*) filter (where r.state not in ('CONFIRMED', 'WAITLISTED'))::int as "notGoing"
  from event e join registration r on r.association_id = $1 and r.event_id = e.id and ${HOLDS} where e.association_id = $1 and e.id = $2 group by 1 order by 1`,
  (scope) => [scope.associationId, scope.associationId],
);

/** Who answered, for the office. */
@Injectable()
export class RegistrationsReads {
  constructor(private readonly reads: ReadScope) {}

  page(eventId: string, filter: RegistrationFilter, after: RegistrationKey | null, limit: number): Promise<RegistrationRow[]> {
    return this.reads.query<RegistrationRow>(PAGE, [...found(eventId, filter), after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async count(eventId: string, filter: RegistrationFilter): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count ${FOUND}`, found(eventId, filter));
    return row!.count;
  }

  async counts(eventId: string): Promise<EventCounts> {
    const [row] = await this.reads.query<EventCounts>(COUNTS, [requireAssociation(), eventId]);
    return row!;
  }

  byDay(eventId: string): Promise<AnswersOfDay[]> {
    return this.reads.query<AnswersOfDay>(BY_DAY, [requireAssociation(), eventId]);
  }
}

function found(eventId: string, { kind, search }: RegistrationFilter): unknown[] {
  const text = search?.trim() ?? '';
  const address = text.includes('@') ? text.toLowerCase() : null;
  // Signs alone are nobody's name.
  const words = text && !address ? (fold(text) || text).split(/\s+/).filter(Boolean) : null;
  return [requireAssociation(), eventId, kind ?? null, words, address];
}
