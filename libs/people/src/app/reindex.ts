import { Injectable } from '@nestjs/common';
import { KnownPeopleRepository } from '../data/known-people.repository';
import { PeopleWriter } from '../data/people-writer';

/** Writes anew what records are found by, after they changed. Inside a unit of work. */
@Injectable()
export class Reindex {
  constructor(
    private readonly known: KnownPeopleRepository,
    private readonly writer: PeopleWriter,
  ) {}

  async of(personIds: readonly string[]): Promise<void> {
    await this.writer.reindex((await this.known.byIds(personIds)).map(({ id, facts }) => ({ id, facts })));
  }
}
