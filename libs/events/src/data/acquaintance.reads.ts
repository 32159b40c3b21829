import { Injectable } from '@nestjs/common';
import type { Acquaintance } from '@cordee/people';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';

/**
 * Up to so many people, guests included, were in a room where two can have met: an afterwork, a dinner, a workshop. At a conference of three
 * hundred they heard the same speech, and to call that knowing each other would send askers to strangers. Sixty is the largest gathering of
 * which one evening lets everybody meet a fair part; it is a choice, not a measurement.
 */
export const MOST_PEOPLE = 60;

/** For each of these people those who came to what they came to, the latest event first. `$3` is now, `$4` how many for each. */
const EVENT = hotRead(
  'events.acquaintances',
  `select me.id as "personId", met."otherId", 'EVENT' as ground, met.detail, met.at
  from unnest($2::uuid[]) me(id) cross join lateral (
    select o.person_id as "otherId", e.title as detail, e.starts_at as at
    from registration r
      join event e on e.association_id = $1 and e.id = r.event_id and e.state in ('PUBLISHED', 'ARCHIVED') and e.ends_at <= $3::timestamptz
      join registration o on o.association_id = $1 and o.event_id = e.id and o.state = 'CONFIRMED' and o.person_id is not null and o.person_id <> me.id
    where r.association_id = $1 and r.person_id = me.id and r.state = 'CONFIRMED'
      and (select count(*) from (select from registration c where c.association_id = $1 and c.event_id = e.id and c.state = 'CONFIRMED' limit ${MOST_PEOPLE + 1}) few) <= ${MOST_PEOPLE}
    order by e.starts_at desc, e.id, o.person_id limit $4) met`,
  (scope) => [scope.associationId, [scope.actor?.personId ?? scope.associationId], new Date('2027-01-26T07:00:00Z'), 400],
);

@Injectable()
export class EventAcquaintanceReads {
  constructor(private readonly reads: ReadScope) {}

  metAtEvents(personIds: readonly string[], now: Date, most: number): Promise<Acquaintance[]> {
    return this.reads.query<Acquaintance>(EVENT, [requireAssociation(), personIds, now, most]);
  }
}
