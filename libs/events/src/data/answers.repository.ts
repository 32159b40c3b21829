import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { keyOfRespondent, Registration, type Respondent, WaitlistEntry } from '../domain/registration';
import type { Room, Seating } from '../domain/seating';

/** The event as its answers need it, and what waits to be settled. */
export interface RoomFacts extends Omit<Room, 'capacity' | 'taken' | 'arrivals'> {
  audience: 'PUBLIC' | 'MEMBERS';
  /** Offers whose term is over. */
  due: number;
}

interface Row extends Omit<Registration, 'entry' | 'kind' | 'step'> {
  entryId: string | null;
  arrival: string | null;
  entryState: 'WAITING' | 'OFFERED' | null;
  arrivedAt: Date | null;
  offeredAt: Date | null;
  offeredUntil: Date | null;
  ahead: number;
}

const FACTS = `select e.state, e.audience, e.paused_at as "pausedAt", e.starts_at as "startsAt", e.ends_at as "endsAt", e.answers_close_at as "answersCloseAt",
  (select count(*)::int from waitlist_entry w where w.association_id = $1 and w.event_id = $2 and w.state = 'WAITING') as waiting,
  (select count(*)::int from waitlist_entry w where w.association_id = $1 and w.event_id = $2 and w.state = 'OFFERED' and w.offered_until <= $3) as due
  from event e where e.association_id = $1 and e.id = $2`;

const WANTED = `select id from registration where association_id = $1 and event_id = $2 and person_id = any($4::uuid[])
  union select id from registration where association_id = $1 and event_id = $2 and email = any($5::text[])
  union select id from registration where association_id = $1 and event_id = $2 and id = any($6::uuid[])
  union select registration_id from waitlist_entry where association_id = $1 and event_id = $2 and state = 'OFFERED' and offered_until <= $3
  union (select registration_id from waitlist_entry where association_id = $1 and event_id = $2 and state = 'WAITING' order by arrival limit $7)`;
const REGISTRATIONS = `select r.id, r.version, r.person_id as "personId", r.name, r.email, r.locale, r.state, r.cause, r.channel, r.created_at as "createdAt", r.answered_at as "answeredAt",
    w.id as "entryId", w.arrival, w.state as "entryState", w.arrived_at as "arrivedAt", w.offered_at as "offeredAt", w.offered_until as "offeredUntil",
    case when w.state = 'WAITING' then (select count(*)::int from waitlist_entry o
      where o.association_id = $1 and o.event_id = $2 and o.state = 'WAITING' and o.arrival < w.arrival) else 0 end as ahead
  from registration r left join waitlist_entry w on w.association_id = $1 and w.registration_id = r.id and w.state in ('WAITING', 'OFFERED')
  where r.association_id = $1 and r.id in (${WANTED})`;

/** Whose answers are looked at, besides offers that are due and the first of the waiting list. */
export interface Wanted {
  readonly who: readonly Respondent[];
  readonly registrationIds: readonly string[];
  readonly waiting: number;
}

/** Answers, places on the waiting list and tickets, many at a time. Their event is locked before (EventsRepository). */
@Injectable()
export class AnswersRepository {
  constructor(private readonly db: Db) {}

  async room(eventId: string, now: Date): Promise<RoomFacts | null> {
    const [row] = await this.db.query<RoomFacts>(FACTS, [requireAssociation(), eventId, now]);
    return row ?? null;
  }

  async registrations(eventId: string, { who, registrationIds, waiting }: Wanted, now: Date): Promise<Registration[]> {
    const [people, emails] = [who.flatMap((one) => ('personId' in one ? [one.personId] : [])), who.flatMap((one) => ('email' in one ? [one.email] : []))];
    const rows = await this.db.query<Row>(REGISTRATIONS, [requireAssociation(), eventId, now, people, emails, registrationIds, waiting]);
    return rows.map(registrationOf);
  }

