import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { requireAssociation } from '../scope/scope';

/** Makes a handler idempotent: its effect and this note commit together, or neither does. */
@Injectable()
export class Effects {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work: true the first time, false ever after. Of two at once, the second waits for the first. */
  async once(key: string): Promise<boolean> {
    const rows = await this.db.query('insert into job_effect (association_id, key, at) values ($1, $2, $3) on conflict do nothing returning key', [
      requireAssociation(), key, this.clock.now(),
    ]);
    return rows.length > 0;
  }
}
