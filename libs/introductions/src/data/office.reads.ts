import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';
import type { DeclineReason } from '../domain/reasons';
import type { State } from '../domain/transitions';

export interface StateRow {
  state: State;
  count: number;
  /** Waiting since before the asked instant. */
  long: number;
}

export interface ReasonRow {
  role: 'connector' | 'target';
  reason: DeclineReason;
  count: number;
}

/** Under this many nothing is said: a reason of one or two would name them. */
export const LEAST = 5;

/** What the office reads of introductions: counts of what it may not read one by one. */
@Injectable()
export class OfficeReads {
  constructor(private readonly reads: ReadScope) {}

  states(waitingSince: Date): Promise<StateRow[]> {
    return this.reads.query<StateRow>('select state, count, long from introductions_by_state($1)', [waitingSince]);
  }

  reasons(since: Date): Promise<ReasonRow[]> {
    return this.reads.query<ReasonRow>('select role, reason, count from introductions_reasons($1, $2) order by count desc, role, reason', [since, LEAST]);
  }

  /** How many reports wait for a decision. */
  async reports(): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>('select count(*)::int as count from introduction_report where association_id = $1 and settled_at is null', [requireAssociation()]);
    return row!.count;
  }
}
