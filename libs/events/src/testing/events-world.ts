import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';

export interface TestEvent {
  id: string;
  slug: string;
  title: string;
}

interface EventFacts {
  title: string;
  capacity: number | null;
  startsAt: string;
  state: 'DRAFT' | 'PUBLISHED';
  audience: 'PUBLIC' | 'MEMBERS';
  answersCloseAt: string;
}

const AT = new Date('2026-11-01T08:00:00Z');

/** A published event on the tenth of December, past the use cases, unless said otherwise. */
export async function createEvent(db: TestDatabase, associationId: string, facts: Partial<EventFacts> = {}): Promise<TestEvent> {
  const { title = 'Afterwork de décembre', capacity = 50, startsAt = '2026-12-10T18:00:00Z', state = 'PUBLISHED', audience = 'PUBLIC', answersCloseAt = startsAt } = facts;
  const id = newId();
  const slug = `afterwork-${id.slice(-12)}`;
  await db.inspect(
    `insert into event (association_id, id, version, state, slug, template, title, summary, starts_at, ends_at, zone, place_kind, place_name, address, city, city_key, audience, answers_close_at,
      ics_sequence, created_at, changed_at, published_at)
    values ($1, $2, 1, $3, $4, 'AFTERWORK', $5, 'Un verre entre promotions.', $6::timestamptz, $6::timestamptz + interval '3 hours', 'Europe/Paris', 'PLACE', 'Café du Pont', '12 quai des Brumes', 'Lyon', 'lyon', $7, $8, 0, $9, $9, $10)`,
    [associationId, id, state, slug, title, startsAt, audience, answersCloseAt, AT, state === 'DRAFT' ? null : AT],
  );
  await db.inspect('insert into quota (association_id, id, event_id, capacity, taken, arrivals) values ($1, $2, $3, $4, 0, 0)', [associationId, newId(), id, capacity]);
  return { id, slug, title };
}

/** Bare records by the number, past the importer. Answers their ids. */
export async function createCrowd(db: TestDatabase, associationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await db.inspect(
    `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
    select $1, id, 1, 'Camille ' || n, 'Essai', 'camille', 'essai', $3, $3 from unnest($2::uuid[]) with ordinality as t(id, n)`,
    [associationId, ids, AT],
  );
  return ids;
}
