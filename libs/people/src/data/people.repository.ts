import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { Person } from '../domain/person';

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
}
