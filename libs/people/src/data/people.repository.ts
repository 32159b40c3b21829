import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { keyOf, Person } from '../domain/person';

/** One record at a time; many at once go through PeopleWriter. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly db: Db) {}

  lock(id: string): Promise<Person | null> {
    return this.db.manager.findOne(Person, { where: { associationId: requireAssociation(), id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(person: Person): Promise<void> {
    const { associationId, id, ...changes } = person;
    await this.db.manager.update(Person, { associationId, id }, changes);
  }

  /** The present position ends and another begins; nothing when it is the same. Empty texts mean: none. */
  async takePosition(personId: string, position: { id: string; employer: string | null; title: string | null }, at: Date): Promise<boolean> {
    const params = [requireAssociation(), personId];
    const [present] = await this.db.query<{ employer: string | null; title: string | null }>(
      'select employer, title from position where association_id = $1 and person_id = $2 and ended_at is null order by noted_at desc, id desc limit 1', params);
    const { employer, title } = position;
    if ((present?.employer ?? null) === employer && (present?.title ?? null) === title) return false;
    await this.db.query('update position set ended_at = $3 where association_id = $1 and person_id = $2 and ended_at is null', [...params, at]);
    if (employer || title) {
      await this.db.query('insert into position (association_id, person_id, id, employer, employer_key, title, noted_at) values ($1, $2, $3, $4, $5, $6, $7)', [...params, position.id, employer, keyOf(employer), title, at]);
    }
    return true;
  }

  /** School and year of the first affiliation, or a first one. */
  async setMainAffiliation(personId: string, main: { id: string; school: string | null; graduationYear: number | null }): Promise<boolean> {
    const params = [requireAssociation(), personId];
    const [present] = await this.db.query<{ id: string; school: string | null; graduationYear: number | null }>(
      'select id, school, graduation_year as "graduationYear" from affiliation where association_id = $1 and person_id = $2 order by place, id limit 1', params);
    const { school, graduationYear } = main;
    if ((present?.school ?? null) === school && (present?.graduationYear ?? null) === graduationYear) return false;
    const values = [school, keyOf(school), graduationYear];
    if (present) await this.db.query('update affiliation set school = $4, school_key = $5, graduation_year = $6 where association_id = $1 and person_id = $2 and id = $3', [...params, present.id, ...values]);
    else await this.db.query('insert into affiliation (association_id, person_id, id, place, school, school_key, graduation_year) values ($1, $2, $3, 0, $4, $5, $6)', [...params, main.id, ...values]);
    return true;
  }
}
