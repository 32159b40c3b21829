import { Injectable } from '@nestjs/common';
import { UnitOfWork, type JobContext } from '@cordee/platform';
import { ImportRowsRepository, type StoredRow } from '../data/import-rows.repository';
import { ImportsRepository } from '../data/imports.repository';
import { KnownPeopleRepository } from '../data/known-people.repository';
import type { Import } from '../domain/import';
import type { PlannedRow } from '../domain/plan';
import { readRow, type RowContext } from '../domain/row';
import { ApplyChunk } from './apply-chunk';
import { byCluster, ImportPlanner } from './import-planner';

/** People that one transaction writes: a second or so, so that progress shows and a kill costs little. */
export const CHUNK = 1_000;

/**
 * Brings the people of a checked file in, chunk by chunk. A chunk and the note that it is done commit together: killed
 * anywhere, it goes on behind the last chunk, and a second worker waits for the first and finds nothing left.
 */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly planner: ImportPlanner,
    private readonly chunk: ApplyChunk,
    private readonly known: KnownPeopleRepository,
  ) {}

  async run(importId: string, job: Pick<JobContext, 'breathe'>): Promise<void> {
    while (await this.next(importId)) await job.breathe();
  }

  /** One chunk. False when nothing is left to do. */
  private next(importId: string): Promise<boolean> {
    return this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (one?.state !== 'RUNNING') return false;
      await this.known.lock();
      const [from, before] = [one.doneClusters, Math.min(one.doneClusters + CHUNK, one.clusterCount)];
      const context = this.planner.contextOf(one);
      const stored = byCluster(await this.rows.ofClusters(importId, from, before));
      const { plans, known } = await this.planner.plan(importId, stored.map((rows) => rows.map((row) => planned(row, one, context))));
      await this.chunk.write(one, { stored, plans, known, from, before });
      return one.state === 'RUNNING';
    });
  }
}

function planned(row: StoredRow, one: Import, context: RowContext): PlannedRow {
  const reading = readRow(row.values, one.fields, context);
  if (reading.kind === 'refused') throw new Error('a refused row has no cluster');
  const perhaps = row.reasons.find((reason) => reason.code === 'perhapsRow');
  return { place: row.place, line: row.row, hash: row.hash ?? '', reading, perhapsLine: perhaps?.line ?? null };
}
