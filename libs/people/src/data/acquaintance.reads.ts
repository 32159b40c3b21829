import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Acquaintance } from '../domain/acquaintance';
import { NO_EMPLOYER } from '../domain/employer';

const SELF = (scope: { actor: { personId: string } | null; associationId: string | null }) => scope.actor?.personId ?? scope.associationId;

const CLASS = hotRead(
  'people.acquaintances.class',
  `select me.person_id as "personId", o.person_id as "otherId", 'CLASS' as ground, concat_ws(' ', me.school, me.graduation_year) as detail, null::timestamptz as at
  from affiliation me cross join lateral (
    select o.person_id from affiliation o
    where o.association_id = $1 and o.school_key = me.school_key and o.graduation_year = me.graduation_year and o.person_id <> me.person_id
    order by o.person_id limit $3) o
  where me.association_id = $1 and me.person_id = any($2::uuid[]) and me.school_key is not null and me.graduation_year is not null
  order by me.person_id, me.graduation_year desc, o.person_id`,
  (scope) => [scope.associationId, [SELF(scope)], 400],
);

/** From when it was noted to when it ended, the end not included. `least` passes over what has no end, so two that go on have none. */
const TOGETHER = `greatest(me.noted_at, o.noted_at) < coalesce(least(me.ended_at, o.ended_at), 'infinity')`;

const EMPLOYER = hotRead(
  'people.acquaintances.employer',
  `select me.person_id as "personId", o.person_id as "otherId", 'EMPLOYER' as ground, me.employer as detail, greatest(me.noted_at, o.noted_at) as at
  from position me cross join lateral (
    select o.person_id, o.noted_at from position o
    where o.association_id = $1 and o.employer_key = me.employer_key and o.person_id <> me.person_id and ${TOGETHER}
    order by o.person_id limit $3) o
  where me.association_id = $1 and me.person_id = any($2::uuid[]) and me.employer_key is not null and me.employer_key <> all($4::text[])
  order by me.person_id, me.noted_at desc, o.person_id`,
  (scope) => [scope.associationId, [SELF(scope)], 400, NO_EMPLOYER],
);

const LIVING = hotRead(
  'people.living',
  'select p.id from person p where p.association_id = $1 and p.id = any($2::uuid[]) and p.deceased_noted_at is null',
  (scope) => [scope.associationId, [SELF(scope)]],
);

/** Every spelling of an employer with the key it is found by; far fewer than people. */
const EMPLOYER_KEYS = `
  select min(w.id::text) as id, w.employer, w.employer_key as key, count(*)::int as count
  from position w where w.association_id = $1 and (w.employer is not null or w.employer_key is not null) group by w.employer, w.employer_key order by min(w.id::text)`;

export interface EmployerKey {
  /** One of the positions. */
  id: string;
  employer: string | null;
  key: string | null;
  count: number;
}

/** Who was somewhere at the same time as these people, each in one statement for all of them. */
@Injectable()
export class AcquaintanceReads {
  constructor(private readonly reads: ReadScope) {}

  classmates(personIds: readonly string[], most: number): Promise<Acquaintance[]> {
    return this.reads.query<Acquaintance>(CLASS, [requireAssociation(), personIds, most]);
  }

  colleagues(personIds: readonly string[], most: number): Promise<Acquaintance[]> {
    return this.reads.query<Acquaintance>(EMPLOYER, [requireAssociation(), personIds, most, NO_EMPLOYER]);
  }

  employerKeys(): Promise<EmployerKey[]> {
    return this.reads.query<EmployerKey>(EMPLOYER_KEYS, [requireAssociation()]);
  }

  async living(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.reads.query<{ id: string }>(LIVING, [requireAssociation(), personIds]);
    return new Set(rows.map(({ id }) => id));
  }
}
