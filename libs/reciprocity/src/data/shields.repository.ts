import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import { fold } from '@cordee/platform/kernel';

/** Read by whoever put them up, and nobody else: the policy says so too. */
@Injectable()
export class ShieldsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async count(personId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }>('select count(*)::int as count from shield where association_id = $1 and person_id = $2', [requireAssociation(), personId]);
    return row!.count;
  }

  /** Whether there is such a record, of somebody living. */
  async isLiving(personId: string): Promise<boolean> {
    return (await this.db.query('select id from person where association_id = $1 and id = $2 and deceased_noted_at is null', [requireAssociation(), personId])).length > 0;
  }

  /** @returns whether it is new */
  async addEmployer(personId: string, employer: string): Promise<boolean> {
    return this.add([personId, employer, fold(employer), null]);
  }

  async addPerson(personId: string, otherId: string): Promise<boolean> {
    return this.add([personId, null, null, otherId]);
  }

  /** @returns false where it is not theirs, or not there */
  async remove(personId: string, id: string): Promise<boolean> {
    return (await this.db.query('delete from shield where association_id = $1 and person_id = $2 and id = $3 returning id', [requireAssociation(), personId, id])).length > 0;
  }

  private async add(values: readonly unknown[]): Promise<boolean> {
    const added = await this.db.query(
      'insert into shield (association_id, id, since, person_id, employer, employer_key, other_person_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id', [requireAssociation(), this.clock.newId(), this.clock.now(), ...values]);
    return added.length > 0;
  }
}
