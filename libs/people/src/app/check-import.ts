import { Injectable } from '@nestjs/common';
import { Activity, Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { ImportRowsRepository, type RowVerdict, type StoredRow } from '../data/import-rows.repository';
import { ImportsRepository } from '../data/imports.repository';
import { assess, contextOf, saidBy, type Assessment } from '../domain/assessment';
import { NO_COUNTS, type Import, type ImportCounts } from '../domain/import';
import { count, issuesOf, type PlannedRow, type Reason } from '../domain/plan';
import { readRow, type RowContext, type RowReading } from '../domain/row';
import { byCluster, hashOf, ImportPlanner } from './import-planner';

const PAGE = 2_000;

/** A row as it was read, with its place among the people of the file. */
interface AssessedRow {
  stored: StoredRow;
  reading: RowReading;
  cluster: number | null;
  hash: string;
  perhapsLine: number | null;
}

/** The dry run: says of every row what a run would do, and writes that beside the row. Nothing else changes. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly planner: ImportPlanner,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(importId: string, job: Pick<JobContext, 'breathe'>): Promise<void> {
    const one = await this.begin(importId);
    if (!one) return;
    const stored = await this.load(importId, one.rowCount, job);
    const context = contextOf(stored, one.fields, { thisYear: this.clock.now().getUTCFullYear(), school: one.school });
    const rows = await assessed(stored, one.fields, context, job);
    const clusters = byCluster(rows);
    const told: { line: number; reasons: Reason[] }[] = [];
    let counts = await this.refuse(importId, rows, told);
    for (let from = 0; from < clusters.length; from += PAGE) {
      counts = await this.judge(importId, clusters.slice(from, from + PAGE), counts, told);
      await job.breathe();
    }
    await this.settle(importId, { counts, issues: issuesOf(told), clusterCount: clusters.length, dateOrder: context.dateOrder });
  }

  private begin(importId: string): Promise<Import | null> {
    return this.work.run(async () => {
      const one = await this.imports.lock(importId);
      return one?.state === 'CHECKING' ? one : null;
    });
  }

  /** Once the check is over, by a twin of this job or by the office, its verdicts are not written over. */
  private async write(importId: string, verdicts: readonly RowVerdict[]): Promise<void> {
    await this.work.run(async () => {
      if ((await this.imports.lock(importId))?.state === 'CHECKING') await this.rows.judge(importId, verdicts, null);
    });
  }

  private async load(importId: string, expected: number, job: Pick<JobContext, 'breathe'>): Promise<StoredRow[]> {
    const all: StoredRow[] = [];
    while (all.length < expected) {
      const page = await this.work.run(() => this.rows.page(importId, all.at(-1)?.place ?? -1, PAGE));
      if (page.length === 0) break;
      all.push(...page);
      await job.breathe();
    }
    return all;
  }

  private async refuse(importId: string, rows: readonly AssessedRow[], told: { line: number; reasons: Reason[] }[]): Promise<ImportCounts> {
    const verdicts = rows.flatMap(({ stored, reading }): RowVerdict[] =>
      reading.kind === 'refused' ? [{ place: stored.place, outcome: 'REFUSED', reasons: [{ code: reading.reason }], cluster: null, hash: null, personId: null }] : []);
    told.push(...rows.flatMap(({ stored, reading }) => (reading.kind === 'refused' ? [{ line: stored.row, reasons: [{ code: reading.reason }] }] : [])));
    await this.write(importId, verdicts);
    return { ...NO_COUNTS, refused: verdicts.length };
  }

  private async judge(importId: string, clusters: readonly AssessedRow[][], counts: ImportCounts, told: { line: number; reasons: Reason[] }[]): Promise<ImportCounts> {
    const { plans } = await this.planner.plan(importId, clusters.map((rows) => rows.map(planned)));
    const verdicts = plans.flatMap((plan, at) =>
      plan.verdicts.map((verdict, place): RowVerdict => {
        const { cluster, hash } = clusters[at]![place]!;
        return { place: verdict.place, outcome: verdict.outcome, reasons: verdict.reasons, cluster, hash, personId: plan.known?.id ?? null };
      }));
    await this.write(importId, verdicts);
    told.push(...plans.flatMap((plan) => plan.verdicts));
    return count(counts, plans);
  }

  private async settle(importId: string, dryRun: Pick<Import, 'counts' | 'issues' | 'clusterCount' | 'dateOrder'>): Promise<void> {
    await this.work.run(async () => {
      const one = await this.imports.lock(importId);
      if (!one || one.settle(dryRun, this.clock.now())) return;
      await this.imports.save(one);
      await this.activity.record('import.checked', { subject: one.id, audience: 'office', parties: [one.createdBy], after: dryRun.counts });
    });
  }
}

const planned = ({ stored, reading, hash, perhapsLine }: AssessedRow): PlannedRow => ({
  place: stored.place, line: stored.row, hash, reading: reading as PlannedRow['reading'], perhapsLine,
});

async function assessed(stored: readonly StoredRow[], fields: Import['fields'], context: RowContext, job: Pick<JobContext, 'breathe'>): Promise<AssessedRow[]> {
  const readings: RowReading[] = [];
  for (const row of stored) {
    readings.push(readRow(row.values, fields, context));
    if (readings.length % 500 === 0) await job.breathe();
  }
  const assessment = assess(stored, fields, readings);
  await job.breathe();
  const seen = new Map<string, number>();
  return stored.map((row, at) => {
    const said = saidBy(row.values, fields);
    const occurrence = seen.get(said) ?? 0;
    seen.set(said, occurrence + 1);
    return { stored: row, reading: readings[at]!, cluster: assessment.clusters[at]!, hash: hashOf(said, occurrence), perhapsLine: perhapsLineOf(assessment, stored, at) };
  });
}

function perhapsLineOf(assessment: Assessment, stored: readonly StoredRow[], at: number): number | null {
  const other = assessment.perhaps.get(at);
  return other === undefined ? null : stored[other]!.row;
}
