import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

export interface WrongSeats {
  eventId: string;
  capacity: number | null;
  taken: number;
  confirmed: number;
  offered: number;
}
export interface WrongRegistration {
  registrationId: string;
  state: string;
  tickets: number;
  /** Places on the waiting list that count. */
  entries: number;
}
export interface WrongArrival {
  eventId: string;
  arrivals: number;
  last: number;
}

export interface TwoAnswers {
  registrationId: string;
  personId: string;
}

const MOST = 100;

/** What must agree between the tables of events, and does not. */
@Injectable()
export class IntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  seats(): Promise<WrongSeats[]> {
    return this.reads.query<WrongSeats>(
      `select * from (
        select q.event_id as "eventId", q.capacity, q.taken,
          (select count(*)::int from registration r where r.association_id = $1 and r.event_id = q.event_id and r.state = 'CONFIRMED') as confirmed,
          (select count(*)::int from waitlist_entry w where w.association_id = $1 and w.event_id = q.event_id and w.state = 'OFFERED') as offered
        from quota q where q.association_id = $1) s
      where s.taken <> s.confirmed + s.offered or s.confirmed + s.offered > s.capacity order by s."eventId" limit ${MOST}`,
      [requireAssociation()],
    );
  }

  registrations(): Promise<WrongRegistration[]> {
    return this.reads.query<WrongRegistration>(
      `select * from (
        select r.id as "registrationId", r.state,
          (select count(*)::int from ticket t where t.association_id = $1 and t.registration_id = r.id and t.state in ('HELD', 'VALID', 'CHECKED_IN')) as tickets,
          (select count(*)::int from waitlist_entry w where w.association_id = $1 and w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')) as entries
        from registration r where r.association_id = $1) s
      where s.tickets <> (s.state = 'CONFIRMED')::int or s.entries <> (s.state = 'WAITLISTED')::int order by s."registrationId" limit ${MOST}`,
      [requireAssociation()],
    );
  }

  arrivals(): Promise<WrongArrival[]> {
    return this.reads.query<WrongArrival>(
      `select q.event_id as "eventId", q.arrivals::int, w.last::int from quota q
      join lateral (select max(arrival) as last from waitlist_entry w where w.association_id = $1 and w.event_id = q.event_id) w on true
      where q.association_id = $1 and w.last > q.arrivals order by 1 limit ${MOST}`,
      [requireAssociation()],
    );
  }

  /** Somebody holds a seat or a place by their record, and another by name. */
  twice(now: Date): Promise<TwoAnswers[]> {
    return this.reads.query<TwoAnswers>(
      `select r.id as "registrationId", o.person_id as "personId" from registration r join event e on e.association_id = $1 and e.id = r.event_id and e.ends_at > $2
      join person_email m on m.association_id = $1 and m.address = r.email
      join registration o on o.association_id = $1 and o.event_id = r.event_id and o.person_id = m.person_id and o.state in ('CONFIRMED', 'WAITLISTED')
      where r.association_id = $1 and r.email is not null and r.state in ('CONFIRMED', 'WAITLISTED')
        and (select count(distinct s.person_id) from person_email s join person p on p.association_id = $1 and p.id = s.person_id and p.deceased_noted_at is null
          where s.association_id = $1 and s.address = r.email) = 1
      order by 1 limit ${MOST}`,
      [requireAssociation(), now],
    );
  }

  /** Somebody waits, a seat is free, and the event still takes answers. */
  forgotten(now: Date): Promise<{ eventId: string }[]> {
    return this.reads.query(
      `select q.event_id as "eventId" from quota q join event e on e.association_id = $1 and e.id = q.event_id
      where q.association_id = $1 and e.state = 'PUBLISHED' and e.paused_at is null and e.answers_close_at > $2 and e.starts_at > $2
        and (q.capacity is null or q.taken < q.capacity)
        and exists (select from waitlist_entry w where w.association_id = $1 and w.event_id = q.event_id and w.state = 'WAITING')
      order by 1 limit ${MOST}`,
      [requireAssociation(), now],
    );
  }
}
