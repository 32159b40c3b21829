import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import { fold } from '@cordee/platform/kernel';
import { keysOf } from '../domain/duplicates';
import type { PersonFacts } from '../domain/facts';
import { traitsOf } from '../domain/likeness';
import { keyOf } from '../domain/person';
import { termsOf } from '../domain/terms';
import { keyTerm, type KnownPerson } from './known-people.repository';

export interface NewPerson {
  id: string;
  facts: PersonFacts;
}

export interface LearntPerson {
  before: KnownPerson;
  after: PersonFacts;
}

const SINGLE = `"memberNumber" text, civility text, "firstName" text, "lastName" text, "birthName" text, "firstKey" text, "lastKey" text, "birthDate" date,
  address text, postcode text, city text, "cityKey" text, country text, sector text, "sectorKey" text, "deceasedOn" date, deceased boolean`;

/** Writes many people in a few statements. Nothing here ever touches an address of sign-in: those are identity's. */
@Injectable()
export class PeopleWriter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param by who adds them, null for a job; @param importId the import that creates them, if any */
  async add(people: readonly NewPerson[], by: string | null, importId: string | null = null): Promise<void> {
    if (people.length === 0) return;
    await this.db.query(
      `insert into person (association_id, id, version, member_number, civility, first_name, last_name, birth_name, first_key, last_key, birth_date, address, postcode,
        city, city_key, country, sector, sector_key, deceased_on, deceased_noted_at, created_at, created_by_import, changed_at, changed_by)
      select $1, r.id, 1, r."memberNumber", r.civility, r."firstName", r."lastName", r."birthName", r."firstKey", r."lastKey", r."birthDate", r.address, r.postcode,
        r.city, r."cityKey", r.country, r.sector, r."sectorKey", r."deceasedOn", case when r.deceased then $3::timestamptz end, $3, $4, $3, $5
      from jsonb_to_recordset($2::jsonb) as r(id uuid, ${SINGLE})`,
      [requireAssociation(), JSON.stringify(people.map(rowOf)), this.clock.now(), importId, by],
    );
    await this.addFacts(people.map((one) => ({ id: one.id, facts: one.facts, from: null })));
  }

  /** Fills what the records did not know, as `addTo` summed it. */
  async learn(people: readonly LearntPerson[], by: string | null): Promise<void> {
    if (people.length === 0) return;
    await this.db.query(
      `update person p set version = p.version + 1, member_number = r."memberNumber", civility = r.civility, first_name = r."firstName", last_name = r."lastName",
        birth_name = r."birthName", first_key = r."firstKey", last_key = r."lastKey", birth_date = r."birthDate", address = r.address, postcode = r.postcode, city = r.city,
        city_key = r."cityKey", country = r.country, sector = r.sector, sector_key = r."sectorKey", deceased_on = r."deceasedOn",
        deceased_noted_at = case when r.deceased then coalesce(p.deceased_noted_at, $3) end, changed_at = $3, changed_by = $4
      from jsonb_to_recordset($2::jsonb) as r(id uuid, ${SINGLE})
      where p.association_id = $1 and p.id = r.id`,
      [requireAssociation(), JSON.stringify(people.map(({ before, after }) => rowOf({ id: before.id, facts: after }))), this.clock.now(), by],
    );
    await this.updateAffiliations(people);
    await this.addFacts(people.map(({ before, after }) => ({ id: before.id, facts: after, from: before.facts })));
  }

  /** What a record is found by, written anew after its names changed. */
  async reindex(people: readonly NewPerson[]): Promise<void> {
    await this.db.query('delete from person_term where association_id = $1 and person_id = any($2::uuid[])', [requireAssociation(), people.map((one) => one.id)]);
    await this.addTerms(people);
  }

  private async addFacts(people: readonly { id: string; facts: PersonFacts; from: PersonFacts | null }[]): Promise<void> {
    const now = this.clock.now();
    await this.insert('person_email (association_id, person_id, address, kind, place, added_at)', 'r.id, r.address, r.kind, r.place, $3', 'id uuid, address text, kind text, place integer',
      people.flatMap(({ id, facts }) => facts.emails.map((email, place) => ({ id, ...email, place }))), now);
    await this.insert('person_phone (association_id, person_id, number, place)', 'r.id, r.number, r.place', 'id uuid, number text, place integer',
      people.flatMap(({ id, facts }) => facts.phones.map((number, place) => ({ id, number, place }))));
    await this.insert('affiliation (association_id, id, person_id, place, school, school_key, degree, graduation_year)',
      'r.own, r.id, r.place, r.school, r."schoolKey", r.degree, r."graduationYear"', 'own uuid, id uuid, place integer, school text, "schoolKey" text, degree text, "graduationYear" integer',
      people.flatMap(({ id, facts, from }) => facts.affiliations.map((one, place) => ({ own: this.clock.newId(), id, place, ...one, schoolKey: keyOf(one.school) })).slice(from?.affiliations.length ?? 0)));
    await this.insert('position (association_id, id, person_id, employer, employer_key, title, sector, noted_at)', 'r.own, r.id, r.employer, r."employerKey", r.title, r.sector, $3',
      'own uuid, id uuid, employer text, "employerKey" text, title text, sector text',
      people.flatMap(({ id, facts, from }) => (facts.position && !from?.position ? [{ own: this.clock.newId(), id, ...facts.position, employerKey: keyOf(facts.position.employer) }] : [])), now);
    await this.addTerms(people);
  }

  private async insert(target: string, columns: string, record: string, rows: readonly object[], at?: Date): Promise<void> {
    if (rows.length === 0) return;
    await this.db.query(`insert into ${target} select $1, ${columns} from jsonb_to_recordset($2::jsonb) as r(${record}) on conflict do nothing`, [
      requireAssociation(), JSON.stringify(rows), ...(at ? [at] : []),
    ]);
  }

  /** The i-th affiliation stays the i-th: what was a gap in it may be filled now. */
  private async updateAffiliations(people: readonly LearntPerson[]): Promise<void> {
    const rows = people.flatMap(({ before, after }) =>
      before.facts.affiliations.flatMap((old, at) => {
        const now = after.affiliations[at]!;
        return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ id: before.affiliationIds[at], ...now, schoolKey: keyOf(now.school) }];
      }),
    );
    if (rows.length === 0) return;
    await this.db.query(
      `update affiliation a set school = r.school, school_key = r."schoolKey", degree = r.degree, graduation_year = r."graduationYear"
      from jsonb_to_recordset($2::jsonb) as r(id uuid, school text, "schoolKey" text, degree text, "graduationYear" integer)
      where a.association_id = $1 and a.id = r.id`,
      [requireAssociation(), JSON.stringify(rows)],
    );
  }

  private async addTerms(people: readonly NewPerson[]): Promise<void> {
    const pairs = people.flatMap(({ id, facts }) => [...termsOf(facts), ...keysOf(traitsOf(facts)).map(keyTerm)].map((term): [string, string] => [term, id]));
    // In the order of the index: neighbours are written together.
    pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    await this.db.query(
      'insert into person_term (association_id, term, person_id) select $1, r.term, r.person_id from unnest($2::text[], $3::uuid[]) r(term, person_id) on conflict do nothing',
      [requireAssociation(), pairs.map(([term]) => term), pairs.map(([, id]) => id)],
    );
  }
}

function rowOf({ id, facts }: NewPerson): object {
  const { emails, phones, affiliations, position, ...single } = facts;
  void [emails, phones, affiliations, position];
  return { id, ...single, firstKey: fold(facts.firstName ?? ''), lastKey: fold(facts.lastName ?? ''), cityKey: keyOf(facts.city), sectorKey: keyOf(facts.sector) };
}
