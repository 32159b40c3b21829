import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import type { Positioning } from '../domain/positioning';

/** Lines by which people are known; the helper is locked before one is changed. */
@Injectable()
export class PositioningsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async current(personId: string): Promise<Positioning | null> {
    const [row] = await this.db.query<Positioning>('select line, since from positioning where association_id = $1 and person_id = $2 and ended_at is null', [requireAssociation(), personId]);
    return row ?? null;
  }

  /** The one before ends where this one begins. */
  async replace(personId: string, line: string, at: Date): Promise<void> {
    await this.db.query('update positioning set ended_at = $3 where association_id = $1 and person_id = $2 and ended_at is null', [requireAssociation(), personId, at]);
    await this.db.query('insert into positioning (association_id, id, person_id, line, since) values ($1, $2, $3, $4, $5)', [requireAssociation(), this.clock.newId(), personId, line, at]);
  }
}
