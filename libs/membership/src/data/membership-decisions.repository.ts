import { Injectable } from '@nestjs/common';
import { Db, requireAssociation, type Temporal } from '@cordee/platform';
import type { EndReason } from '../domain/status';

/** What a board writes down: the day it decided, and why. */
export interface BoardDecision {
  readonly reason: string;
  readonly decidedOn: Temporal.PlainDate;
}

/** What somebody decides about a membership, inside a unit of work that holds it. */
@Injectable()
export class MembershipDecisionsRepository {
  constructor(private readonly db: Db) {}

  async approve(id: string, at: Date, by: string | null): Promise<void> {
    await this.db.query('update membership set approved_at = $3, approved_by = $4, version = version + 1 where association_id = $1 and id = $2', [requireAssociation(), id, at, by]);
  }

  async end(id: string, reason: EndReason, at: Date, by: string | null, board: BoardDecision | null = null): Promise<void> {
    await this.db.query(
      'update membership set ended_at = $3, end_reason = $4, ended_by = $5, end_note = $6, end_decided_on = $7, version = version + 1 where association_id = $1 and id = $2',
      [requireAssociation(), id, at, reason, by, board?.reason ?? null, board?.decidedOn.toString() ?? null],
    );
  }

  /** @param until its last day; null: until it is lifted */
  async suspend(id: string, until: Temporal.PlainDate | null, reason: string, at: Date, by: string | null): Promise<void> {
    await this.db.query(
      'update membership set suspended_at = $3, suspended_until = $4, suspension_note = $5, suspended_by = $6, version = version + 1 where association_id = $1 and id = $2',
      [requireAssociation(), id, at, until?.toString() ?? null, reason, by],
    );
  }

  /** As if it had not been: the activity remembers. */
  async lift(id: string): Promise<void> {
    await this.db.query(
      'update membership set suspended_at = null, suspended_until = null, suspension_note = null, suspended_by = null, version = version + 1 where association_id = $1 and id = $2',
      [requireAssociation(), id],
    );
  }
}
