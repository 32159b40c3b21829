import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';

export interface TestEvent {
  state?: 'DRAFT' | 'PUBLISHED' | 'CANCELLED' | 'ARCHIVED';
  title?: string;
  summary?: string;
  startsAt?: string;
  endsAt?: string;
  answersCloseAt?: string;
  city?: string | null;
  placeKind?: 'PLACE' | 'ONLINE';
  audience?: 'PUBLIC' | 'MEMBERS';
  capacity?: number | null;
}

export interface TestAnswer {
  personId?: string;
  name?: string;
  email?: string;
  locale?: 'fr' | 'en';
  /** What they said, or what became of it; OFFERED holds a seat until `until`. */
  kind?: 'GOING' | 'WAITING' | 'OFFERED' | 'NOT_GOING' | 'REMOVED';
  at?: string;
  until?: string;
}

const AT = '2026-11-20T09:00:00Z';

/** An event with its quota, written past the policies; answers its id. */
export async function createTestEvent(db: TestDatabase, associationId: string, facts: TestEvent = {}): Promise<string> {
  const { state = 'PUBLISHED', title = 'Afterwork de décembre', summary = 'Un verre ensemble.\n\nVenez comme vous êtes.', startsAt = '2026-12-10T18:00:00Z', capacity = null, city = 'Lyon', placeKind = 'PLACE', audience = 'PUBLIC' } = facts;
  const id = newId();
  const start = new Date(startsAt);
  await db.inspect(
    `insert into event (association_id, id, version, state, slug, template, title, summary, starts_at, ends_at, zone, place_kind, place_name, address, city, city_key, audience, answers_close_at, ics_sequence,
      created_at, changed_at, published_at, cancelled_at, cancel_reason)
    values ($1, $2, 1, $3, $4, 'AFTERWORK', $5, $6, $7, $8, 'Europe/Paris', $9, 'Le Comptoir', '3 rue des Arts', $10, lower($10), $11, $12, 0, $13, $13, $14, $15, $16)`,
    [associationId, id, state, `evenement-${id.slice(-12)}`, title, summary, start, facts.endsAt ?? new Date(start.getTime() + 3 * 3_600_000), placeKind, city, audience, facts.answersCloseAt ?? start, AT,
      state === 'DRAFT' ? null : AT, state === 'CANCELLED' ? AT : null, state === 'CANCELLED' ? 'Salle fermée' : null],
  );
  await db.inspect('insert into quota (association_id, id, event_id, capacity, taken, arrivals) values ($1, $2, $3, $4, 0, 0)', [associationId, newId(), id, capacity]);
  return id;
}

const STATE = { GOING: 'CONFIRMED', WAITING: 'WAITLISTED', OFFERED: 'WAITLISTED', NOT_GOING: 'CANCELLED', REMOVED: 'CANCELLED' } as const;

/** An answer as the engine leaves it; answers the registration's id. */
export async function createAnswer(db: TestDatabase, associationId: string, eventId: string, { personId, name, email, locale, kind = 'GOING', at = AT, until = '2026-11-25T09:00:00Z' }: TestAnswer): Promise<string> {
  const id = newId();
  const cause = kind === 'NOT_GOING' ? 'ATTENDEE' : kind === 'REMOVED' ? 'ORGANISER' : null;
  await db.inspect(
    `insert into registration (association_id, id, version, event_id, person_id, name, email, locale, state, cause, channel, created_at, answered_at) values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [associationId, id, eventId, personId ?? null, personId ? null : (name ?? 'Nora'), personId ? null : (email ?? 'nora@example.org'), locale ?? null, STATE[kind], cause, personId ? 'PORTAL' : 'PAGE', at],
  );
  if (kind === 'GOING' || kind === 'OFFERED') await db.inspect('update quota set taken = taken + 1 where event_id = $1', [eventId]);
  if (kind === 'GOING') await db.inspect(`insert into ticket (association_id, id, event_id, registration_id, state, issued_at) values ($1, $2, $3, $4, 'VALID', $5)`, [associationId, newId(), eventId, id, at]);
  if (kind === 'WAITING' || kind === 'OFFERED') {
    const [{ arrivals }] = (await db.inspect<{ arrivals: string }>('update quota set arrivals = arrivals + 1 where event_id = $1 returning arrivals', [eventId])) as [{ arrivals: string }];
    await db.inspect(
      `insert into waitlist_entry (association_id, id, event_id, registration_id, arrival, state, arrived_at, offered_at, offered_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [associationId, newId(), eventId, id, arrivals, kind, at, kind === 'OFFERED' ? at : null, kind === 'OFFERED' ? until : null],
    );
  }
  return id;
}
