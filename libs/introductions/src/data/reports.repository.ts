import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { ReportDecision } from '../domain/report';

export interface LockedReport {
  id: string;
  introductionId: string;
  reporterId: string;
  settledAt: Date | null;
}

/** Reports one at a time, to be settled. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Db) {}

  async lock(id: string): Promise<LockedReport | null> {
    const [row] = await this.db.query<LockedReport>(
      'select id, introduction_id as "introductionId", reporter_id as "reporterId", settled_at as "settledAt" from introduction_report where association_id = $1 and id = $2 for update', [requireAssociation(), id]);
    return row ?? null;
  }

  async settle(id: string, facts: { at: Date; by: string; decision: ReportDecision; message: string | null }): Promise<void> {
    await this.db.query('update introduction_report set settled_at = $3, settled_by = $4, decision = $5, message = $6 where association_id = $1 and id = $2',
      [requireAssociation(), id, facts.at, facts.by, facts.decision, facts.message]);
  }
}
