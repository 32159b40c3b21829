import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { keysOf } from '../domain/duplicates';
import type { AffiliationFact, PersonFacts } from '../domain/facts';
import { traitsOf } from '../domain/likeness';
import type { Known } from '../domain/register';

export interface KnownPerson extends Known {
  /** Ids of `facts.affiliations`, in the same order. */
  affiliationIds: readonly string[];
}

/** Terms of people that imports compare by stand beside those that searchers type. */
export const keyTerm = (key: string): string => `k${key.slice(0, 300)}`;

interface Row extends Omit<PersonFacts, 'affiliations'> {
  id: string;
  nameUnchecked: boolean;
  affiliations: (AffiliationFact & { id: string })[];
}

const FACTS = `
  select p.id, p.changed_by is null as "nameUnchecked", p.member_number as "memberNumber", p.civility, p.first_name as "firstName", p.last_name as "lastName", p.birth_name as "birthName",
    p.birth_date::text as "birthDate", p.address, p.postcode, p.city, p.country, p.sector, p.deceased_noted_at is not null as deceased, p.deceased_on::text as "deceasedOn",
    coalesce((select json_agg(json_build_object('address', e.address, 'kind', e.kind) order by e.place, e.address) from person_email e
      where e.association_id = $1 and e.person_id = p.id), '[]') as emails,
    coalesce((select json_agg(t.number order by t.place, t.number) from person_phone t where t.association_id = $1 and t.person_id = p.id), '[]') as phones,
    coalesce((select json_agg(json_build_object('id', a.id, 'school', a.school, 'degree', a.degree, 'graduationYear', a.graduation_year) order by a.place, a.id) from affiliation a
      where a.association_id = $1 and a.person_id = p.id), '[]') as affiliations,
    (select json_build_object('employer', w.employer, 'title', w.title, 'sector', w.sector) from position w
      where w.association_id = $1 and w.person_id = p.id and w.ended_at is null order by w.noted_at desc, w.id desc limit 1) as position
  from person p where p.association_id = $1`;

/** Records with everything that a source could have said of them. */
@Injectable()
export class KnownPeopleRepository {
  constructor(private readonly db: Db) {}

  /**
   * Until the transaction ends, nobody else of the association adds people: two who looked at the same moment would both
   * find nobody, and the same person would be there twice.
   */
  async lock(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people ${requireAssociation()}`]);
  }

  /**
   * Records that share a key with one of these descriptions.
   * @param exceptOf an import whose own new records are left out: its rows were told apart before it began
   */
  async near(facts: readonly PersonFacts[], exceptOf: string | null): Promise<KnownPerson[]> {
    const keys = [...new Set(facts.flatMap((one) => keysOf(traitsOf(one))).map(keyTerm))];
    if (keys.length === 0) return [];
    const rows = await this.db.query<Row>(
      `${FACTS} and ($3::uuid is null or p.created_by_import is distinct from $3)
        and p.id = any(array(select distinct t.person_id from person_term t where t.association_id = $1 and t.term = any($2::text[])))`,
      [requireAssociation(), keys, exceptOf],
    );
    return rows.map(known);
  }

  async byIds(ids: readonly string[]): Promise<KnownPerson[]> {
    if (ids.length === 0) return [];
    return (await this.db.query<Row>(`${FACTS} and p.id = any($2::uuid[])`, [requireAssociation(), ids])).map(known);
  }

  /** Hash of a row → the record to which that very row was added before. */
  async sourcesOf(hashes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ hash: string; personId: string }>(
      `select encode(row_hash, 'hex') as hash, person_id as "personId" from person_source
      where association_id = $1 and row_hash = any(array(select decode(h, 'hex') from unnest($2::text[]) h))`,
      [requireAssociation(), hashes],
    );
    return new Map(rows.map((row) => [row.hash, row.personId]));
  }
}

function known({ id, nameUnchecked, affiliations, ...facts }: Row): KnownPerson {
  const bare = affiliations.map(({ school, degree, graduationYear }) => ({ school, degree, graduationYear }));
  return { id, nameUnchecked, facts: { ...facts, affiliations: bare }, affiliationIds: affiliations.map((one) => one.id) };
}
