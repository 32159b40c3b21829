import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Event } from '../domain/event';

export type AgendaEvent = Pick<Event, 'id' | 'slug' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'zone' | 'placeName' | 'address' | 'city' | 'icsSequence' | 'state' | 'onlineUrl'>;

/** What somebody comes to and is not over, and what was called off since they said so: their calendar takes it out. */
const AGENDA = hotRead(
  'events.agenda',
  `select e.id, e.slug, e.title, e.summary, e.starts_at as "startsAt", e.ends_at as "endsAt", e.zone, e.place_name as "placeName", e.address, e.city, e.ics_sequence as "icsSequence", e.state, e.online_url as "onlineUrl"
  from registration r join event e on e.association_id = $1 and e.id = r.event_id
  where r.association_id = $1 and r.person_id = $2 and e.ends_at > $3 and (r.state = 'CONFIRMED' or (r.state = 'CANCELLED' and r.cause = 'EVENT_CANCELLED'))
  order by e.starts_at, e.id limit 200`,
  (scope) => [scope.associationId, scope.associationId, new Date('2026-11-26T07:00:00Z')],
);

@Injectable()
export class AgendaReads {
  constructor(private readonly reads: ReadScope) {}

  coming(personId: string, now: Date): Promise<AgendaEvent[]> {
    return this.reads.query<AgendaEvent>(AGENDA, [requireAssociation(), personId, now]);
  }
}
