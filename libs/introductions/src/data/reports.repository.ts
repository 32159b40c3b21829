import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { ReportDecision } from '../domain/report';

export interface LockedReport {
  id: string;
  introductionId: string;
  seekerId: string;
  settledAt: Date | null;
}

interface Decision {
  readonly at: Date;
  readonly by: string;
  readonly decision: ReportDecision;
  readonly message: string | null;
}

const SETTLE = 'update introduction_report set settled_at = $2, settled_by = $3, decision = $4, message = $5 where association_id = $1';

/** Reports one at a time, to be settled. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Db) {}

  async lock(id: string): Promise<LockedReport | null> {
    const [row] = await this.db.query<LockedReport>(
      'select id, introduction_id as "introductionId", seeker_id as "seekerId", settled_at as "settledAt" from introduction_report where association_id = $1 and id = $2 for update', [requireAssociation(), id]);
    return row ?? null;
  }

  async settle(id: string, facts: Decision): Promise<void> {
    await this.db.query(`${SETTLE} and id = $6`, [requireAssociation(), facts.at, facts.by, facts.decision, facts.message, id]);
  }

  /** All that were made about one introduction: it is decided on once. */
  async settleAll(introductionId: string, facts: Decision): Promise<void> {
    await this.db.query(`${SETTLE} and introduction_id = $6 and settled_at is null`, [requireAssociation(), facts.at, facts.by, facts.decision, facts.message, introductionId]);
  }
}