  /** Of these, the records that there are. */
  async living(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>('select id from person where association_id = $1 and id = any($2::uuid[]) and deceased_noted_at is null', [requireAssociation(), personIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes what has changed, each kind in one statement. The seats themselves come last: the database refuses one too many. */
  async write(eventId: string, seating: Seating, newId: () => string, now: Date): Promise<void> {
    const changed = [...seating.changed];
    await this.addRegistrations(eventId, changed.filter(({ version }) => version === 0));
    await this.moveIdentities([...seating.moved]);
    await this.changeRegistrations(changed.filter(({ version }) => version > 0));
    await this.writeEntries(eventId, [...seating.entries]);
    await this.endTickets([...seating.voided], now);
    await this.addTickets(eventId, [...seating.issued].map((registrationId) => ({ id: newId(), registrationId })), now);
    const [taken, arrivals] = [seating.taken - seating.room.taken, seating.arrivals - seating.room.arrivals];
    if (!taken && !arrivals) return;
    await this.db.query('update quota set taken = taken + $3, arrivals = arrivals + $4 where association_id = $1 and event_id = $2', [requireAssociation(), eventId, taken, arrivals]);
  }

  /** Nobody comes any more, nobody waits. Answers how many said yes or waited. */
  async callOff(eventId: string, at: Date): Promise<number> {
    const ended = await this.db.query(
      `update registration set state = 'CANCELLED', cause = 'EVENT_CANCELLED', version = version + 1
      where association_id = $1 and event_id = $2 and state in ('CONFIRMED', 'WAITLISTED') returning id`, [requireAssociation(), eventId]);
    await this.closeEntries(eventId, at);
    await this.db.query(`update ticket set state = 'CANCELLED', ended_at = $3 where association_id = $1 and event_id = $2 and state in ('HELD', 'VALID', 'CHECKED_IN')`, [requireAssociation(), eventId, at]);
    await this.db.query('update quota set taken = 0 where association_id = $1 and event_id = $2', [requireAssociation(), eventId]);
    return ended.length;
  }

  /** The event begins: who still waits, or has not taken up an offer, waits no longer. */
  async closeList(eventId: string, at: Date): Promise<void> {
    const offered = await this.closeEntries(eventId, at);
    await this.db.query(`update registration set state = 'EXPIRED', version = version + 1 where association_id = $1 and event_id = $2 and state = 'WAITLISTED'`, [requireAssociation(), eventId]);
    await this.db.query('update quota set taken = taken - $3 where association_id = $1 and event_id = $2', [requireAssociation(), eventId, offered]);
  }

  /** The event of a place on a waiting list, and of an answer. */
  async eventOfEntry(entryId: string): Promise<string | null> {
    return this.eventOf('waitlist_entry', entryId);
  }

  async eventOfRegistration(registrationId: string): Promise<string | null> {
    return this.eventOf('registration', registrationId);
  }

  private async eventOf(table: 'waitlist_entry' | 'registration', id: string): Promise<string | null> {
    const [row] = await this.db.query<{ eventId: string }>(`select event_id as "eventId" from ${table} where association_id = $1 and id = $2`, [requireAssociation(), id]);
    return row?.eventId ?? null;
  }

  /** @returns how many seats were held by offers */
  private async closeEntries(eventId: string, at: Date): Promise<number> {
    const [row] = await this.db.query<{ offered: number }>(
      `with live as (select id, state from waitlist_entry where association_id = $1 and event_id = $2 and state = 'WAITING'
        union all select id, state from waitlist_entry where association_id = $1 and event_id = $2 and state = 'OFFERED'),
      closed as (update waitlist_entry w set state = 'CLOSED', ended_at = $3 from live where w.association_id = $1 and w.id = live.id)
      select count(*) filter (where state = 'OFFERED')::int as offered from live`,
      [requireAssociation(), eventId, at],
    );
    return row!.offered;
  }

  private async addRegistrations(eventId: string, fresh: readonly Registration[]): Promise<void> {
    if (fresh.length === 0) return;
    await this.db.query(
      `insert into registration (association_id, id, version, event_id, person_id, name, email, locale, state, cause, channel, created_at, answered_at)
      select $1, r.id, 1, $2, r."personId", r.name, r.email, r.locale, r.state, r.cause, r.channel, r."createdAt", r."answeredAt" from jsonb_to_recordset($3::jsonb)
        as r(id uuid, "personId" uuid, name text, email text, locale text, state text, cause text, channel text, "createdAt" timestamptz, "answeredAt" timestamptz)`,
      [requireAssociation(), eventId, JSON.stringify(fresh)],
    );
  }

  /** A row gives up its record before another takes it, and a name likewise: unique indexes look at each row at once. */
  private async moveIdentities(moved: readonly Registration[]): Promise<void> {
    if (moved.length === 0) return;
    const [named, known] = [moved.filter(({ personId }) => personId === null), moved.filter(({ personId }) => personId !== null)];
    await this.db.query(`update registration set person_id = null, name = '', email = 'moved ' || id where association_id = $1 and id = any($2::uuid[])`, [requireAssociation(), named.map(({ id }) => id)]);
    await this.db.query(
      `update registration g set person_id = r."personId", name = null, email = null, locale = null from jsonb_to_recordset($2::jsonb) as r(id uuid, "personId" uuid) where g.association_id = $1 and g.id = r.id`,
      [requireAssociation(), JSON.stringify(known)],
    );
    await this.db.query(
      `update registration g set name = r.name, email = r.email, locale = r.locale from jsonb_to_recordset($2::jsonb) as r(id uuid, name text, email text, locale text) where g.association_id = $1 and g.id = r.id`,
      [requireAssociation(), JSON.stringify(named)],
    );
  }

  private async changeRegistrations(known: readonly Registration[]): Promise<void> {
    if (known.length === 0) return;
    await this.db.query(
      `update registration g set version = g.version + 1, state = r.state, cause = r.cause, channel = r.channel, answered_at = r."answeredAt"
      from jsonb_to_recordset($2::jsonb) as r(id uuid, state text, cause text, channel text, "answeredAt" timestamptz) where g.association_id = $1 and g.id = r.id`,
      [requireAssociation(), JSON.stringify(known)],
    );
  }

  /** Ends before beginnings: of one registration no two places are live at a time. */
  private async writeEntries(eventId: string, entries: readonly WaitlistEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const shape = `r(id uuid, "registrationId" uuid, arrival bigint, state text, "arrivedAt" timestamptz, "offeredAt" timestamptz, "offeredUntil" timestamptz, "endedAt" timestamptz)`;
    const [known, fresh] = [entries.filter(({ stored }) => stored), entries.filter(({ stored }) => !stored)];
    if (known.length > 0) await this.db.query(
      `update waitlist_entry w set state = r.state, offered_at = r."offeredAt", offered_until = r."offeredUntil", ended_at = r."endedAt"
      from jsonb_to_recordset($2::jsonb) as ${shape} where w.association_id = $1 and w.id = r.id`, [requireAssociation(), JSON.stringify(known)]);
    if (fresh.length > 0) await this.db.query(
      `insert into waitlist_entry (association_id, id, event_id, registration_id, arrival, state, arrived_at, offered_at, offered_until, ended_at)
      select $1, r.id, $2, r."registrationId", r.arrival, r.state, r."arrivedAt", r."offeredAt", r."offeredUntil", r."endedAt"
      from jsonb_to_recordset($3::jsonb) as ${shape}`, [requireAssociation(), eventId, JSON.stringify(fresh)]);
  }

  private async endTickets(registrationIds: readonly string[], at: Date): Promise<void> {
    if (registrationIds.length === 0) return;
    await this.db.query(`update ticket set state = 'CANCELLED', ended_at = $3 where association_id = $1 and registration_id = any($2::uuid[]) and state in ('HELD', 'VALID', 'CHECKED_IN')`, [
      requireAssociation(), registrationIds, at,
    ]);
  }

  private async addTickets(eventId: string, tickets: readonly { id: string; registrationId: string }[], at: Date): Promise<void> {
    if (tickets.length === 0) return;
    await this.db.query(
      `insert into ticket (association_id, id, event_id, registration_id, state, issued_at)
      select $1, t.id, $2, t.registration, 'VALID', $5 from unnest($3::uuid[], $4::uuid[]) as t(id, registration)`,
      [requireAssociation(), eventId, tickets.map(({ id }) => id), tickets.map(({ registrationId }) => registrationId), at],
    );
  }
}

function registrationOf({ entryId, arrival, entryState, arrivedAt, offeredAt, offeredUntil, ahead, ...row }: Row): Registration {
  const entry = entryId ? WaitlistEntry.of({ id: entryId, registrationId: row.id, arrival: Number(arrival), state: entryState!, arrivedAt: arrivedAt!, offeredAt, offeredUntil, ahead, stored: true }) : null;
  return Object.assign(new Registration(), row, { entry });
}

/** The respondent whom a registration stands for. */
export const keyOf = ({ personId, email }: Registration): string => keyOfRespondent(personId ? { personId } : { name: '', email: email ?? '', locale: 'fr' });
