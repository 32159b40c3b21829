import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import { Import } from '../domain/import';

@Injectable()
export class ImportsRepository {
  constructor(private readonly db: Db) {}

  /** Locked until the unit of work ends: two workers never take the same chunk. */
  async lock(id: string): Promise<Import | null> {
    return this.db.manager.findOne(Import, { where: { associationId: requireAssociation(), id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(one: Import): Promise<void> {
    await this.db.manager.insert(Import, one);
  }

  async save(one: Import): Promise<void> {
    const { associationId, id, ...changes } = one;
    await this.db.manager.update(Import, { associationId, id }, changes);
  }
}
