import { Injectable } from '@nestjs/common';
import { DueRunsRepository, type DueRunRow } from '../data/due-runs.repository';

export type { DueRunRow };

/** Campaigns to be shown. */
@Injectable()
export class DueRuns {
  constructor(private readonly runs: DueRunsRepository) {}

  find(id: string): Promise<DueRunRow | null> {
    return this.runs.find(id);
  }

  /** The newest first. */
  latest(): Promise<DueRunRow[]> {
    return this.runs.latest();
  }
}
